import { expect, test } from 'vitest';
import type { Plan } from '../ipc/types/Plan';
import type { Role } from '../ipc/types/Role';
import {
  figureOf,
  freeRoleId,
  parseYesOrNo,
  withFigure,
  withImported,
  withYear,
} from './roleFields';

const nurse: Role = { id: 'nurse', name: 'Nurse', baseline_heads: 10, wte_per_head: 0.9 };
const plan = { first_year: 2026, years: 3, roles: [nurse] } as unknown as Plan;

test('heads and WTE are one figure: what was typed last is kept', () => {
  const typed = withFigure(nurse, 'baseline_wte', 45.3, plan);
  expect(typed).toMatchObject({ baseline_wte: 45.3, baseline_heads: undefined });
  const back = withFigure(typed, 'baseline_heads', 50, plan);
  expect(back).toMatchObject({ baseline_wte: undefined, baseline_heads: 50 });
});

test('an imported figure comes back, and with the heads the typed WTE goes', () => {
  const set = { ...nurse, baseline_wte: 9, as_imported: { baseline_heads: 42 } };
  expect(withImported(set, 'baseline_heads')).toMatchObject({
    baseline_heads: 42,
    baseline_wte: undefined,
  });
  expect(withImported(set, 'leaver_rate')).toBe(set);
});

test('a registration is read as people write it', () => {
  expect(['Yes', 'y', 'NO', '0', 'perhaps', ''].map(parseYesOrNo)).toEqual([
    true,
    true,
    false,
    false,
    null,
    null,
  ]);
});

test('a figure of a series is its first year; setting it leaves the others', () => {
  const varying = { ...nurse, leaver_rate: [0.1, 0.2, 0.3] };
  expect(figureOf(varying, 'leaver_rate', plan, undefined)).toBe(0.1);
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
