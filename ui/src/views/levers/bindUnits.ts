// Bind counts people kept or points off the leaver rate: whether a row's years can be turned from
// one into the other, with what the engine says both come to.
import * as commands from '../../ipc/commands';
import type { BindRow } from '../../ipc/types/BindRow';
import type { KeptYear } from '../../ipc/types/KeptYear';
import type { LeverRow } from '../../ipc/types/LeverRow';
import type { Plan } from '../../ipc/types/Plan';
import { rangeOf } from '../../plan/series';

/** What Bind does by year in both units, by role. */
export type KeptByRole = Map<string, KeptYear[]>;

/** Why a row's years can't be turned; null where they can. */
export function notTurned(plan: Plan, scenario: string, row: BindRow): string | null {
  const levers = plan.scenarios.find(({ name }) => name === scenario)?.levers;
  const own = (levers?.bind ?? []).filter(({ role }) => role === row.role);
  if (own.length > 1) return 'its role has other rows of Bind, and they keep together';
  return rangeOf(row.amount) ? 'its figure is a range' : null;
}

/** What Bind does to some roles, as the engine has it now. */
export async function keptByRole(scenario: string, roles: string[]): Promise<KeptByRole> {
  const asked = [...new Set(roles)].map((role) => commands.roleFigures(scenario, role));
  const found = await Promise.all(asked);
  return new Map(found.flatMap((of) => (of ? [[of.role, of.kept]] : [])));
}

/** What a row of a lever keeps by year, where its years can be turned; null for all others. */
export function keptOf(
  kept: KeptByRole,
  plan: Plan,
  scenario: string,
  row: LeverRow,
): KeptYear[] | null {
  if (row.lever !== 'bind' || notTurned(plan, scenario, row.row) !== null) return null;
  return kept.get(row.row.role) ?? null;
}
