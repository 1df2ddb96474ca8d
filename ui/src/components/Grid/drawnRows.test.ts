import { expect, test } from 'vitest';
import { drawnRows, everyRow } from './drawnRows';

const at = (index: number) => ({ index, start: 40 + index * 32, end: 72 + index * 32 });

test('what is left out leaves room as tall as it is', () =>
  expect(drawnRows([at(2), at(5), at(6)], 40, 360, 10)).toEqual([
    { gap: 64, before: 2 },
    { row: 2 },
    { gap: 64, before: 5 },
    { row: 5 },
    { row: 6 },
    { gap: 96, before: 10 },
  ]));

test('a row that is gone is not drawn, and no room is left at either end', () => {
  expect(drawnRows([at(0), at(1), at(2)], 40, 104, 2)).toEqual([{ row: 0 }, { row: 1 }]);
  expect(everyRow(2)).toEqual([{ row: 0 }, { row: 1 }]);
});
