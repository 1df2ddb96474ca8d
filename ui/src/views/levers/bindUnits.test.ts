import { expect, test } from 'vitest';
import type { KeptYear } from '../../ipc/types/KeptYear';
import type { Plan } from '../../ipc/types/Plan';
import type { View } from '../../ipc/types/View';
import { setCells } from '../../plan/leverGrid';
import { keptOf, turning } from './bindUnits';
import { refusalOf } from './leverSheet';

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
const seen = (role: string) =>
  ({ ledger: [{ role }], kept: [year(0.02, 5.5), year(0.04, 10.25)] }) as unknown as View;
const shown = {
  key: 'nurse',
  row: { lever: 'bind' as const, row: nurse },
  index: 0,
  role: 'nurse',
  leads: true,
};

test('people typed into a row in points turn its other years into the people they keep', () => {
  const cells = [{ key: 'nurse', place: 0, amount: { value: 7, unit: 'heads' as const } }];
  const edits = setCells(plan, 'Plan', 'bind', cells, (row) =>
    keptOf(seen('nurse'), plan, 'Plan', row),
  );
  expect(edits).toMatchObject([
    { edit: 'set_lever_row', index: 0, row: { row: { unit: 'heads', amount: [7, 10.25] } } },
  ]);
  expect(refusalOf(seen('nurse'), plan, 'Plan', shown, 0, '7 people')).toBeNull();
});

test('a row that is not in view says how it is turned instead', () => {
  expect(refusalOf(seen('doctor'), plan, 'Plan', shown, 0, '7 people')).toMatch(/chosen/);
  expect(refusalOf(null, plan, 'Plan', shown, 0, '7 people')).toMatch(/Type points/);
  expect(refusalOf(null, plan, 'Plan', shown, 0, '3 %')).toBeNull();
});

test('what several rows keep together can\u2019t be parted', () =>
  expect(turning(seen('doctor'), plan, 'Plan', doctors[0]!)).toEqual({
    because: expect.stringMatching(/other rows of Bind/) as string,
  }));

test('a range is no figure by year', () => {
  const row = { ...nurse, amount: { low: 0.01, likely: 0.02, high: 0.03 } };
  expect(turning(seen('nurse'), plan, 'Plan', row)).toHaveProperty('because');
});
