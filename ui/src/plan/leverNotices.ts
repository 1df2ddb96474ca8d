// Which cells of a lever's grid a notice of the engine is about: those whose figures cause it.
import type { LeverRow } from '../ipc/types/LeverRow';
import type { Notice } from '../ipc/types/Notice';
import type { Plan } from '../ipc/types/Plan';
import type { GridRow } from './leverGrid';
import { rolesOf, unitOf, yearlyOf } from './levers';

/** The same one for all rows, so that what shows it stays as it is. */
const NONE: Notice[] = [];

/** The notices about the roles a row touches. */
export function noticesOf(notices: Notice[], row: LeverRow): Notice[] {
  const roles = rolesOf(row);
  const found = notices.filter(({ role }) => roles.includes(role));
  return found.length > 0 ? found : NONE;
}

/** The notices a row's figure of a year causes. */
export function noticesAt(
  notices: Notice[],
  { row }: GridRow,
  plan: Plan,
  place: number,
): Notice[] {
  const value = yearlyOf(row, plan)[place] ?? 0;
  const year = plan.first_year + place;
  if (value === 0) return [];
  return notices.filter((notice) => {
    if (notice.year !== year) return false;
    switch (notice.kind) {
      case 'more_moves_than_people':
        return notice.what === 'lever' && leavesFrom(row) === notice.role;
      case 'more_kept_than_leaving':
        return row.lever === 'bind' && row.row.role === notice.role && unitOf(row) === 'heads';
      case 'rate_cut_below_zero':
        return row.lever === 'bind' && row.row.role === notice.role && unitOf(row) === 'points';
      case 'more_lent_than_people':
        return row.lever === 'borrow' && row.row.role === notice.role && value < 0;
      case 'over_establishment':
        return row.lever === 'buy' && row.row.role === notice.role;
    }
  });
}

function leavesFrom(row: GridRow['row']): string | null {
  return row.lever === 'build' || row.lever === 'bounce' ? (row.row.from ?? null) : null;
}
