// The rows of a lever's grid, and the edit a change in one of its cells is.
import type { Edit } from '../ipc/types/Edit';
import type { KeptYear } from '../ipc/types/KeptYear';
import type { Lever } from '../ipc/types/Lever';
import type { LeverRow } from '../ipc/types/LeverRow';
import type { Plan } from '../ipc/types/Plan';
import type { Scope } from '../ipc/types/Scope';
import { withAmounts, type TypedAmount } from './leverAmounts';
import { emptyRow, roleOf, rolesOf, rowsOf, withYearly } from './levers';
import { rolesInScope } from './scope';

/** A row of the grid: one of the plan's, or a role that has none yet. */
export interface GridRow {
  /** Names the row as long as no row before it is removed: "nurse", "nurse~2", "build-1". */
  key: string;
  row: LeverRow;
  /** Its place in the lever's list; null where the plan has no such row yet. */
  index: number | null;
  /** The role whose figures stand beside it. */
  role: string;
  /** Whether it is the first of that role, which carries the role's standing contribution. */
  leads: boolean;
}

/** Buy, Bind and Borrow have a row for every role in scope; Build and Bounce their pathways. */
export function leverGrid(plan: Plan, scenario: string, lever: Lever, scope: Scope): GridRow[] {
  const levers = plan.scenarios.find(({ name }) => name === scenario)?.levers ?? {};
  const roles = rolesInScope(plan, scope);
  const rows = rowsOf(levers, lever);
  return lever === 'build' || lever === 'bounce'
    ? pathwayRows(rows, new Set(roles.map(({ id }) => id)))
    : rowsByRole(
        rows,
        roles.map(({ id }) => id),
        lever,
      );
}

export function findRow(plan: Plan, scenario: string, lever: Lever, key: string): GridRow | null {
  return leverGrid(plan, scenario, lever, 'all').find((row) => row.key === key) ?? null;
}

/** The edit that puts a row in place of what the grid shows: a new one where there was none. */
export function placeRow(scenario: string, shown: GridRow, row: LeverRow): Edit {
  return shown.index === null
    ? { edit: 'add_lever_row', scenario, row }
    : { edit: 'set_lever_row', scenario, index: shown.index, row };
}

/** What was typed into a cell of a lever's grid. */
export interface TypedCell {
  key: string;
  /** The year's place in the horizon. */
  place: number;
  amount: TypedAmount;
}

/** The edits that put typed figures into their cells, one a row; rows that are gone have none. */
export function setCells(
  plan: Plan,
  scenario: string,
  lever: Lever,
  cells: TypedCell[],
  keptOf: (row: LeverRow) => KeptYear[] | null = () => null,
): Edit[] {
  const byKey = new Map<string, TypedCell[]>();
  for (const cell of cells) byKey.set(cell.key, [...(byKey.get(cell.key) ?? []), cell]);
  return leverGrid(plan, scenario, lever, 'all').flatMap((shown) => {
    const own = byKey.get(shown.key);
    return own
      ? placeRow(scenario, shown, withAmounts(shown.row, plan, own, keptOf(shown.row)))
      : [];
  });
}

/** The edit that sets a row's years from a place on; null where the row is gone. */
export function setYears(
  plan: Plan,
  scenario: string,
  lever: Lever,
  key: string,
  from: number,
  values: number[],
): Edit | null {
  const shown = findRow(plan, scenario, lever, key);
  return shown && placeRow(scenario, shown, withYearly(shown.row, plan, from, values));
}

function rowsByRole(rows: LeverRow[], roles: string[], lever: Lever): GridRow[] {
  const byRole = new Map<string, { row: LeverRow; index: number }[]>();
  rows.forEach((row, index) => {
    const role = roleOf(row);
    byRole.set(role, [...(byRole.get(role) ?? []), { row, index }]);
  });
  return roles.flatMap((role): GridRow[] => {
    const own = byRole.get(role);
    if (!own) {
      return [{ key: role, row: emptyRow(lever, role, null), index: null, role, leads: true }];
    }
    return own.map(({ row, index }, nth) => ({
      key: nth === 0 ? role : `${role}~${nth + 1}`,
      row,
      index,
      role,
      leads: nth === 0,
    }));
  });
}

function pathwayRows(rows: LeverRow[], inScope: Set<string>): GridRow[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index): GridRow[] => {
    if (!rolesOf(row).some((role) => inScope.has(role))) return [];
    const role = roleOf(row);
    const leads = !seen.has(role);
    seen.add(role);
    const id = 'id' in row.row ? row.row.id : undefined;
    return [{ key: id ?? `${row.lever}-${index + 1}`, row, index, role, leads }];
  });
}
