import { expect, test } from 'vitest';
import { only, rangeOf, selectionAfter, wholeLine, type Selection } from './gridMoves';

const size = { rows: 10, columns: 4, page: 5 };
const at = (row: number, column: number) => ({ row, column });
const key = (name: string, more = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});
const shift = { shiftKey: true };
const ctrl = { ctrlKey: true };
const after = (event: ReturnType<typeof key>, from: Selection) => {
  const next = selectionAfter(event, from, size);
  if (next === null || next === 'out') throw new Error(`leads to ${next}`);
  return next;
};

test.each([
  [key('ArrowRight'), at(2, 3)],
  [key('ArrowLeft'), at(2, 1)],
  [key('ArrowDown'), at(3, 2)],
  [key('Enter'), at(3, 2)],
  [key('Enter', shift), at(1, 2)],
  [key('Tab'), at(2, 3)],
  [key('Tab', shift), at(2, 1)],
  [key('ArrowDown', ctrl), at(9, 2)],
  [key('Home'), at(2, 0)],
  [key('End'), at(2, 3)],
  [key('Home', ctrl), at(0, 0)],
  [key('End', ctrl), at(9, 3)],
  [key('PageUp'), at(0, 2)],
  [key('PageDown'), at(7, 2)],
])('%o leads to %o', (event, place) =>
  expect(after(event, only(at(2, 2)))).toMatchObject({ active: place, from: place, to: place }),
);

test.each([key('a'), key('ArrowDown', { altKey: true }), key(' '), key('Enter', ctrl)])(
  '%o is none of the grid’s',
  (event) => expect(selectionAfter(event, only(at(2, 2)), size)).toBeNull(),
);

test('nothing but Tab leads out of the grid', () => {
  expect(after(key('ArrowUp'), only(at(0, 0))).active).toEqual(at(0, 0));
  expect(after(key('Enter'), only(at(9, 0))).active).toEqual(at(9, 0));
  expect(after(key('Tab'), only(at(2, 3))).active).toEqual(at(3, 0));
  expect(selectionAfter(key('Tab'), only(at(9, 3)), size)).toBe('out');
  expect(selectionAfter(key('Tab', shift), only(at(0, 0)), size)).toBe('out');
});

test('Enter after Tab goes back to the column one set out from', () => {
  const second = after(key('Tab'), after(key('Tab'), only(at(2, 1))));
  expect(second.active).toEqual(at(2, 3));
  expect(after(key('Enter'), second).active).toEqual(at(3, 1));
  expect(after(key('Enter'), after(key('ArrowUp'), second)).active).toEqual(at(2, 3));
});

test('Shift draws a block, and typing stays in its first cell', () => {
  const block = after(key('ArrowDown', shift), after(key('End', shift), only(at(2, 2))));
  expect(block.active).toEqual(at(2, 2));
  expect(rangeOf(block)).toEqual({ top: 2, left: 2, bottom: 3, right: 3 });
  expect(after(key('ArrowDown'), block)).toMatchObject({ active: at(3, 2), to: at(3, 2) });
});

test('Tab and Enter walk through a block and leave it chosen', () => {
  const block = after(key('ArrowDown', shift), only(at(2, 2)));
  const walked = after(key('Enter'), block);
  expect(walked).toEqual({ ...block, active: at(3, 2) });
  expect(after(key('Enter'), walked).active).toEqual(at(2, 2));
  expect(after(key('ArrowRight', shift), walked)).toMatchObject({ from: at(3, 2), to: at(3, 3) });
});

test('whole rows, whole columns and everything', () => {
  const two = after(key('ArrowDown', shift), only(at(2, 2)));
  expect(rangeOf(after(key(' ', shift), two))).toEqual({ top: 2, left: 0, bottom: 3, right: 3 });
  expect(rangeOf(after(key(' ', ctrl), two))).toEqual({ top: 0, left: 2, bottom: 9, right: 2 });
  expect(rangeOf(after(key('a', ctrl), two))).toEqual({ top: 0, left: 0, bottom: 9, right: 3 });
  expect(rangeOf(wholeLine({ row: 4 }, size))).toEqual({ top: 4, left: 0, bottom: 4, right: 3 });
  expect(rangeOf(wholeLine({ column: 1 }, size))).toMatchObject({ top: 0, left: 1, bottom: 9 });
});
