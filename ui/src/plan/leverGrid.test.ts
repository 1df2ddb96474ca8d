import { expect, test } from 'vitest';
import type { Plan } from '../ipc/types/Plan';
import { leverGrid, setCells, setYears } from './leverGrid';

const plan: Plan = {
  format: 'fivefold-plan/1',
  title: 'A trust',
  first_year: 2026,
  years: 2,
  roles: [
    { id: 'nurse', name: 'Nurse' },
    { id: 'doctor', name: 'Doctor' },
  ],
  scenarios: [
    {
      name: 'More',
      levers: {
        buy: [
          { role: 'nurse', hires: 5 },
          { role: 'nurse', hires: [1, 2], channel: 'international' },
        ],
        bounce: [{ from: 'nurse', to: 'doctor', moves: { 2027: 1 } }],
      },
    },
  ],
  targets: [],
};

test('every role has a Buy row, those with several have several', () => {
  const rows = leverGrid(plan, 'More', 'buy', 'all');
  expect(rows.map(({ key, index, leads }) => [key, index, leads])).toEqual([
    ['nurse', 0, true],
    ['nurse~2', 1, false],
    ['doctor', null, true],
  ]);
});

test('a pathway shows where either end is in scope', () => {
  expect(leverGrid(plan, 'More', 'bounce', { role: 'nurse' })[0]).toMatchObject({
    key: 'bounce-1',
    role: 'doctor',
  });
  expect(leverGrid(plan, 'More', 'build', 'all')).toEqual([]);
});

test('a change of a year replaces the row, and adds one where there was none', () => {
  expect(setYears(plan, 'More', 'buy', 'nurse', 1, [9])).toEqual({
    edit: 'set_lever_row',
    scenario: 'More',
    index: 0,
    row: { lever: 'buy', row: { role: 'nurse', hires: [5, 9] } },
  });
  expect(setYears(plan, 'More', 'bind', 'doctor', 0, [1])).toEqual({
    edit: 'add_lever_row',
    scenario: 'More',
    row: { lever: 'bind', row: { role: 'doctor', amount: [1, 0] } },
  });
  expect(setYears(plan, 'More', 'build', 'gone', 0, [1])).toBeNull();
});

test('cells typed in several rows are one edit a row, whatever their order', () => {
  const cell = (key: string, place: number, value: number) => ({
    key,
    place,
    amount: { value, unit: null },
  });
  const cells = [
    cell('doctor', 1, 4),
    cell('nurse', 1, 2),
    cell('nurse', 0, 1),
    cell('gone', 0, 9),
  ];
  expect(setCells(plan, 'More', 'buy', cells)).toEqual([
    {
      edit: 'set_lever_row',
      scenario: 'More',
      index: 0,
      row: { lever: 'buy', row: { role: 'nurse', hires: [1, 2] } },
    },
    {
      edit: 'add_lever_row',
      scenario: 'More',
      row: { lever: 'buy', row: { role: 'doctor', hires: [0, 4] } },
    },
  ]);
});
