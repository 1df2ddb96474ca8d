// The roles' grid as a sheet: what its cells say, and what typing several at once makes of roles.
import { byRow, sheetOf, type CellText, type Sheet } from '../../components/Grid/sheet';
import type { Plan } from '../../ipc/types/Plan';
import type { Role } from '../../ipc/types/Role';
import { figureOf, ROLE_COLUMNS, withFigure } from '../../plan/roleFields';
import { changeTogether } from '../../state/changes';
import {
  editable,
  editablePercent,
  notANumber,
  parseNumber,
  parsePercent,
} from '../../words/numbers';

/** The sheet of a plan's roles, a column for each of their fields. */
export function roleSheet(plan: Plan): Sheet {
  return sheetOf({
    name: 'Roles',
    rowName: (row) => plan.roles[row]?.name ?? '',
    columnName: (column) => ROLE_COLUMNS[column]?.words ?? '',
    textAt: ({ row, column }) => textOf(plan, row, column),
    figureAt: ({ row, column }) =>
      ROLE_COLUMNS[column]?.kind === 'text' ? null : parseNumber(textOf(plan, row, column)),
    step: ({ column }) => (ROLE_COLUMNS[column]?.field === 'wte_per_head' ? 0.01 : 1),
    refusal: ({ column }, text) => refusalOf(column, text),
    write: (texts, act) =>
      changeTogether(act, (now) =>
        [...byRow(texts)].flatMap(([row, cells]) => {
          const id = plan.roles[row]?.id;
          const role = now.roles.find((each) => each.id === id);
          return role ? { edit: 'set_role' as const, role: withCells(role, cells, now) } : [];
        }),
      ),
  });
}

function textOf(plan: Plan, row: number, place: number): string {
  const role = plan.roles[row];
  const column = ROLE_COLUMNS[place];
  if (!role || !column) return '';
  if (column.kind === 'text') return role[column.field] ?? '';
  const figure = figureOf(role, column.field, plan);
  if (figure === null) return '';
  return column.kind === 'percent' ? `${editablePercent(figure)}%` : editable(figure);
}

function refusalOf(place: number, text: string): string | null {
  const column = ROLE_COLUMNS[place];
  if (!column) return null;
  if (column.kind === 'text') {
    return column.field === 'name' && text === ''
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

function withCells(before: Role, cells: CellText[], now: Plan): Role {
  return cells.reduce((role, { column: place, text }) => {
    const column = ROLE_COLUMNS[place];
    if (!column) return role;
    if (column.kind === 'text') return { ...role, [column.field]: text || undefined };
    const value = column.kind === 'percent' ? parsePercent(text) : parseNumber(text);
    return withFigure(role, column.field, value, now);
  }, before);
}
