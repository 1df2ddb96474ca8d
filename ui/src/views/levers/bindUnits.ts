// Bind counts people kept or points off the leaver rate: whether a row's years can be turned from
// one into the other, with what the engine says both come to.
import type { BindRow } from '../../ipc/types/BindRow';
import type { KeptYear } from '../../ipc/types/KeptYear';
import type { LeverRow } from '../../ipc/types/LeverRow';
import type { Plan } from '../../ipc/types/Plan';
import type { View } from '../../ipc/types/View';
import { rangeOf } from '../../plan/series';

/** What a row keeps by year in both units, or why its years can't be turned. */
export type Turning = { kept: KeptYear[] } | { because: string };

/** Turns one row's years; those of another role than the one in view wait until it is chosen. */
export function turning(view: View | null, plan: Plan, scenario: string, row: BindRow): Turning {
  const levers = plan.scenarios.find(({ name }) => name === scenario)?.levers;
  const own = (levers?.bind ?? []).filter(({ role }) => role === row.role);
  if (own.length > 1) return { because: 'its role has other rows of Bind, and they keep together' };
  if (rangeOf(row.amount)) return { because: 'its figure is a range' };
  const shown = view?.ledger[0]?.role === row.role && view.kept.length === plan.years;
  return shown ? { kept: view.kept } : { because: 'its role isn\u2019t the chosen one' };
}

/** What a row of a lever keeps by year, where its years can be turned; null for all others. */
export function keptOf(view: View | null, plan: Plan, scenario: string, row: LeverRow) {
  const turned = row.lever === 'bind' ? turning(view, plan, scenario, row.row) : null;
  return turned && 'kept' in turned ? turned.kept : null;
}
