import { expect, test } from 'vitest';
import type { Plan } from '../ipc/types/Plan';
import { outturnAt, outturnEdits, outturnYears } from './outturn';

const plan = {
  first_year: 2018,
  years: 2,
  outturn: [
    { role: 'a', year: 2018, heads: 10 },
    { role: 'b', year: 2018, heads: 20, wte: 18 },
    { role: 'a', year: 2016, heads: 9 },
  ],
} as unknown as Plan;

test('years outside the plan keep their column', () => {
  expect(outturnYears(plan)).toEqual([2016, 2018, 2019]);
  expect(outturnAt(plan, 'b', 2018, 'wte')).toBe(18);
  expect(outturnAt(plan, 'a', 2018, 'wte')).toBeNull();
});

test('figures are added, changed and taken away, from the end on', () => {
  const figures = [
    { role: 'a', year: 2016, value: null },
    { role: 'a', year: 2018, value: null },
    { role: 'b', year: 2018, value: 21 },
    { role: 'b', year: 2019, value: 22 },
    { role: 'a', year: 2019, value: null },
  ];
  expect(outturnEdits(plan, figures, 'heads')).toEqual([
    { edit: 'set_outturn', index: 1, outturn: { role: 'b', year: 2018, heads: 21, wte: 18 } },
    { edit: 'add_outturn', outturn: { role: 'b', year: 2019, heads: 22 } },
    { edit: 'remove_outturn', index: 2 },
    { edit: 'remove_outturn', index: 0 },
  ]);
});

test('emptying one unit keeps the other', () => {
  const figures = [{ role: 'b', year: 2018, value: null }];
  expect(outturnEdits(plan, figures, 'heads')).toEqual([
    { edit: 'set_outturn', index: 1, outturn: { role: 'b', year: 2018, wte: 18 } },
  ]);
});
