import { expect, test } from 'vitest';
import type { Plan } from '../../ipc/types/Plan';
import { firstCell } from './firstCell';

const plan = {
  first_year: 2026,
  years: 3,
  roles: [
    { id: 'n', name: 'Nurse' },
    { id: 'd', name: 'Doctor' },
  ],
  scenarios: [{ name: 'A', levers: { buy: [{ role: 'd', hires: [0, 4, 4] }] } }],
} as unknown as Plan;

test('the chosen role comes first, at its first figure', () => {
  expect(firstCell(plan, 'A', 'buy', 'all', 'd')).toEqual({ lever: 'buy', key: 'd', place: 1 });
  expect(firstCell(plan, 'A', 'buy', 'all', null)).toEqual({ lever: 'buy', key: 'n', place: 0 });
  expect(firstCell(plan, 'A', 'build', 'all', 'd')).toBeNull();
});
