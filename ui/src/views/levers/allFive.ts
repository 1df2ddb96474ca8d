// What stands of every lever at the end of the horizon, role by role.
import type { Contributions } from '../../ipc/types/Contributions';
import type { Lever } from '../../ipc/types/Lever';
import type { Plan } from '../../ipc/types/Plan';
import type { Unit } from '../../ipc/types/Unit';
import type { View } from '../../ipc/types/View';
import { amountByYear } from '../../plan/series';

/** Contributions at the end of the horizon, and those in post they make. */
export interface Standing extends Contributions {
  in_post: number;
}

export interface StandingRow {
  role: string;
  standing: Standing;
}

/** The levers that bring people in post. */
export const IN_POST = ['buy', 'build', 'bind', 'bounce'] as const satisfies Lever[];

/** The columns after business as usual. */
export const LEVER_COLUMNS = [...IN_POST, 'in_post', 'borrow'] as const;

/** The roles in view, in the unit shown. */
export function allFiveRows(view: View | null, plan: Plan, unit: Unit): StandingRow[] {
  const last = plan.years - 1;
  const roles = new Map(plan.roles.map((role) => [role.id, role]));
  return (view?.roles ?? []).map(({ role, contributions, closing, closing_wte }) => {
    const wte = unit === 'wte';
    const of = contributions[last];
    const factor = wte ? (amountByYear(roles.get(role)?.wte_per_head, plan, 1)[last] ?? 1) : 1;
    const turned = (part: keyof Contributions) => (of?.[part] ?? 0) * factor;
    return {
      role,
      standing: {
        base: turned('base'),
        buy: turned('buy'),
        build: turned('build'),
        bind: turned('bind'),
        borrow: turned('borrow'),
        bounce: turned('bounce'),
        in_post: (wte ? closing_wte : closing)[last] ?? 0,
      },
    };
  });
}
