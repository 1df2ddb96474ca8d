import { expect, test } from 'vitest';
import type { Plan } from '../../ipc/types/Plan';
import { alreadyInTraining, programmes, setOutEdit } from './programmes';

const plan: Plan = {
  format: 'fivefold-plan/1',
  title: 'Pipelines',
  first_year: 2027,
  years: 3,
  roles: [
    { id: 'nurse', name: 'Nurse' },
    { id: 'assistant', name: 'Assistant' },
  ],
  usual: { build: [{ name: 'Third years', to: 'nurse', duration_years: 2, starts: { 2026: 30 } }] },
  scenarios: [
    {
      name: 'A',
      levers: {
        build: [{ name: 'Degree', to: 'nurse', duration_years: 3, starts: 20 }],
        bounce: [
          { from: 'assistant', to: null, moves: 2 },
          { from: 'assistant', to: 'nurse', moves: 2 },
          { from: 'assistant', to: 'nurse', duration_years: 1, moves: 2 },
        ],
      },
    },
  ],
  targets: [],
};

test('the scenario\u2019s come first, and only who takes years is on the way', () => {
  expect(programmes(plan, 'A', 'build').map(({ key, words }) => [key, words])).toEqual([
    ['lever-0', 'Degree'],
    ['usual-0', 'Third years, goes on anyway'],
  ]);
  expect(programmes(plan, 'A', 'bounce').map(({ key }) => key)).toEqual(['lever-2']);
});

test('an intake of one year leaves the others as they were', () => {
  const place = { usual: false, lever: 'build', index: 0 } as const;
  expect(setOutEdit(plan, 'A', place, 2028, 50)).toMatchObject({
    edit: 'set_lever_row',
    index: 0,
    row: { lever: 'build', row: { starts: [20, 50, 20] } },
  });
  expect(setOutEdit(plan, 'A', { ...place, index: 7 }, 2028, 50)).toBeNull();
});

test('those before the plan are kept by the year they set out in', () => {
  const place = { usual: true, lever: 'build', index: 0 } as const;
  expect(setOutEdit(plan, 'A', place, 2025, 12)).toMatchObject({
    edit: 'set_usual',
    pathway: { lever: 'build', row: { starts: { 2025: 12, 2026: 30 } } },
  });
});

test('people already in training are on a programme like this one', () => {
  const row = { id: 'degree', name: 'Degree', to: 'nurse', duration_years: 3, starts: 20 };
  expect(alreadyInTraining(row, 'Degree, already in training')).toEqual({
    lever: 'build',
    row: { name: 'Degree, already in training', to: 'nurse', duration_years: 3, starts: {} },
  });
});
