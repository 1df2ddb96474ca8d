// A pack that came back, to be looked at: a plain difference, a conflict, evidence and a cell that
// can't be read.
import type { PackDifference } from '../../src/ipc/types/PackDifference';
import type { PackReview } from '../../src/ipc/types/PackReview';
import type { Plan } from '../../src/ipc/types/Plan';

const figure = (value: number) => ({ figure: value, words: String(value) });
const text = (words: string) => ({ figure: null, words });

export function fakePack(plan: Plan): PackReview {
  const role = plan.roles[0]?.name ?? 'Nurse';
  const of = (id: string, field: string, changed: Partial<PackDifference>): PackDifference => ({
    id,
    role,
    field,
    year: plan.first_year,
    was: figure(120),
    now: figure(120),
    came_back: figure(140),
    conflict: false,
    sheet: 'Levers',
    row: 7,
    ...changed,
  });
  return {
    plan: plan.title,
    scenario: plan.scenarios[0]?.name ?? '',
    lead: 'Sam Okafor',
    sent: '2026-04-01',
    sentences: [
      '3 cells came back otherwise than the plan has them.',
      'The plan\u2019s figures have changed since the pack was sent, 1 of them where the pack did too.',
    ],
    stale: true,
    differences: [
      of('r4.2018', 'Buy, newly qualified: hires', {}),
      of('r0.once', 'People in post', {
        year: null,
        now: figure(130),
        conflict: true,
        sheet: 'Baseline',
        row: 6,
      }),
      of('r4.why', 'Buy, newly qualified: hires, why', {
        year: null,
        was: text('empty'),
        now: text('empty'),
        came_back: text('Two more cohorts agreed with the university in March.'),
      }),
    ],
    unread: [
      {
        sheet: 'Levers',
        row: 9,
        about: `${role}, Bind: kept, 2018/19`,
        reason: '\u201cabout six\u201d is not a number. Type figures only.',
      },
    ],
    already: 0,
  };
}

export function fakeOutcome(accepted: string[]): string {
  return accepted.length === 0
    ? 'Nothing is ticked, so nothing will change.'
    : `${accepted.length} of 3 cells will be taken, as one step that undo takes back.`;
}
