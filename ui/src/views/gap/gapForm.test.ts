import { beforeEach, expect, test } from 'vitest';
import type { Plan } from '../../ipc/types/Plan';
import { desk } from '../../state/desk.svelte';
import { askAboutGap, gapForm, gapQuestion } from './gapForm.svelte';

const plan: Plan = {
  format: 'fivefold-plan/1',
  title: 'Small',
  first_year: 2027,
  years: 3,
  roles: [
    { id: 'nurse', name: 'Nurses' },
    { id: 'clerk', name: 'Clerks' },
  ],
  scenarios: [{ name: 'Grow', levers: { buy: [{ role: 'nurse', hires: 5 }] } }],
  targets: [
    { name: 'Later', scope: 'all', values: { 2040: 10 } },
    { name: 'Nurses', scope: { role: 'nurse' }, values: { 2028: 90, 2029: 95 } },
  ],
};

beforeEach(() => {
  desk.scenario = 'Grow';
  desk.scope = { role: 'nurse' };
  desk.role = 'nurse';
  desk.lever = 'buy';
  desk.gapAsked = false;
  askAboutGap(plan);
});

test('the question begins with the target in view, its last year and the row that is there', () => {
  expect(desk.gapAsked).toBe(true);
  expect(gapQuestion(plan)).toEqual({
    scenario: 'Grow',
    goal: { goal: 'target', name: 'Nurses' },
    year: 2029,
    means: { means: 'row', lever: 'buy', index: 0 },
    timing: { timing: 'latest' },
  });
});

test('a new route has somebody to leave and somewhere to arrive', () => {
  gapForm.lever = 'bounce';
  gapForm.row = 'new';
  gapForm.timing = 'year';
  gapForm.start = 2028;
  const question = gapQuestion(plan);
  expect(question?.means).toMatchObject({
    means: 'new',
    row: { lever: 'bounce', row: { from: 'clerk', to: 'nurse', moves: 0 } },
  });
  expect(question?.timing).toEqual({ timing: 'year', year: 2028 });
});

test('a typed number is about the roles and the unit in view', () => {
  gapForm.target = null;
  gapForm.number = 120;
  desk.unit = 'wte';
  expect(gapQuestion(plan)?.goal).toEqual({
    goal: 'number',
    scope: { role: 'nurse' },
    unit: 'wte',
    value: 120,
  });
});

test('nothing is asked of what the plan no longer has', () => {
  gapForm.role = 'pilot';
  expect(gapQuestion(plan)).toBeNull();
  gapForm.role = 'nurse';
  gapForm.year = 2027;
  expect(gapQuestion(plan)).toBeNull();
});
