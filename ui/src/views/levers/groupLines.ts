// The lines of a levers' grid: its rows, under the groups they are added up by.
import type { GroupAsked } from '../../ipc/types/GroupAsked';
import type { GroupedBy } from '../../ipc/types/GroupedBy';
import type { Lever } from '../../ipc/types/Lever';
import type { Plan } from '../../ipc/types/Plan';
import type { Role } from '../../ipc/types/Role';

/** A group of rows and what they come to, as the engine adds it up. */
export interface GroupLine {
  group: string;
  asked: GroupAsked | undefined;
  rows: number;
  folded: boolean;
}

/** A line of the grid: a row, or the group of those that follow. */
export type Line<Row> = { row: Row } | GroupLine;

export const NAMELESS: Record<GroupedBy, string> = {
  all: 'Together',
  service: 'No service',
  staff_group: 'No staff group',
};

/** Rows under their groups, in the order the groups first appear; folded ones are left out. */
export function groupLines<Row extends { role: string }>(
  rows: Row[],
  plan: Plan,
  by: GroupedBy,
  groups: GroupAsked[],
  folded: ReadonlySet<string>,
): Line<Row>[] {
  if (by === 'all') return rows.map((row) => ({ row }));
  const byId = new Map(plan.roles.map((role) => [role.id, role]));
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const name = labelOf(byId.get(row.role), by) ?? NAMELESS[by];
    const there = grouped.get(name);
    if (there) there.push(row);
    else grouped.set(name, [row]);
  }
  return [...grouped].flatMap(([group, own]): Line<Row>[] => {
    const asked = groups.find((each) => each.by === by && (each.name ?? NAMELESS[by]) === group);
    const line = { group, asked, rows: own.length, folded: folded.has(group) };
    return line.folded ? [line] : [line, ...own.map((row) => ({ row }))];
  });
}

/** What everything in view comes to. */
export function together(groups: GroupAsked[]): GroupAsked | undefined {
  return groups.find(({ by }) => by === 'all');
}

/** What a lever's rows of a group ask for, year by year and in all. */
export function askedOf(group: GroupAsked | undefined, lever: Lever) {
  return group?.levers.find((each) => each.lever === lever);
}

function labelOf(role: Role | undefined, by: 'service' | 'staff_group'): string | undefined {
  return role?.[by] || undefined;
}
