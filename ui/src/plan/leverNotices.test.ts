import { expect, test } from 'vitest';
import type { LeverRow } from '../ipc/types/LeverRow';
import type { Notice } from '../ipc/types/Notice';
import type { Plan } from '../ipc/types/Plan';
import { noticesAt } from './leverNotices';

const plan = { first_year: 2018, years: 2 } as Plan;
const notice = (kind: Notice['kind'], more: Partial<Notice> = {}): Notice => ({
  kind,
  what: null,
  role: 'nurse',
  year: 2019,
  wanted: 10,
  available: 5,
  ...more,
});
const at = (row: LeverRow, about: Notice, place = 1) =>
  noticesAt([about], { key: '', row, index: 0, role: 'nurse', leads: true }, plan, place).length;

const moves: LeverRow = { lever: 'bounce', row: { from: 'nurse', to: 'doctor', moves: [0, 9] } };
const people: LeverRow = { lever: 'bind', row: { role: 'nurse', amount: 9 } };
const points: LeverRow = { lever: 'bind', row: { role: 'nurse', amount: 0.2, unit: 'points' } };
const lent: LeverRow = { lever: 'borrow', row: { role: 'nurse', amount: [3, -9] } };
const hires: LeverRow = { lever: 'buy', row: { role: 'nurse', hires: 9 } };

test.each([
  [moves, notice('more_moves_than_people', { what: 'lever' }), 1],
  [moves, notice('more_moves_than_people', { what: 'usual' }), 0],
  [moves, notice('more_moves_than_people', { what: 'lever', role: 'doctor' }), 0],
  [people, notice('more_kept_than_leaving'), 1],
  [points, notice('more_kept_than_leaving'), 0],
  [points, notice('rate_cut_below_zero'), 1],
  [lent, notice('more_lent_than_people'), 1],
  [hires, notice('over_establishment'), 1],
  [hires, notice('over_establishment', { year: 2018 }), 0],
])('%o is marked for %o: %d', (row, about, times) => expect(at(row, about)).toBe(times));

test('a year in which nothing is asked for causes nothing', () =>
  expect(at(moves, notice('more_moves_than_people', { what: 'lever', year: 2018 }), 0)).toBe(0));
