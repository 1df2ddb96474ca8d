// What a lever's contribution comes to at the end of the horizon.
import type { View } from '../../ipc/types/View';
import type { Lever } from '../../ipc/types/Lever';
import type { Plan } from '../../ipc/types/Plan';
import type { Unit } from '../../ipc/types/Unit';
import { amountByYear } from '../../plan/series';

/** By role, in the unit shown; roles out of scope are not in it. */
export function standing(
  view: View | null,
  lever: Lever,
  unit: Unit,
  plan: Plan,
): Map<string, number> {
  const place = plan.years - 1;
  const wtePerHead = new Map(
    unit === 'wte'
      ? plan.roles.map((role) => [role.id, amountByYear(role.wte_per_head, plan, 1)[place] ?? 1])
      : [],
  );
  return new Map(
    (view?.roles ?? []).map(({ role, contributions }) => [
      role,
      (contributions[place]?.[lever] ?? 0) * (wtePerHead.get(role) ?? 1),
    ]),
  );
}
