import { describe, expect, it } from 'vitest';
import type { Plan } from '../ipc/types/Plan';
import { rateEdit, ratesOf, withFigure } from './rates';

const plan: Plan = {
  format: 'fivefold-plan/1',
  title: 'Small',
  first_year: 2027,
  years: 2,
  roles: [
    { id: 'nurse', name: 'Nurses', leaver_rate: { low: 0.08, likely: 0.1, high: 0.15 } },
    { id: 'clerk', name: 'Clerks', leaver_rate: [0.1, 0.2], wte_per_head: 0.8 },
  ],
  usual: { build: [{ name: 'Degree', to: 'nurse', starts: 3, annual_drop_out: 0.1 }] },
  scenarios: [
    {
      name: 'Grow',
      levers: {
        buy: [{ role: 'nurse', hires: 10, fill_rate: 0.9 }],
        bounce: [{ from: 'clerk', to: 'nurse', moves: 1, completion: 0.7 }],
      },
    },
  ],
  targets: [],
};

const rate = (key: string) => {
  const found = ratesOf(plan, 'Grow').find((each) => each.key === key);
  if (!found) throw new Error(key);
  return found;
};

describe('the rates of a plan', () => {
  it('are those that are given, of roles, rows and what goes on anyway', () => {
    expect(
      ratesOf(plan, 'Grow').map(({ key, low, likely, high }) => [key, low, likely, high]),
    ).toEqual([
      ['role-nurse-leaver_rate', 0.08, 0.1, 0.15],
      ['role-clerk-leaver_rate', null, null, null],
      ['role-clerk-wte_per_head', null, 0.8, null],
      ['buy-0-fill_rate', null, 0.9, null],
      ['bounce-0-completion', null, 0.7, null],
      ['usual-build-0-annual_drop_out', null, 0.1, null],
    ]);
  });

  it('become a range when a low or a high is typed, and a number again without', () => {
    expect(withFigure(rate('buy-0-fill_rate'), 'low', 0.7)).toEqual({
      low: 0.7,
      likely: 0.9,
      high: 0.9,
    });
    const nurses = rate('role-nurse-leaver_rate');
    expect(withFigure(nurses, 'high', 0.2)).toEqual({ low: 0.08, likely: 0.1, high: 0.2 });
    expect(withFigure({ ...nurses, low: null }, 'high', null)).toBe(0.1);
    expect(withFigure(nurses, 'likely', 0.12)).toEqual({ low: 0.08, likely: 0.12, high: 0.15 });
    expect(withFigure(rate('role-clerk-leaver_rate'), 'low', 0.1)).toBe(undefined);
  });

  it('are set where they stand, with what stands behind them', () => {
    const range = { low: 0.6, likely: 0.7, high: 0.8 };
    expect(rateEdit(plan, rate('bounce-0-completion'), range, { source: 'A study' })).toMatchObject(
      {
        edit: 'set_lever_row',
        row: { row: { completion: range, field_evidence: { completion: { source: 'A study' } } } },
      },
    );
    expect(rateEdit(plan, rate('usual-build-0-annual_drop_out'), range)).toMatchObject({
      edit: 'set_usual',
      pathway: { lever: 'build', row: { annual_drop_out: range } },
    });
  });
});
