import { expect, test } from 'vitest';
import { placeAfter, rowsInSight } from './gridMoves';

const size = { rows: 10, columns: 4, page: 5 };
const key = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

test.each([
  [key('ArrowRight'), { row: 2, column: 3 }],
  [key('ArrowLeft'), { row: 2, column: 1 }],
  [key('ArrowDown'), { row: 3, column: 2 }],
  [key('Enter'), { row: 3, column: 2 }],
  [key('Enter', { shiftKey: true }), { row: 1, column: 2 }],
  [key('ArrowDown', { ctrlKey: true }), { row: 9, column: 2 }],
  [key('Home'), { row: 2, column: 0 }],
  [key('End', { ctrlKey: true }), { row: 9, column: 3 }],
  [key('PageUp'), { row: 0, column: 2 }],
  [key('a'), null],
  [key('ArrowDown', { altKey: true }), null],
])('%o leads to %o', (event, place) =>
  expect(placeAfter(event, { row: 2, column: 2 }, size)).toEqual(place),
);

test('nothing leads out of the grid', () => {
  expect(placeAfter(key('ArrowUp'), { row: 0, column: 0 }, size)).toEqual({ row: 0, column: 0 });
  expect(placeAfter(key('Enter'), { row: 9, column: 0 }, size)).toEqual({ row: 9, column: 0 });
});

test('of a long grid only what is in sight is drawn', () => {
  expect(rowsInSight(3200, 320, 32, 2000)).toEqual({ first: 92, end: 118 });
  expect(rowsInSight(0, 320, 32, 5)).toEqual({ first: 0, end: 5 });
  expect(rowsInSight(9999, 320, 32, 3)).toEqual({ first: 2, end: 3 });
});
