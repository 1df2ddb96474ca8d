import { expect, test } from 'vitest';
import type { Plan } from '../ipc/types/Plan';
import type { Role } from '../ipc/types/Role';
import { baselineVacancy, figureOf, freeRoleId, withFigure, withYear } from './roleFields';

const nurse: Role = { id: 'nurse', name: 'Nurse', baseline_heads: 10, wte_per_head: 0.9 };
const plan = { first_year: 2026, years: 3, roles: [nurse] } as unknown as Plan;

test('a vacancy is funded posts less WTE in post, and unknown without funded posts', () => {
  expect(baselineVacancy(nurse, plan)).toBeNull();
  expect(baselineVacancy({ ...nurse, establishment_wte: 10 }, plan)).toBeCloseTo(1);
});

test('a figure of a series is its first year; setting it leaves the others', () => {
  const varying = { ...nurse, leaver_rate: [0.1, 0.2, 0.3] };
  expect(figureOf(varying, 'leaver_rate', plan)).toBe(0.1);
  expect(withFigure(varying, 'leaver_rate', 0.15, plan).leaver_rate).toEqual([0.15, 0.2, 0.3]);
  expect(withFigure(nurse, 'wte_per_head', 0.8, plan).wte_per_head).toBe(0.8);
  expect(withYear(nurse, 'usual_joiners', 1, 4, plan).usual_joiners).toEqual([0, 4, 0]);
});

test('an emptied figure is left out of the plan', () => {
  const changed = withFigure(nurse, 'baseline_heads', null, plan);
  expect(JSON.parse(JSON.stringify(changed))).not.toHaveProperty('baseline_heads');
});

test('a new role gets an id of its own', () => {
  expect(freeRoleId(plan, 'Nurse')).toBe('nurse-2');
  expect(freeRoleId(plan, 'Art therapist')).toBe('art-therapist');
});
