import { expect, test } from 'vitest';
import { rangeBetween } from './cellRange';
import { fakeSheet } from './fakeSheet';
import {
  adjusted,
  cleared,
  copied,
  filledDown,
  filledRight,
  nudged,
  type RangeEdit,
} from './rangeEdits';

const sheet = () =>
  fakeSheet([
    [1, 2, 3, 4],
    [10, 20, 30, 40],
    [5, 0.5, 0, 8],
  ]);
const at = (row: number, column: number) => ({ row, column });
const cell = (row: number, column: number) => rangeBetween(at(row, column), at(row, column));
const block = rangeBetween(at(0, 1), at(1, 2));
const texts = ({ texts }: RangeEdit) =>
  texts.map(({ row, column, text }) => `${row},${column}=${text}`);

test('one cell fills right to the end of its row', () => {
  const edit = filledRight(sheet(), cell(0, 1), 4);
  expect(texts(edit)).toEqual(['0,2=2', '0,3=2']);
  expect(edit.act).toBe('Fill Buy, Nurse right from 2018/19: 2');
});

test('a block fills right from its first column', () => {
  const edit = filledRight(sheet(), block, 4);
  expect(texts(edit)).toEqual(['0,2=2', '1,2=20']);
  expect(edit.act).toBe('Fill 2 rows of Buy right from 2018/19');
});

test('one cell takes the figure above it, a block its first row', () => {
  expect(texts(filledDown(sheet(), cell(1, 0)))).toEqual(['1,0=1']);
  expect(texts(filledDown(sheet(), cell(0, 0)))).toEqual([]);
  const edit = filledDown(sheet(), rangeBetween(at(0, 3), at(2, 3)));
  expect(texts(edit)).toEqual(['1,3=4', '2,3=4']);
  expect(edit.act).toBe('Fill Buy, 2020/21 down from Nurse: 4');
});

test.each([
  ['add', 10, ['0,1=12', '0,2=13', '1,1=30', '1,2=40'], 'Add 10 to 4 cells of Buy'],
  ['add', -1, ['0,1=1', '0,2=2', '1,1=19', '1,2=29'], 'Take 1 from 4 cells of Buy'],
  ['multiply', 1.5, ['0,1=3', '0,2=4.5', '1,1=30', '1,2=45'], 'Multiply 4 cells of Buy by 1.5'],
  ['percent', -10, ['0,1=1.8', '0,2=2.7', '1,1=18', '1,2=27'], 'Lower 4 cells of Buy by 10 %'],
] as const)('%s %d', (how, by, expected, act) => {
  const edit = adjusted(sheet(), block, how, by);
  expect(texts(edit)).toEqual(expected);
  expect(edit.act).toBe(act);
});

test('steps down stop at nothing where less is refused', () => {
  const edit = nudged(sheet(), rangeBetween(at(2, 0), at(2, 2)), -10);
  expect(texts(edit)).toEqual(['2,0=0', '2,1=0', '2,2=0']);
  expect(edit.act).toBe('Move 3 cells of Buy down 10 steps');
});

test('Delete empties every cell but those that are worked out', () => {
  const edit = cleared(sheet(), rangeBetween(at(2, 0), at(3, 0)));
  expect(texts(edit)).toEqual(['2,0=']);
  expect(cleared(sheet(), cell(0, 0)).act).toBe('Clear Buy, Nurse, 2017/18');
});

test('a block is copied row by row', () =>
  expect(copied(sheet(), block)).toEqual([
    ['2', '3'],
    ['20', '30'],
  ]));
