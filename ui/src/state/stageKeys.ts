// The keys of the stage.
import { SHIFT_STEPS } from './stageNudge';

/** What a key asks for. */
export type StageAct =
  | { act: 'lever'; place: number }
  | { act: 'nudge'; steps: number }
  | { act: 'step'; by: 1 | -1 }
  | {
      act:
        | 'leave'
        | 'whom'
        | 'replay'
        | 'guess'
        | 'reveal'
        | 'park'
        | 'keep'
        | 'reset'
        | 'undo'
        | 'redo'
        | 'chart'
        | 'unit'
        | 'audience'
        | 'keys';
    };

const LETTERS: Record<string, Exclude<StageAct['act'], 'lever' | 'nudge' | 'step'>> = {
  a: 'audience',
  c: 'chart',
  g: 'guess',
  k: 'keep',
  l: 'whom',
  q: 'park',
  r: 'replay',
  u: 'unit',
  v: 'reveal',
  x: 'reset',
  '?': 'keys',
  escape: 'leave',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * What a key asks for; null where it asks for nothing. On a slider all arrows move it, elsewhere
 * left and right step through the running order.
 */
export function stageKey(pressed: Pressed, onSlider: boolean): StageAct | null {
  const { key, shiftKey } = pressed;
  if (pressed.altKey) return null;
  if (pressed.ctrlKey || pressed.metaKey) return withControl(key.toLowerCase(), shiftKey);
  const steps = shiftKey ? SHIFT_STEPS : 1;
  switch (key) {
    case 'ArrowUp':
      return { act: 'nudge', steps };
    case 'ArrowDown':
      return { act: 'nudge', steps: -steps };
    case 'ArrowRight':
      return onSlider ? { act: 'nudge', steps } : { act: 'step', by: 1 };
    case 'ArrowLeft':
      return onSlider ? { act: 'nudge', steps: -steps } : { act: 'step', by: -1 };
    case ' ':
    case 'PageDown':
      return { act: 'step', by: 1 };
    case 'Backspace':
    case 'PageUp':
      return { act: 'step', by: -1 };
  }
  if (/^[1-5]$/.test(key)) return { act: 'lever', place: Number(key) - 1 };
  const act = LETTERS[key.toLowerCase()];
  return act ? { act } : null;
}

function withControl(key: string, shift: boolean): StageAct | null {
  if (key === 'z') return { act: shift ? 'redo' : 'undo' };
  return key === 'y' ? { act: 'redo' } : null;
}

/** The keys as they are listed, in the order a workshop needs them. */
export const STAGE_KEYS: { keys: string; words: string; act?: StageAct }[] = [
  { keys: '1 to 5', words: 'Choose a lever' },
  { keys: '\u2191 \u2193', words: 'Move the lever; on its slider \u2190 \u2192 too' },
  { keys: 'Shift+\u2191 \u2193', words: 'Move it ten times as far' },
  { keys: 'L', words: 'Choose the role or service, and the first year', act: { act: 'whom' } },
  { keys: 'C', words: 'The next kind of chart', act: { act: 'chart' } },
  { keys: 'U', words: 'Heads or WTE', act: { act: 'unit' } },
  { keys: 'R', words: 'Replay the last change: before and after', act: { act: 'replay' } },
  { keys: 'G', words: 'Freeze the chart and take a guess', act: { act: 'guess' } },
  { keys: 'V', words: 'Reveal the answer', act: { act: 'reveal' } },
  { keys: 'Q', words: 'Park a question', act: { act: 'park' } },
  { keys: 'Space or \u2192', words: 'The next stop', act: { act: 'step', by: 1 } },
  { keys: 'Backspace or \u2190', words: 'The stop before', act: { act: 'step', by: -1 } },
  { keys: 'Ctrl+Z', words: 'Undo', act: { act: 'undo' } },
  { keys: 'Ctrl+Y', words: 'Redo', act: { act: 'redo' } },
  { keys: 'X', words: 'Reset', act: { act: 'reset' } },
  { keys: 'K', words: 'Keep as a scenario', act: { act: 'keep' } },
  { keys: 'A', words: 'Open the audience\u2019s window', act: { act: 'audience' } },
  { keys: 'Esc', words: 'Leave the stage', act: { act: 'leave' } },
];
