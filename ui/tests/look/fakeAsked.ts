// What lever rows ask for and what groups come to, near enough in shape to look at.
import type { GroupAsked } from '../../src/ipc/types/GroupAsked';
import type { GroupedBy } from '../../src/ipc/types/GroupedBy';
import type { Plan } from '../../src/ipc/types/Plan';
import type { RowAsked } from '../../src/ipc/types/RowAsked';
import type { ViewRequest } from '../../src/ipc/types/ViewRequest';
import { LEVERS, roleOf, rowsOf, unitOf, yearlyOf } from '../../src/plan/levers';
import { amountByYear } from '../../src/plan/series';
import { inPost, zero, type FakeRole } from './fakePlan';

export function fakeAsked(
  plan: Plan,
  { scenario, unit }: ViewRequest,
  roles: FakeRole[],
): { asked: RowAsked[]; groups: GroupAsked[] } {
  const asked = rowsAsked(plan, scenario);
  const group = (by: GroupedBy, name: string | null, ids: Set<string>): GroupAsked => {
    const contributions = zero();
    for (const { role, contributions: years } of roles) {
      const last = years.at(-1);
      if (!ids.has(role) || !last) continue;
      for (const part of Object.keys(last) as (keyof typeof last)[]) {
        contributions[part] += last[part];
      }
    }
    const levers = LEVERS.map((lever) => {
      const own = asked.filter((row) => row.lever === lever && ids.has(row.role));
      const years = Array.from({ length: plan.years }, (_, place) =>
        own.reduce((sum, row) => sum + ((unit === 'wte' ? row.wte : row.heads)[place] ?? 0), 0),
      );
      return { lever, years, total: years.reduce((sum, value) => sum + value, 0) };
    });
    return { by, name, levers, contributions, in_post: inPost(contributions) };
  };
  const inView = new Set(roles.map(({ role }) => role));
  const labelled = (['service', 'staff_group'] as const).flatMap((by) =>
    [...new Set(plan.roles.map((role) => role[by] ?? null))].map((name) => {
      const own = plan.roles.filter((role) => (role[by] ?? null) === name && inView.has(role.id));
      return group(by, name, new Set(own.map(({ id }) => id)));
    }),
  );
  return { asked, groups: [group('all', null, inView), ...labelled] };
}

function rowsAsked(plan: Plan, name: string): RowAsked[] {
  const levers = plan.scenarios.find((scenario) => scenario.name === name)?.levers ?? {};
  const byId = new Map(plan.roles.map((role) => [role.id, role]));
  return LEVERS.flatMap((lever) =>
    rowsOf(levers, lever).map((row, index): RowAsked => {
      const role = roleOf(row);
      const wte = amountByYear(byId.get(role)?.wte_per_head, plan, 1);
      const typed = unitOf(row) === 'points' ? [] : yearlyOf(row, plan);
      const inWte = unitOf(row) === 'wte';
      return {
        lever,
        index,
        role,
        heads: typed.map((value, place) => (inWte ? value / (wte[place] ?? 1) : value)),
        wte: typed.map((value, place) => (inWte ? value : value * (wte[place] ?? 1))),
      };
    }),
  );
}
