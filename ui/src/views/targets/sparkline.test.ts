import { expect, test } from 'vitest';
import { sparkline } from './sparkline';

test('a gap breaks the line', () => {
  expect(sparkline([0, 10, null, 5], 66, 26)).toEqual({
    line: 'M3 23L23 3M63 13',
    dots: [
      { x: 3, y: 23 },
      { x: 23, y: 3 },
      { x: 63, y: 13 },
    ],
  });
});

test('nothing known draws nothing', () => {
  expect(sparkline([null, null], 80, 24)).toEqual({ line: '', dots: [] });
});
