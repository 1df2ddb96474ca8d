import { expect, test } from 'vitest';
import type { Plan } from '../ipc/types/Plan';
import { usualAt, usualRows, usualWith, usualYears } from './usual';

const plan = {
  first_year: 2026,
  years: 2,
  roles: [],
  usual: {
    build: [{ to: 'n', duration_years: 2, starts: 5 }],
    bounce: [{ from: 'n', to: 's', moves: [1, 2], moves_before: { 2025: 3 } }],
  },
} as unknown as Plan;
const [build, bounce] = usualRows(plan).map(({ pathway }) => pathway);

test('there is a column for everyone still on the way', () => {
  expect(usualYears(plan)).toEqual([2024, 2025, 2026, 2027]);
});

test('those who set out before the horizon are read where the plan writes them', () => {
  expect(usualAt(bounce!, 2025, plan)).toBe(3);
  expect(usualAt(bounce!, 2027, plan)).toBe(2);
  expect(usualAt(build!, 2025, plan)).toBe(0);
});

test('and are set there too', () => {
  expect(usualWith(bounce!, 2024, 4, plan).row).toMatchObject({
    moves_before: { 2024: 4, 2025: 3 },
  });
  expect(usualWith(build!, 2025, 4, plan).row).toMatchObject({
    starts: { 2025: 4, 2026: 5, 2027: 5 },
  });
  expect(usualWith(build!, 2027, 4, plan).row).toMatchObject({ starts: [5, 4] });
});
