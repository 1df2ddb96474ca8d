import { expect, test } from 'vitest';
import type { Plan } from '../ipc/types/Plan';
import type { Target } from '../ipc/types/Target';
import type { TargetSum } from '../ipc/types/TargetSum';
import {
  alsoWords,
  cellLabel,
  standingWords,
  targetUnitWords,
  targetYears,
  withoutShare,
  withShare,
  withValue,
  withWhole,
} from './targets';

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

test('a share keeps the values as the larger place\u2019s, for the engine to take the share of', () => {
  const shared = withShare(target);
  expect(shared.values).toEqual({});
  expect(shared.local_share).toEqual({ share: 1, of: 'England', values: { 2021: 19000 } });
  expect(withWhole(shared, 2020, 5).local_share?.values).toEqual({ 2020: 5, 2021: 19000 });
  expect(withWhole(shared, 2021, null).local_share?.values).toEqual({});
  expect(withoutShare({ ...shared, values: { 2021: 589 } })).toEqual({
    ...target,
    values: { 2021: 589 },
  });
});

test('a value shows what it takes and what it is a share of', () => {
  const sum = { staff: 8.087, sum: '1,860 women = 8.1 WTE' } as TargetSum;
  const women = { ...target, activity: { measure: 'women', units_per_wte: 230 } };
  expect(alsoWords(women, 2021, sum)).toBe('8.1 WTE');
  expect(cellLabel(women, 2021, sum)).toBe('Staff, 2020/21: 1,860 women = 8.1 WTE');
  expect(alsoWords(withShare(target), 2021, sum)).toBe('of 19,000');
  expect(alsoWords(target, 2021, sum)).toBe('');
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
