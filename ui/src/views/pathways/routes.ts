// Routes of Bounce as the from-to matrix sets them.
import type { Edit } from '../../ipc/types/Edit';
import type { Plan } from '../../ipc/types/Plan';
import type { RouteCell } from '../../ipc/types/RouteCell';
import type { Role } from '../../ipc/types/Role';
import type { RouteTable } from '../../ipc/types/RouteTable';
import type { Scope } from '../../ipc/types/Scope';
import { leverGrid } from '../../plan/leverGrid';
import { emptyRow, rowsOf, withYearly } from '../../plan/levers';
import { rolesInScope } from '../../plan/scope';

/** Up to this many roles in scope every pair has a cell; beyond, those that routes touch. */
const MOST_SHOWN_WHOLE = 14;

/** The roles of the matrix: those left, and those arrived in. */
export function matrixRoles(
  plan: Plan,
  scope: Scope,
  table: RouteTable,
): { from: Role[]; to: Role[]; whole: boolean } {
  const inScope = rolesInScope(plan, scope);
  if (plan.roles.length <= MOST_SHOWN_WHOLE) return { from: inScope, to: plan.roles, whole: true };
  const ids = new Set(inScope.map(({ id }) => id));
  const cells = table.cells.filter(({ from, to }) => ids.has(from) || ids.has(to));
  const leaves = new Set(cells.map(({ from }) => from));
  const arrives = new Set(cells.map(({ to }) => to));
  return {
    from: plan.roles.filter(({ id }) => leaves.has(id)),
    to: plan.roles.filter(({ id }) => arrives.has(id)),
    whole: false,
  };
}

export function cellOf(table: RouteTable, from: string, to: string): RouteCell | undefined {
  return table.cells.find((cell) => cell.from === from && cell.to === to);
}

/**
 * The edit that sets how many move from one role to another in the year at a place: the one route
 * between them, or a new one. Null where there is nothing to set, or several routes to choose from.
 */
export function moveEdit(
  plan: Plan,
  scenario: string,
  from: string,
  to: string,
  place: number,
  value: number,
): Edit | null {
  const between = bounceRows(plan, scenario).filter(
    ({ row }) => row.row.from === from && row.row.to === to,
  );
  const [only, ...more] = between;
  if (more.length > 0) return null;
  if (only) {
    const row = withYearly(only.row, plan, place, [value]);
    return { edit: 'set_lever_row', scenario, index: only.index, row };
  }
  if (value === 0) return null;
  const row = withYearly(emptyRow('bounce', from, to), plan, place, [value]);
  return { edit: 'add_lever_row', scenario, row };
}

/** A route that lets people go, with nobody on it yet. */
export function letGoEdit(scenario: string, from: string, approach: string): Edit {
  const row = { from, to: null, moves: 0, approach };
  return { edit: 'add_lever_row', scenario, row: { lever: 'bounce', row } };
}

/** The routes that let people go, each with its place in the scenario's list. */
export function letGoRows(plan: Plan, scenario: string) {
  return bounceRows(plan, scenario).filter(({ row }) => row.row.to === null);
}

/** The grid's key of the route at a place in the scenario's list. */
export function keyOfRoute(plan: Plan, scenario: string, index: number): string | null {
  return leverGrid(plan, scenario, 'bounce', 'all').find((row) => row.index === index)?.key ?? null;
}

function bounceRows(plan: Plan, scenario: string) {
  const levers = plan.scenarios.find(({ name }) => name === scenario)?.levers ?? {};
  return rowsOf(levers, 'bounce').flatMap((row, index) =>
    row.lever === 'bounce' ? [{ row, index }] : [],
  );
}
