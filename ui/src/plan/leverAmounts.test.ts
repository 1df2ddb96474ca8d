import { expect, test } from 'vitest';
import type { KeptYear } from '../ipc/types/KeptYear';
import type { LeverRow } from '../ipc/types/LeverRow';
import type { Plan } from '../ipc/types/Plan';
import { hasOtherYears, inUnit, readAmount, withAmounts } from './leverAmounts';

const plan: Plan = {
  format: 'fivefold-plan/1',
  title: 'A trust',
  first_year: 2018,
  years: 3,
  roles: [
    { id: 'nurse', name: 'Nurse', wte_per_head: 0.8 },
    { id: 'doctor', name: 'Doctor', wte_per_head: [0.5, 1, 0.8] },
  ],
  scenarios: [],
  targets: [],
};
const buy: LeverRow = { lever: 'buy', row: { role: 'nurse', hires: [10, 0, 20] } };
const bind: LeverRow = { lever: 'bind', row: { role: 'nurse', amount: 0.02, unit: 'points' } };
const borrow: LeverRow = { lever: 'borrow', row: { role: 'doctor', amount: 4 } };
const build: LeverRow = { lever: 'build', row: { to: 'nurse', starts: 0 } };

test.each([
  [buy, '12', 12, null],
  [buy, '1,234.5', 1234.5, null],
  [buy, '', 0, null],
  [buy, '12 wte', 12, 'wte'],
  [buy, '12w', 12, 'wte'],
  [buy, '9 heads', 9, 'heads'],
  [borrow, '-3', -3, null],
  [bind, '12%', 0.12, 'points'],
  [bind, '2', 0.02, null],
  [bind, '14 people', 14, 'heads'],
] as const)('%o reads “%s”', (row, text, value, unit) =>
  expect(readAmount(text, row)).toEqual({ value, unit }),
);

test.each([
  [buy, 'many', /not a number/],
  [buy, '-3', /below zero/],
  [buy, '12%', /is a share/],
  [build, '12 wte', /Type heads/],
  [bind, '12 wte', /people or takes points/],
  [bind, '-2', /below zero/],
] as const)('%o refuses “%s” with the remedy', (row, text, remedy) =>
  expect(readAmount(text, row)).toMatch(remedy),
);

test('a unit typed in one year turns the other years into it', () =>
  expect(withAmounts(buy, plan, [{ place: 1, amount: { value: 12, unit: 'wte' } }])).toEqual({
    lever: 'buy',
    row: { role: 'nurse', unit: 'wte', hires: [8, 12, 16] },
  }));

test('WTE per head of each year counts, and there and back is the same', () => {
  const there = inUnit(borrow, plan, 'wte');
  expect(there.row).toEqual({ role: 'doctor', unit: 'wte', amount: [2, 4, 3.2] });
  expect(inUnit(there, plan, 'heads').row).toMatchObject({ amount: [4, 4, 4], unit: 'heads' });
});

test('doubt around an amount is turned with it', () => {
  const row: LeverRow = {
    lever: 'buy',
    row: { role: 'nurse', hires: { low: 5, likely: 10, high: 20 } },
  };
  expect(inUnit(row, plan, 'wte').row).toMatchObject({ hires: { low: 4, likely: 8, high: 16 } });
});

test('points and people are turned by what they come to, where that is known', () => {
  const kept = [4, 5, 6].map((people) => ({ points: people / 100, kept: people }) as KeptYear);
  const heads = inUnit(bind, plan, 'heads', kept);
  expect(heads.row).toEqual({ role: 'nurse', unit: 'heads', amount: [4, 5, 6] });
  expect(inUnit(heads, plan, 'points', kept).row).toMatchObject({ amount: [0.04, 0.05, 0.06] });
  expect(inUnit(bind, plan, 'heads').row).toEqual({ role: 'nurse', unit: 'heads', amount: 0 });
  expect(hasOtherYears(bind, plan, [0])).toBe(true);
  expect(hasOtherYears(bind, plan, [0, 1, 2])).toBe(false);
});
