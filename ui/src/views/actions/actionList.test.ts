import { expect, test } from 'vitest';
import type { Action } from '../../ipc/types/Action';
import type { ActionLine } from '../../ipc/types/ActionLine';
import type { Plan } from '../../ipc/types/Plan';
import { ACTION_COLUMNS, shownIn, withText, type Around } from './actionColumns';
import { EVERY_ACTION, listedActions, narrows } from './actionList';

const actions: Action[] = [
  {
    text: 'Open rounds',
    status: 'done',
    lever: 'buy',
    role: 'nurse',
    due: '2026-03-31',
    people: 9,
  },
  { text: 'Agree the tariff', status: 'proposed', system_lever: 'Payment', level: 'national' },
  {
    text: 'Begin the course',
    status: 'agreed',
    lever: 'build',
    owner: 'Ada',
    due: '2026-01-31',
    people: 30,
  },
];
const plan: Plan = {
  format: 'fivefold-plan/1',
  title: 'Actions',
  first_year: 2027,
  years: 3,
  roles: [{ id: 'nurse', name: 'Nurse' }],
  scenarios: [{ name: 'A', levers: {} }],
  targets: [],
  actions,
};
const approaches = [
  { id: 'buy_values', lever: 'buy', name: 'Values first', purpose: '', inputs: [] } as const,
].map((approach) => ({ ...approach, inputs: [] }));
const around: Around = { plan, approaches };
const lines = ['Buy', 'Payment', 'Build'].map(
  (lever, index) => ({ index, lever, overdue: index === 2, decision_overdue: false }) as ActionLine,
);
const column = (key: string) => ACTION_COLUMNS.find((each) => each.key === key)!;
const typed = (key: string, text: string) => withText(column(key), actions[0]!, text, around);

test('sorted by any column, what is empty last both ways', () => {
  const by = (key: string, descending = false) =>
    listedActions(lines, EVERY_ACTION, { key: column(key).key, descending }, around);
  expect(by('text')).toEqual([1, 2, 0]);
  expect(by('due')).toEqual([2, 0, 1]);
  expect(by('due', true)).toEqual([0, 2, 1]);
  expect(by('people')).toEqual([0, 2, 1]);
  expect(by('status')).toEqual([1, 2, 0]);
  expect(by('lever')).toEqual([2, 0, 1]);
});

test('narrowed by lever, role, owner, status, level and what is overdue', () => {
  const those = (filter: Partial<typeof EVERY_ACTION>) =>
    listedActions(lines, { ...EVERY_ACTION, ...filter }, null, around);
  expect(those({})).toEqual([0, 1, 2]);
  expect(those({ lever: 'Payment' })).toEqual([1]);
  expect(those({ role: 'nurse' })).toEqual([0]);
  expect(those({ owner: 'Ada' })).toEqual([2]);
  expect(those({ status: 'done' })).toEqual([0]);
  expect(those({ level: 'national' })).toEqual([1]);
  expect(those({ overdue: true })).toEqual([2]);
  expect(narrows(EVERY_ACTION)).toBe(false);
});

test('a pasted text is read as the choice it names', () => {
  expect(typed('lever', 'bind')).toMatchObject({ lever: 'bind', system_lever: undefined });
  expect(typed('lever', 'Our own data hub')).toMatchObject({
    lever: undefined,
    system_lever: 'Our own data hub',
  });
  expect(typed('approach', 'values FIRST')).toMatchObject({ approach: 'buy_values' });
  expect(typed('approach', 'A breakfast club')).toMatchObject({ approach: 'A breakfast club' });
  expect(typed('role', 'nurse')).toMatchObject({ role: 'nurse' });
  expect(typed('year', '2027/28')).toMatchObject({ year: 2028 });
  expect(typed('status', 'under way')).toMatchObject({ status: 'under_way' });
  expect(typed('due', '31/03/2027')).toMatchObject({ due: '2027-03-31' });
  expect(typed('people', '')).toMatchObject({ people: undefined });
});

test('what can\u2019t stand is refused with a remedy', () => {
  expect(typed('role', 'Wizard')).toMatch(/There is no role .Wizard.\. Choose one/);
  expect(typed('due', '31/02/2027')).toMatch(/is not a date/);
  expect(typed('people', 'many')).toMatch(/is not a number/);
  expect(typed('status', '')).toMatch(/There is no status/);
  expect(typed('text', ' ')).toMatch(/needs words/);
});

test('a copied cell reads as it is shown', () => {
  const shown = ACTION_COLUMNS.slice(0, 8).map((each) => shownIn(each, actions[0]!, around));
  expect(shown).toEqual(['Open rounds', 'Buy', '', 'Nurse', 'Every year', '9', '', '31/03/2026']);
});
