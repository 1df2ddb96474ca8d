import { expect, test } from 'vitest';
import { holdsPlace, nextWithin, placesIn, rangeBetween, rangeSize } from './cellRange';

const block = rangeBetween({ row: 4, column: 1 }, { row: 3, column: 3 });

test('two corners make a block, whichever way it was drawn', () => {
  expect(block).toEqual({ top: 3, left: 1, bottom: 4, right: 3 });
  expect(rangeSize(block)).toEqual({ rows: 2, columns: 3, cells: 6 });
  expect(holdsPlace(block, { row: 4, column: 3 })).toBe(true);
  expect(holdsPlace(block, { row: 5, column: 3 })).toBe(false);
  expect(placesIn(block)[3]).toEqual({ row: 4, column: 1 });
});

test('Tab goes along a block and Enter down it, and both come round again', () => {
  expect(nextWithin(block, { row: 3, column: 3 }, 'along', false)).toEqual({ row: 4, column: 1 });
  expect(nextWithin(block, { row: 4, column: 3 }, 'along', false)).toEqual({ row: 3, column: 1 });
  expect(nextWithin(block, { row: 4, column: 1 }, 'down', false)).toEqual({ row: 3, column: 2 });
  expect(nextWithin(block, { row: 3, column: 1 }, 'down', true)).toEqual({ row: 4, column: 3 });
});
