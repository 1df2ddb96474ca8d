// What a row of a lever's grid is called, and what else it says, in a few words.
import type { LeverRow } from '../../ipc/types/LeverRow';
import type { Plan } from '../../ipc/types/Plan';
import { unitOf, yearlyOf, YEARLY_WORDS } from '../../plan/levers';
import { roleName } from '../../plan/scope';
import { shareValue, variesByYear } from '../../plan/series';
import { formatPercent } from '../../words/numbers';

/** The row's name: its role, its programme, or the way it leads. */
export function rowName(row: LeverRow, plan: Plan): string {
  switch (row.lever) {
    case 'build':
      return row.row.name || `Programme into ${roleName(plan, row.row.to)}`;
    case 'bounce':
      return row.row.to === null
        ? `${roleName(plan, row.row.from)}, let go`
        : `${roleName(plan, row.row.from)} to ${roleName(plan, row.row.to)}`;
    default:
      return roleName(plan, row.row.role);
  }
}

/** The row's other settings, as far as they differ from what goes without saying. */
export function rowDetail(row: LeverRow, plan: Plan): string {
  return detailParts(row, plan).filter(Boolean).join(', ');
}

/** What the yearly figure counts, with its unit. */
export function yearlyWords(row: LeverRow): string {
  const unit = unitOf(row);
  if (row.lever === 'bind')
    return unit === 'points' ? 'Points off the leaver rate, %' : 'People kept';
  return unit === 'wte' ? `${YEARLY_WORDS[row.lever]}, WTE` : YEARLY_WORDS[row.lever];
}

/** The figures of all years together; null where adding them up says nothing. */
export function rowTotal(row: LeverRow, plan: Plan): number | null {
  if (row.lever === 'borrow' || unitOf(row) === 'points') return null;
  return yearlyOf(row, plan).reduce((sum, value) => sum + value, 0);
}

function detailParts(row: LeverRow, plan: Plan): string[] {
  switch (row.lever) {
    case 'buy': {
      const { unit, fill_rate: rate, channel } = row.row;
      const filled =
        typeof rate === 'number' && rate !== 1 ? `${formatPercent(rate)} % filled` : '';
      const varying = variesByYear(rate) ? 'fill rate by year' : '';
      return [channel ?? '', filled || varying, unit === 'wte' ? 'WTE' : ''];
    }
    case 'bind':
      return [row.row.unit === 'points' ? '% points' : 'people'];
    case 'borrow':
      return [row.row.kind ?? '', row.row.unit === 'wte' ? 'WTE' : ''];
    case 'build': {
      const lost = shareValue(row.row.annual_drop_out, 0);
      return [
        row.row.from
          ? `${roleName(plan, row.row.from)} to ${roleName(plan, row.row.to)}`
          : `to ${roleName(plan, row.row.to)}`,
        years(row.row.duration_years),
        lost ? `${formatPercent(lost)} % drop out` : '',
      ];
    }
    case 'bounce': {
      const completes = shareValue(row.row.completion, 1);
      return [
        years(row.row.duration_years),
        completes !== 1 ? `${formatPercent(completes)} % complete` : '',
      ];
    }
  }
}

function years(duration: number | undefined): string {
  if (!duration) return '';
  return duration === 1 ? '1 year' : `${duration} years`;
}
