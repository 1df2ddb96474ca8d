import { expect, test } from 'vitest';
import type { Plan } from '../ipc/types/Plan';
import { noticeWords } from './notices';

const plan = { roles: [{ id: 'n', name: 'Nurse' }] } as Plan;

test('a limit is told with whom, when, what was wanted and what there is', () => {
  expect(
    noticeWords(
      {
        kind: 'more_kept_than_leaving',
        role: 'n',
        year: 2019,
        what: null,
        wanted: 500,
        available: 120,
      },
      plan,
    ),
  ).toBe(
    'Nurse, 2018/19: 500 should be kept, but only 120 are about to leave. Only those are kept.',
  );
  expect(
    noticeWords(
      {
        kind: 'rate_cut_below_zero',
        role: 'n',
        year: 2019,
        what: null,
        wanted: 0.2,
        available: 0.13,
      },
      plan,
    ),
  ).toContain('20 points off a leaver rate of 13 %');
});
