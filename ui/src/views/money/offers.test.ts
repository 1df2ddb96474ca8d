import { describe, expect, it } from 'vitest';
import type { CostOffer } from '../../ipc/types/CostOffer';
import type { Plan } from '../../ipc/types/Plan';
import { pricesOf } from '../../plan/prices';
import { offersFor } from './offers';

const offer = (id: string, field: CostOffer['field'], band: string | null): CostOffer => ({
  id,
  item: 'Pay',
  of: 'Staff',
  band,
  pounds: 1,
  year: '2021/22',
  price_year: 2022,
  field,
  caution: '',
  confidence: 'published',
  evidence: {},
});

const offers = [
  offer('seven', 'pay_per_wte', 'Band 7'),
  offer('eight', 'pay_per_wte', 'Band 8a'),
  offer('hire', 'cost_per_hire', null),
];

const plan: Plan = {
  format: 'fivefold-plan/1',
  title: '',
  first_year: 2027,
  years: 1,
  roles: [
    { id: 'a', name: 'A', band: 'AfC band 8A' },
    { id: 'b', name: 'B' },
    { id: 'c', name: 'C', band: 'Consultant' },
    { id: 'd', name: 'D', band: '3' },
  ],
  scenarios: [
    { name: 'S', levers: { buy: [{ role: 'a', hires: 1 }], borrow: [{ role: 'a', amount: 1 }] } },
  ],
  targets: [],
};

describe('published prices', () => {
  const of = (key: string) => {
    const price = pricesOf(plan, 'S').find((each) => each.key === key);
    return price ? offersFor(plan, price, offers).map(({ id }) => id) : null;
  };

  it('are those of the role’s band however it is written', () => {
    expect(of('role-a-pay_per_wte')).toEqual(['eight']);
    expect(of('role-d-pay_per_wte')).toEqual([]);
  });

  it('are all where the role has no band that tells', () => {
    expect(of('role-b-pay_per_wte')).toEqual(['seven', 'eight']);
    expect(of('role-c-pay_per_wte')).toEqual(['seven', 'eight']);
  });

  it('are of the same figure', () => {
    expect(of('buy-0-cost_per_hire')).toEqual(['hire']);
    expect(of('borrow-0-cost_per_head_year')).toEqual([]);
  });
});
