// What a row of any lever is called: its role, its programme, or the way it leads.
import type { LeverRow } from '../ipc/types/LeverRow';
import type { Plan } from '../ipc/types/Plan';

export function rowTitle(plan: Plan, row: LeverRow): string {
  const name = (id: string) => plan.roles.find((role) => role.id === id)?.name ?? id;
  switch (row.lever) {
    case 'build':
      return row.row.name ?? name(row.row.to);
    case 'bounce':
      return row.row.to === null
        ? `${name(row.row.from)} let go`
        : `${name(row.row.from)} to ${name(row.row.to)}`;
    default:
      return name(row.row.role);
  }
}
