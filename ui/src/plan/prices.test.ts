import { describe, expect, it } from 'vitest';
import type { Plan } from '../ipc/types/Plan';
import { priceEdits, pricesOf, takePublished } from './prices';

const plan: Plan = {
  format: 'fivefold-plan/1',
  title: 'Small',
  first_year: 2027,
  years: 2,
  roles: [
    { id: 'nurse', name: 'Nurses', pay_per_wte: 50_000 },
    { id: 'clerk', name: 'Clerks' },
  ],
  usual: { build: [{ name: 'Degree', to: 'nurse', starts: 3 }] },
  scenarios: [
    {
      name: 'Grow',
      levers: {
        buy: [{ role: 'nurse', hires: 10, cost_per_hire: 2_000 }],
        bind: [{ role: 'nurse', amount: 2 }],
        bounce: [
          { from: 'clerk', to: 'nurse', moves: 1 },
          { from: 'clerk', to: null, moves: 1 },
        ],
      },
    },
  ],
  targets: [],
};

const price = (key: string) => {
  const found = pricesOf(plan, 'Grow').find((each) => each.key === key);
  if (!found) throw new Error(key);
  return found;
};

describe('the prices of a plan', () => {
  it('are those of its roles, of the scenario’s rows and of what goes on anyway', () => {
    expect(pricesOf(plan, 'Grow').map(({ name, words, pounds }) => [name, words, pounds])).toEqual([
      ['Nurses', 'Pay of a WTE a year, with on-costs', 50_000],
      ['Clerks', 'Pay of a WTE a year, with on-costs', null],
      ['Buy, Nurses', 'Each who joins', 2_000],
      ['Bind, Nurses', 'Each person kept', null],
      ['Bind, Nurses', 'A year of the offer for everyone in post', null],
      ['Bounce, Clerks to Nurses', 'Each who sets out', null],
      ['Bounce, Clerks let go', 'Each who sets out', null],
      ['Bounce, Clerks let go', 'Each who is let go, besides', null],
      ['Usual, Degree', 'A learner’s year', null],
      ['Usual, Degree', 'Bursary for a learner’s year', null],
    ]);
  });

  it('are set row by row, two of one row in one edit', () => {
    const edits = priceEdits(plan, [
      { price: price('bind-0-cost_per_person_kept'), pounds: 3_000 },
      { price: price('bind-0-cost_per_head'), pounds: 100 },
      { price: price('role-nurse-pay_per_wte'), pounds: null },
      { price: price('usual-build-0-bursary_per_learner_year'), pounds: 20_000 },
    ]);
    expect(edits).toMatchObject([
      {
        edit: 'set_lever_row',
        scenario: 'Grow',
        index: 0,
        row: { lever: 'bind', row: { cost_per_person_kept: 3_000, cost_per_head: 100 } },
      },
      { edit: 'set_role', role: { id: 'nurse' } },
      {
        edit: 'set_usual',
        index: 0,
        pathway: { lever: 'build', row: { bursary_per_learner_year: 20_000 } },
      },
    ]);
    const [, role] = edits;
    expect(role?.edit === 'set_role' && role.role.pay_per_wte).toBe(undefined);
  });

  it('bring what stands behind them where they are published', () => {
    const evidence = { source: 'NHS Employers', confidence: 'published' as const };
    const edit = takePublished(plan, price('role-clerk-pay_per_wte'), 20_330, evidence);
    expect(edit).toMatchObject({
      edit: 'set_role',
      role: { id: 'clerk', pay_per_wte: 20_330, field_evidence: { pay_per_wte: evidence } },
    });
  });
});
