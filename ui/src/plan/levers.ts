// The five levers as the grid shows them: what their figure is called and how it is read and set.
import type { BindRow } from '../ipc/types/BindRow';
import type { BorrowRow } from '../ipc/types/BorrowRow';
import type { Bounce } from '../ipc/types/Bounce';
import type { Build } from '../ipc/types/Build';
import type { BuyRow } from '../ipc/types/BuyRow';
import type { Evidence } from '../ipc/types/Evidence';
import type { Lever } from '../ipc/types/Lever';
import type { LeverRow } from '../ipc/types/LeverRow';
import type { Levers } from '../ipc/types/Levers';
import { amountByYear, amountWith, flowByYear, flowWith, type Horizon } from './series';

export const LEVERS: Lever[] = ['buy', 'build', 'bind', 'borrow', 'bounce'];

export const LEVER_NAMES: Record<Lever, string> = {
  buy: 'Buy',
  build: 'Build',
  bind: 'Bind',
  borrow: 'Borrow',
  bounce: 'Bounce',
};

export const LEVER_MEANINGS: Record<Lever, string> = {
  buy: 'Recruit people on top of the usual joiners',
  build: 'Train people into a role',
  bind: 'Keep people who would have left',
  borrow: 'Second people in, or use bank and agency: capacity, not staff in post',
  bounce: 'Move people between roles, or let them go',
};

/** The name in plan JSON of the figure a lever's row has for each year. */
export const YEARLY_FIELD: Record<Lever, string> = {
  buy: 'hires',
  build: 'starts',
  bind: 'amount',
  borrow: 'amount',
  bounce: 'moves',
};

/** What the yearly figure counts, in words. */
export const YEARLY_WORDS: Record<Lever, string> = {
  buy: 'Posts advertised',
  build: 'Starts',
  bind: 'Kept',
  borrow: 'Borrowed, the year\u2019s average',
  bounce: 'Moves',
};

/** The unit of a row's yearly figures. Points are fractions, shown as percentage points. */
export type RowUnit = 'heads' | 'wte' | 'points';

export function rowsOf(levers: Levers, lever: Lever): LeverRow[] {
  return (levers[lever] ?? []).map((row) => ({ lever, row }) as LeverRow);
}

export function unitOf(row: LeverRow): RowUnit {
  return row.lever === 'build' || row.lever === 'bounce' ? 'heads' : (row.row.unit ?? 'heads');
}

/** The yearly figures of a row. */
export function yearlyOf(row: LeverRow, horizon: Horizon): number[] {
  switch (row.lever) {
    case 'buy':
      return amountByYear(row.row.hires, horizon);
    case 'build':
      return flowByYear(row.row.starts, horizon);
    case 'bind':
    case 'borrow':
      return amountByYear(row.row.amount, horizon);
    case 'bounce':
      return flowByYear(row.row.moves, horizon);
  }
}

/** The row with other yearly figures from a place on. */
export function withYearly(
  row: LeverRow,
  horizon: Horizon,
  from: number,
  values: number[],
): LeverRow {
  switch (row.lever) {
    case 'buy':
      return buy({ ...row.row, hires: amountWith(row.row.hires, horizon, from, values) });
    case 'build':
      return build({ ...row.row, starts: flowWith(row.row.starts, horizon, from, values) });
    case 'bind':
      return bind({ ...row.row, amount: amountWith(row.row.amount, horizon, from, values) });
    case 'borrow':
      return borrow({ ...row.row, amount: amountWith(row.row.amount, horizon, from, values) });
    case 'bounce':
      return bounce({ ...row.row, moves: flowWith(row.row.moves, horizon, from, values) });
  }
}

/** A first row of a lever for a role, with nothing in it yet. */
export function emptyRow(lever: Lever, role: string, otherRole: string | null): LeverRow {
  switch (lever) {
    case 'buy':
      return buy({ role, hires: 0 });
    case 'build':
      return build({ name: 'New programme', to: role, duration_years: 1, starts: 0 });
    case 'bind':
      return bind({ role, amount: 0 });
    case 'borrow':
      return borrow({ role, amount: 0 });
    case 'bounce':
      return bounce({ from: role, to: otherRole, moves: 0 });
  }
}

/** The role a row is about: where its people arrive, or leave if they are let go. */
export function roleOf(row: LeverRow): string {
  if (row.lever === 'build') return row.row.to;
  if (row.lever === 'bounce') return row.row.to ?? row.row.from;
  return row.row.role;
}

/** Every role a row touches. */
export function rolesOf(row: LeverRow): string[] {
  if (row.lever !== 'build' && row.lever !== 'bounce') return [row.row.role];
  return [row.row.to, row.row.from].filter((id): id is string => !!id);
}

/** What stands behind the yearly figure: its own evidence, or the whole row's. */
export function evidenceOf(row: LeverRow): Evidence | undefined {
  return row.row.field_evidence?.[YEARLY_FIELD[row.lever]] ?? row.row.evidence;
}

/** The row with other evidence behind its yearly figure, kept where it was written before. */
export function withEvidence(row: LeverRow, evidence: Evidence): LeverRow {
  const field = YEARLY_FIELD[row.lever];
  const single = row.row.field_evidence;
  const change =
    single && field in single ? { field_evidence: { ...single, [field]: evidence } } : { evidence };
  return { lever: row.lever, row: { ...row.row, ...change } } as LeverRow;
}

const buy = (row: BuyRow): LeverRow => ({ lever: 'buy', row });
const build = (row: Build): LeverRow => ({ lever: 'build', row });
const bind = (row: BindRow): LeverRow => ({ lever: 'bind', row });
const borrow = (row: BorrowRow): LeverRow => ({ lever: 'borrow', row });
const bounce = (row: Bounce): LeverRow => ({ lever: 'bounce', row });
