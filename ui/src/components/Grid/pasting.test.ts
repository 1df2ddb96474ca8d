import { expect, test } from 'vitest';
import { rangeBetween } from './cellRange';
import { fakeSheet } from './fakeSheet';
import { pasted } from './pasting';

const SIZE = { rows: 3, columns: 4 };
const sheet = () =>
  fakeSheet([
    [1, 2, 3, 4],
    [10, 20, 30, 40],
    [5, 6, 7, 8],
  ]);
const at = (row: number, column: number) => ({ row, column });
const paste = (block: string[][] | null, from = at(0, 0), to = from) =>
  pasted(sheet(), rangeBetween(from, to), block, SIZE);

test('a block lands from the chosen cell on, blanks among it', () =>
  expect(
    paste(
      [
        ['7', ''],
        [' 1,234.5 ', '9'],
      ],
      at(1, 2),
    ),
  ).toEqual({
    texts: [
      { row: 1, column: 2, text: '7' },
      { row: 1, column: 3, text: '' },
      { row: 2, column: 2, text: '1,234.5' },
      { row: 2, column: 3, text: '9' },
    ],
    act: 'Paste 2 × 2 cells into Buy',
  }));

test('one value fills what is chosen', () => {
  const edit = paste([['12']], at(0, 0), at(1, 1));
  expect(edit).toMatchObject({ act: 'Paste 12 into 4 cells of Buy' });
  expect('texts' in edit && edit.texts.map(({ text }) => text)).toEqual(['12', '12', '12', '12']);
});

test('a row fills every chosen row', () => {
  const edit = paste([['1', '2']], at(0, 0), at(1, 3));
  expect('texts' in edit && edit.texts.map(({ text }) => text).join('')).toBe('12121212');
});

test('a block larger than the room says what there is, and nothing is pasted', () =>
  expect(
    paste(
      [
        ['1', '2'],
        ['3', '4'],
      ],
      at(2, 3),
    ),
  ).toEqual({
    refused:
      'Nothing was pasted. What was copied has 2 rows and 2 columns; from Therapist, 2020/21 on there is room for 1 row and 1 column. Choose a cell further up or to the left, or copy less.',
    cells: [],
    at: null,
  }));

test('cells that can’t be read are listed, the first to be looked at', () => {
  expect(
    paste(
      [
        ['1', 'n/a'],
        ['-3', '4'],
      ],
      at(0, 1),
    ),
  ).toEqual({
    refused: 'Nothing was pasted: 2 cells of 4 can’t be read.',
    cells: [
      'Nurse, 2019/20: “n/a” is not a number. Type a figure.',
      'Doctor, 2018/19: Nothing here is below zero. Type 0 or more.',
    ],
    at: at(0, 2),
  });
});

test('what is far too large is refused before it is read', () =>
  expect(paste(null)).toMatchObject({ cells: [], at: null }));
