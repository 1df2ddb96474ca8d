import { expect, test } from 'vitest';
import { rowsInSight, type Drawn } from './rowsInSight';

const words = (drawn: Drawn[]) =>
  drawn.map((each) => ('gap' in each ? `(${each.gap})` : each.row)).join(' ');
const sight = (scrolled: number) => ({ scrolled, height: 64, rowHeight: 32 });

test('of a long grid only what is in sight is drawn, with room for the rest', () => {
  expect(words(rowsInSight(sight(3200), 2000, 100))).toBe(
    '(92) 92 93 94 95 96 97 98 99 100 101 102 103 104 105 106 107 108 109 (1890)',
  );
  expect(words(rowsInSight(sight(0), 3, 0))).toBe('0 1 2');
  expect(words(rowsInSight(sight(9999), 3, 2))).toBe('(2) 2');
  expect(rowsInSight(sight(0), 0, 0)).toEqual([]);
});

test('the row that is typed in stays drawn wherever one scrolls', () => {
  expect(words(rowsInSight(sight(3200), 2000, 3))).toMatch(/^\(3\) 3 \(88\) 92 /);
  expect(words(rowsInSight(sight(0), 40, 39))).toMatch(/9 \(29\) 39$/);
});

test('no row is lost or drawn twice', () => {
  const counted = rowsInSight(sight(640), 500, 400).reduce(
    (rows, each) => rows + ('gap' in each ? each.gap : 1),
    0,
  );
  expect(counted).toBe(500);
});
