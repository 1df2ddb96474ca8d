import { expect, test } from 'vitest';
import type { Plan } from '../ipc/types/Plan';
import type { Target } from '../ipc/types/Target';
import { arithmetic, standingWords, targetUnitWords, targetYears, withValue } from './targets';

const target: Target = { name: 'Staff', scope: 'all', values: { 2021: 19000 }, basis: 'increase' };

test('years outside the horizon keep their column', () => {
  const plan = { first_year: 2018, years: 2, targets: [target] } as unknown as Plan;
  expect(targetYears(plan)).toEqual([2018, 2019, 2021]);
});

test('an emptied value becomes a gap, not a nought', () => {
  expect(withValue(target, 2021, null).values).toEqual({});
  expect(withValue(target, 2020, 5).values).toEqual({ 2020: 5, 2021: 19000 });
});

test('what a target counts is said', () => {
  expect(targetUnitWords(target)).toBe('heads, an increase');
  expect(targetUnitWords({ ...target, unit: 'posts', posts_read_as: 'establishment' })).toBe(
    'posts read as funded posts, an increase',
  );
});

test('the arithmetic from people treated to staff is written out', () => {
  const activity = { measure: 'women seen', units_per_wte: 200 };
  expect(arithmetic(115000, activity)).toBe('115,000 \u00f7 200 = 575 WTE');
  expect(arithmetic(115000, { ...activity, scale: 0.1 })).toBe(
    '115,000 \u00d7 0.1 \u00f7 200 = 57.5 WTE',
  );
});

test('a target fares by its last year', () => {
  const year = { target: 'Staff', unit: 'heads', target_value: 10, projected: 8 };
  const results = [
    { ...year, year: 2020, gap: 5 },
    { ...year, year: 2021, gap: -2000 },
  ];
  expect(standingWords('Staff', results)).toBe('2,000 short in 2020/21');
  expect(standingWords('Other', results)).toBeNull();
});
