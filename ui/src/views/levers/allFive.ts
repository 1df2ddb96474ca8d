// What stands of every lever at the end of the horizon, role by role.
import type { Contributions } from '../../ipc/types/Contributions';
import type { Lever } from '../../ipc/types/Lever';
import type { View } from '../../ipc/types/View';

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
export const allFiveRows = (view: View | null): StandingRow[] =>
  (view?.standing ?? []).map(({ role, contributions, in_post }) => ({
    role,
    standing: { ...contributions, in_post },
  }));
