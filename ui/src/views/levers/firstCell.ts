// The figure shown before a person chooses one.
import type { Lever } from '../../ipc/types/Lever';
import type { Plan } from '../../ipc/types/Plan';
import type { Scope } from '../../ipc/types/Scope';
import { leverGrid } from '../../plan/leverGrid';
import { yearlyOf } from '../../plan/levers';
import type { LeverCell } from '../../state/desk.svelte';

/** The chosen role's row, else the first; its first year with a figure. Null in an empty grid. */
export function firstCell(
  plan: Plan,
  scenario: string,
  lever: Lever,
  scope: Scope,
  role: string | null,
): LeverCell | null {
  const rows = leverGrid(plan, scenario, lever, scope);
  const shown = rows.find((row) => row.role === role) ?? rows[0];
  if (!shown) return null;
  const place = yearlyOf(shown.row, plan).findIndex((value) => value !== 0);
  return { lever, key: shown.key, place: Math.max(0, place) };
}
