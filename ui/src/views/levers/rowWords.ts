// What a row of a lever's grid is called, and what else it says, in a few words.
import type { LeverRow } from '../../ipc/types/LeverRow';
import type { Plan } from '../../ipc/types/Plan';
import type { GridRow } from '../../plan/leverGrid';
import { LEVER_NAMES, unitOf, yearlyOf, YEARLY_WORDS, type RowUnit } from '../../plan/levers';
import { roleName } from '../../plan/scope';
import { shareValue, variesByYear } from '../../plan/series';
import { formatPercent, formatTyped } from '../../words/numbers';
import { financialYear } from '../../words/years';

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

/** The row's name, told from the others of its role: "Mental health nurse (international)". */
export function rowTitle(shown: GridRow, plan: Plan): string {
  const name = rowName(shown.row, plan);
  const { row } = shown.row;
  const label = ('channel' in row && row.channel) || ('kind' in row && row.kind) || '';
  const nth = /~(\d+)$/.exec(shown.key)?.[1];
  if (label) return `${name} (${label})`;
  return nth ? `${name} (row ${nth})` : name;
}

/** A cell as a screen reader tells it: "Buy, Mental health nurse, 2027/28, 12 people". */
export function cellName(row: LeverRow, title: string, year: number, value: number): string {
  return `${LEVER_NAMES[row.lever]}, ${title}, ${financialYear(year)}, ${countWords(row, value)}`;
}

/** A row's figure with its unit: "12 people", "1 person", "10.4 WTE", "2 points". */
export function countWords(row: LeverRow, value: number): string {
  const unit = unitOf(row);
  if (unit === 'points') return `${formatPercent(value)} points`;
  if (unit === 'wte') return `${formatTyped(value)} WTE`;
  return value === 1 ? '1 person' : `${formatTyped(value)} people`;
}

/** What typing another unit did to a row, in words. */
export function turnedWords(shown: GridRow, plan: Plan, unit: RowUnit): string {
  const title = rowTitle(shown, plan);
  if (unit === 'points')
    return `${title} is now in points off the leaver rate; its other years keep as many people as before.`;
  return unit === 'wte'
    ? `${title} is now counted in WTE; its other years were turned into WTE, as many people as before.`
    : `${title} is now counted in heads; its other years mean as many people as before.`;
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
