// Where a limit bites, in words.
import type { Notice } from '../ipc/types/Notice';
import type { Plan } from '../ipc/types/Plan';
import { roleName } from '../plan/scope';
import { formatPeople, formatPercent } from './numbers';
import { financialYear } from './years';

/** One sentence: what the plan asks for, what there is, and what was done about it. */
export function noticeWords(notice: Notice, plan: Plan): string {
  const who = roleName(plan, notice.role);
  const when = financialYear(notice.year);
  const wanted = formatPeople(notice.wanted);
  const available = formatPeople(notice.available);
  switch (notice.kind) {
    case 'more_moves_than_people':
      return `${who}, ${when}: ${wanted} should leave ${LEAVING[notice.what ?? 'lever']}, but only ${available} can. All of those moves are scaled down.`;
    case 'more_kept_than_leaving':
      return `${who}, ${when}: ${wanted} should be kept, but only ${available} are about to leave. Only those are kept.`;
    case 'rate_cut_below_zero':
      return `${who}, ${when}: Bind takes ${formatPercent(notice.wanted)} points off a leaver rate of ${formatPercent(notice.available)} %. The rate stops at nothing.`;
    case 'more_lent_than_people':
      return `${who}, ${when}: ${wanted} should be seconded out, but only ${available} are in post. Only those are.`;
    case 'over_establishment':
      return `${who}, ${when}: ${wanted} WTE in post is more than the ${available} funded posts. Fund more posts or recruit fewer.`;
  }
}

const LEAVING = {
  transfer: 'in a service transfer',
  usual: 'on usual moves',
  lever: 'through Build and Bounce',
} as const;
