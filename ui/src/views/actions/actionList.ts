// Which actions are listed, and in which order.
import type { Action } from '../../ipc/types/Action';
import type { ActionLine } from '../../ipc/types/ActionLine';
import { ACTION_COLUMNS, shownIn, type ActionColumn, type Around } from './actionColumns';

/** What the list is narrowed to; empty narrows nothing. */
export interface ActionFilter {
  /** The words of a lever, or of a lever of the wider system. */
  lever: string;
  /** A role's id. */
  role: string;
  owner: string;
  status: string;
  level: string;
  overdue: boolean;
}

export const EVERY_ACTION: ActionFilter = {
  lever: '',
  role: '',
  owner: '',
  status: '',
  level: '',
  overdue: false,
};

export interface ActionSort {
  key: ActionColumn['key'];
  descending: boolean;
}

/** The places of the actions that are listed, sorted; in the plan's order where nothing sorts. */
export function listedActions(
  lines: ActionLine[],
  filter: ActionFilter,
  sort: ActionSort | null,
  around: Around,
): number[] {
  const actions = around.plan.actions ?? [];
  const listed = actions.flatMap((action, index) =>
    passes(action, lines[index], filter) ? [{ action, index }] : [],
  );
  const column = sort && ACTION_COLUMNS.find(({ key }) => key === sort.key);
  if (!sort || !column) return listed.map(({ index }) => index);
  const sign = sort.descending ? -1 : 1;
  return listed
    .map(({ action, index }) => ({ index, by: sortValue(column, action, around) }))
    .sort((one, other) => compared(one.by, other.by, sign) || one.index - other.index)
    .map(({ index }) => index);
}

/** Whether anything is narrowed. */
export function narrows(filter: ActionFilter): boolean {
  return Object.values(filter).some(Boolean);
}

function passes(action: Action, line: ActionLine | undefined, filter: ActionFilter): boolean {
  const { lever, role, owner, status, level, overdue } = filter;
  return (
    (!lever || line?.lever === lever) &&
    (!role || action.role === role) &&
    (!owner || action.owner === owner) &&
    (!status || action.status === status) &&
    (!level || action.level === level) &&
    (!overdue || !!line?.overdue || !!line?.decision_overdue)
  );
}

type SortValue = string | number | null;

// Dates and years sort by time, statuses and levels by their order, all else as it reads.
function sortValue(column: ActionColumn, action: Action, around: Around): SortValue {
  switch (column.key) {
    case 'due':
    case 'decision_by':
    case 'year':
    case 'people':
      return action[column.key] ?? null;
    case 'status':
    case 'level': {
      const choices = column.choices?.(action, around) ?? [];
      const place = choices.findIndex(
        ({ value }) => value && value === action[column.key as 'level'],
      );
      return place < 0 ? null : place;
    }
    default:
      return shownIn(column, action, around) || null;
  }
}

// What is empty comes last, whichever way the rest is sorted.
function compared(one: SortValue, other: SortValue, sign: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
  return sign * String(one).localeCompare(String(other), 'en-GB', { numeric: true });
}
