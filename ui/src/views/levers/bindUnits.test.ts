import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as commands from '../../ipc/commands';
import type { DeskState } from '../../ipc/types/DeskState';
import type { KeptYear } from '../../ipc/types/KeptYear';
import type { Plan } from '../../ipc/types/Plan';
import { leverGrid, setCells } from '../../plan/leverGrid';
import { desk } from '../../state/desk.svelte';
import { keptOf, notTurned } from './bindUnits';
import { leverSheet, refusalOf } from './leverSheet';

const nurse = { role: 'nurse', amount: [0.02, 0.04], unit: 'points' as const };
const doctors = [1, 2].map((amount) => ({ role: 'doctor', amount }));
const plan: Plan = {
  format: 'fivefold-plan/1',
  title: 'A trust',
  first_year: 2018,
  years: 2,
  roles: [
    { id: 'nurse', name: 'Nurse' },
    { id: 'doctor', name: 'Doctor' },
  ],
  scenarios: [{ name: 'Plan', levers: { bind: [nurse, ...doctors] } }],
  targets: [],
};
const year = (points: number, kept: number) => ({ points, kept }) as KeptYear;
const known = new Map([['nurse', [year(0.02, 5.5), year(0.04, 10.25)]]]);
const shown = {
  key: 'nurse',
  row: { lever: 'bind' as const, row: nurse },
  index: 0,
  role: 'nurse',
  leads: true,
};

test('people typed into a row in points turn its other years into the people they keep', () => {
  const cells = [{ key: 'nurse', place: 0, amount: { value: 7, unit: 'heads' as const } }];
  const edits = setCells(plan, 'Plan', 'bind', cells, (row) => keptOf(known, plan, 'Plan', row));
  expect(edits).toMatchObject([
    { edit: 'set_lever_row', index: 0, row: { row: { unit: 'heads', amount: [7, 10.25] } } },
  ]);
  expect(refusalOf(plan, 'Plan', shown, 0, '7 people')).toBeNull();
});

test('what several rows keep together can\u2019t be parted', () => {
  expect(notTurned(plan, 'Plan', doctors[0]!)).toMatch(/other rows of Bind/);
  const row = { lever: 'bind' as const, row: { role: 'doctor', amount: [1, 2] } };
  const doctor = { ...shown, key: 'doctor', row, role: 'doctor' };
  expect(refusalOf(plan, 'Plan', doctor, 0, '2 %')).toMatch(/Type people/);
  expect(refusalOf(plan, 'Plan', doctor, 0, '3')).toBeNull();
  expect(keptOf(known, plan, 'Plan', row)).toBeNull();
});

test('a range is no figure by year', () => {
  const row = { ...nurse, amount: { low: 0.01, likely: 0.02, high: 0.03 } };
  expect(notTurned(plan, 'Plan', row)).toMatch(/range/);
});

describe('pasting', () => {
  const scenarios = [
    { name: 'Plan', levers: { bind: [nurse, { ...nurse, role: 'doctor' }] } },
  ] as Plan['scenarios'];
  const two: Plan = { ...plan, scenarios };
  const lines = leverGrid(two, 'Plan', 'bind', 'all').map((row) => ({ row }));
  const sheet = leverSheet(two, 'Plan', 'bind', lines as never);
  beforeEach(() => {
    vi.spyOn(commands, 'edit').mockRejectedValue(new Error('only looked at'));
    vi.spyOn(commands, 'roleFigures').mockImplementation((_, role) =>
      Promise.resolve({ role, ledger: [], kept: [year(0.02, 5), year(0.04, 10)] }),
    );
    desk.problem = null;
    desk.open = { plan: two } as unknown as DeskState;
  });

  test('people into several rows in points turns each by what its role keeps', async () => {
    const texts = [0, 1].map((row) => ({ row, column: 0, text: `${row + 7} people` }));
    expect(texts.map((cell) => sheet.refusal(cell, cell.text))).toEqual([null, null]);
    await sheet.write(texts, 'Paste');
    expect(commands.edit).toHaveBeenCalledExactlyOnceWith({
      edit: 'together',
      what: 'Paste',
      edits: [
        expect.objectContaining({
          row: { lever: 'bind', row: { ...nurse, unit: 'heads', amount: [7, 10] } },
        }),
        expect.objectContaining({
          row: { lever: 'bind', row: { role: 'doctor', unit: 'heads', amount: [8, 10] } },
        }),
      ],
    });
  });

  test('points and people into one row are refused', async () => {
    const texts = [
      { row: 0, column: 0, text: '7 people' },
      { row: 0, column: 1, text: '0.5' },
    ];
    expect(await sheet.write(texts, 'Paste')).toBe(false);
    expect(desk.problem).toMatch(/Nurse is given figures in different units/);
    expect(commands.edit).not.toHaveBeenCalled();
  });
});
