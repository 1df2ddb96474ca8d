import { expect, test } from 'vitest';
import type { LeverRow } from '../../ipc/types/LeverRow';
import type { Plan } from '../../ipc/types/Plan';
import { sliderRange } from './sliderRange';

const plan = {
  first_year: 2026,
  years: 2,
  roles: [
    { id: 'many', name: 'Nurse', baseline_heads: 40000, leaver_rate: 0.13 },
    { id: 'one', name: 'Consultant', baseline_heads: 1 },
  ],
} as Plan;

test('a slider goes to twice what there is, or a fifth of the role', () => {
  const bought: LeverRow = { lever: 'buy', row: { role: 'many', hires: [0, 6000] } };
  expect(sliderRange(bought, plan)).toEqual({ min: 0, max: 20000, step: 1 });
});

test('a lone consultant is planned for in tenths', () => {
  const bought = { lever: 'buy', row: { role: 'one', hires: 0 } } as const;
  expect(sliderRange(bought, plan)).toEqual({ min: 0, max: 2, step: 0.1 });
});

test('points go as far as the leaver rate', () => {
  const kept = { lever: 'bind', row: { role: 'many', amount: 0.01, unit: 'points' } } as const;
  expect(sliderRange(kept, plan)).toEqual({ min: 0, max: 0.13, step: 0.001 });
});

test('people seconded out give the slider a left half', () => {
  const lent = { lever: 'borrow', row: { role: 'one', amount: -1 } } as const;
  expect(sliderRange(lent, plan)).toMatchObject({ min: -2, max: 2 });
});
