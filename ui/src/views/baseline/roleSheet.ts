// The roles' grid as a sheet: what its cells say, and what typing several at once makes of roles.
// Under the last role is an empty row: what is typed or pasted there makes new roles.
import { byRow, sheetOf, type CellText, type Sheet } from '../../components/Grid/sheet';
import type { DeskState } from '../../ipc/types/DeskState';
import type { Edit } from '../../ipc/types/Edit';
import type { Plan } from '../../ipc/types/Plan';
import type { Role } from '../../ipc/types/Role';
import {
  figureOf,
  freeRoleId,
  parseYesOrNo,
  withFigure,
  yesOrNo,
  type RoleColumn,
} from '../../plan/roleFields';
import { changeTogether } from '../../state/changes';
import {
  editable,
  editablePercent,
  notANumber,
  parseNumber,
  parsePercent,
} from '../../words/numbers';

/** As many roles as a plan may have, which a paste may not go beyond. */
const MOST_ROLES = 2_000;
const NEW_ROLE = 'New role';

type Desk = Pick<DeskState, 'plan' | 'baseline' | 'staff_groups'>;

/** The sheet of a plan's roles, a column for each of their fields. */
export function roleSheet(open: Desk, columns: RoleColumn[]): Sheet {
  const { roles } = open.plan;
  const textAt = (row: number, column: number) => textOf(open, row, columns[column]);
  return sheetOf({
    name: 'Roles',
    rowName: (row) => roles[row]?.name ?? NEW_ROLE,
    columnName: (column) => columns[column]?.words ?? '',
    textAt: ({ row, column }) => textAt(row, column),
    figureAt: ({ row, column }) =>
      isFigure(columns[column]) ? parseNumber(textAt(row, column)) : null,
    step: ({ column }) => (columns[column]?.field === 'wte_per_head' ? 0.01 : 1),
    refusal: ({ row, column }, text) => refusalOf(columns[column], text, row < roles.length),
    growth: Math.max(0, MOST_ROLES - roles.length - 1),
    write: (texts, act) => changeTogether(act, (now) => edits(open, texts, columns, now)),
  });
}

/** The edits that put texts into roles: those there are, then new ones in the rows under them. */
function edits(open: Desk, texts: CellText[], columns: RoleColumn[], now: Plan): Edit[] {
  const added: Role[] = [];
  return [...byRow(texts)].map(([row, cells]): Edit => {
    const id = open.plan.roles[row]?.id;
    const there = now.roles.find((each) => each.id === id);
    if (there) return { edit: 'set_role', role: withCells(there, cells, columns, open, now) };
    const role = newRole(withCells({ id: '', name: '' }, cells, columns, open, now), now, added);
    added.push(role);
    return { edit: 'add_role', role };
  });
}

/** A new role with a name and an id of its own. */
export function newRole(wanted: Partial<Role>, plan: Plan, others: Role[] = []): Role {
  const name = wanted.name || NEW_ROLE;
  const id = freeRoleId({ roles: [...plan.roles, ...others] }, name);
  const counted = wanted.baseline_wte === undefined ? { baseline_heads: 0 } : {};
  const said = Object.fromEntries(
    Object.entries(wanted).filter(([, value]) => value !== undefined),
  );
  return { ...counted, ...said, id, name };
}

function textOf({ plan, baseline }: Desk, row: number, column: RoleColumn | undefined): string {
  const role = plan.roles[row];
  if (!role || !column) return '';
  if (column.kind === 'yes or no') return yesOrNo(role.registered);
  if (!isFigure(column)) return role[column.field] ?? '';
  const figure = figureOf(role, column.field, plan, baseline.roles[row]);
  if (figure === null) return '';
  return column.kind === 'percent' ? `${editablePercent(figure)}%` : editable(figure);
}

/** Why a text can't stand in a column, with the remedy; null where it can. */
export function refusalOf(
  column: RoleColumn | undefined,
  text: string,
  named = true,
): string | null {
  if (!column) return null;
  if (column.kind === 'yes or no') {
    return text !== '' && parseYesOrNo(text) === null
      ? `\u201c${text}\u201d is neither yes nor no. Type one of them, or leave it empty.`
      : null;
  }
  if (!isFigure(column)) {
    return column.field === 'name' && text === '' && named
      ? 'A role needs a name. Type one, such as \u201cMental health nurse\u201d.'
      : null;
  }
  const percent = column.kind === 'percent';
  const value = percent ? parsePercent(text) : parseNumber(text);
  if (text !== '' && value === null) return notANumber(text, percent);
  return value !== null && value < 0
    ? `${column.words} can\u2019t be below zero. Type 0 or more.`
    : null;
}

function withCells(
  before: Role,
  cells: CellText[],
  columns: RoleColumn[],
  { staff_groups }: Desk,
  now: Plan,
): Role {
  return cells.reduce((role, { column: place, text }) => {
    const column = columns[place];
    return column ? withText(role, column, text, staff_groups, now) : role;
  }, before);
}

/** The role with what was typed into a column. */
export function withText(
  role: Role,
  column: RoleColumn,
  text: string,
  staffGroups: string[],
  now: Plan,
): Role {
  if (column.kind === 'yes or no') return { ...role, registered: parseYesOrNo(text) ?? undefined };
  if (column.kind === 'group') return { ...role, staff_group: asListed(text, staffGroups) };
  if (!isFigure(column)) return { ...role, [column.field]: text || undefined };
  const value = column.kind === 'percent' ? parsePercent(text) : parseNumber(text);
  return withFigure(role, column.field, value, now);
}

// The national spelling where only the case or the spaces differ; other words are the planner's.
function asListed(text: string, staffGroups: string[]): string | undefined {
  const folded = (words: string) => words.toLowerCase().replace(/\s+/g, ' ').trim();
  const listed = staffGroups.find((group) => folded(group) === folded(text));
  return listed ?? (text || undefined);
}

type FigureColumn = Extract<RoleColumn, { kind: 'number' | 'percent' }>;

export function isFigure(column: RoleColumn | undefined): column is FigureColumn {
  return column?.kind === 'number' || column?.kind === 'percent';
}
