import { expect, test } from 'vitest';
import { chartSizeFor } from './chartSize';

// What the charts crate makes of a size: its smallest writing for a projector.
const smallestWriting = ({ width, height }: { width: number; height: number }) =>
  13 * 1.31 * Math.sqrt(Math.min(width / 960, height / 440));

test.each([
  [1920, 600, 24],
  [1280, 400, 16],
  [3840, 1200, 48],
  [1920, 940, 24],
])('in %d by %d no writing is smaller than %d px', (width, height, least) => {
  const drawn = chartSizeFor({ width, height }, least);
  const shownLarger = Math.min(width / drawn.width, height / drawn.height);
  expect(smallestWriting(drawn) * shownLarger).toBeGreaterThan(least - 0.1);
  expect(drawn.width / drawn.height).toBeCloseTo(width / height, 1);
});

test('no chart is asked for smaller than one can be drawn', () => {
  const { width, height } = chartSizeFor({ width: 640, height: 200 }, 24);
  expect([width >= 400, height >= 220]).toEqual([true, true]);
});
