// Every pair of colours on stage, measured as WCAG does.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const tokens = (file: string) =>
  Object.fromEntries(
    [
      ...readFileSync(new URL(file, import.meta.url), 'utf8').matchAll(
        /--([\w-]+): (#[0-9a-f]{6});/g,
      ),
    ].map(([, name, colour]) => [name, colour]),
  ) as Record<string, string>;
const stage = tokens('./stage.css');

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** What is written on what, over all of the stage and its dialogs. */
const WRITTEN: [string, string[]][] = [
  ['ink', ['paper', 'quiet', 'chosen', 'selected']],
  ['muted', ['paper', 'quiet', 'chosen', 'selected']],
  ['action', ['paper', 'quiet', 'chosen']],
  ['action-ink', ['action']],
  ['danger', ['paper', 'danger-paper']],
  ['warning', ['paper', 'warning-paper']],
  ['good', ['paper']],
  // Frames of fields, the rest of a slider’s track.
  ['field-line', ['paper', 'quiet']],
];

test.each(WRITTEN.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const)))(
  '%s on %s is at least 7 to 1',
  (ink, ground) => {
    expect(contrast(stage[ink]!, stage[ground]!)).toBeGreaterThanOrEqual(7);
  },
);

test('every colour of the desk has one of the stage, but the levers’, which are no writing', () => {
  const levers = ['buy', 'build', 'bind', 'borrow', 'bounce'];
  const desk = Object.keys(tokens('./tokens.css')).filter((name) => !levers.includes(name));
  expect(desk.filter((name) => !(name in stage))).toEqual([]);
});

test('the measure is right: black on white is 21 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});
