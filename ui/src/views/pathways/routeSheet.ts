// The from-to matrix as a sheet: roles that are left down, roles arrived in across.
import { sheetOf, type Sheet } from '../../components/Grid/sheet';
import type { Edit } from '../../ipc/types/Edit';
import type { Plan } from '../../ipc/types/Plan';
import type { Role } from '../../ipc/types/Role';
import type { RouteTable } from '../../ipc/types/RouteTable';
import { changeTogether } from '../../state/changes';
import { editable, notANumber, parseNumber } from '../../words/numbers';
import { financialYear } from '../../words/years';
import { cellOf, moveEdit } from './routes';

/** The moves of one pair of roles in the year at a place, or of all years where it is null. */
export function movesAt(
  table: RouteTable,
  from: string,
  to: string,
  place: number | null,
): number | null {
  if (from === to) return null;
  const cell = cellOf(table, from, to);
  return place === null ? (cell?.total ?? 0) : (cell?.moves[place] ?? 0);
}

/** Why a pair's figure can't be typed here; null where it can. */
export function lockedBecause(
  table: RouteTable,
  from: string,
  to: string,
  place: number | null,
): string | null {
  if (from === to) return 'Nobody moves from a role to itself.';
  if (place === null) return 'The moves of all years. Choose a year to change them.';
  const routes = cellOf(table, from, to)?.routes.length ?? 0;
  return routes > 1 ? 'Several routes lead this way. Change them in the grid above.' : null;
}

export function routeSheet(
  plan: Plan,
  scenario: string,
  table: RouteTable,
  roles: { from: Role[]; to: Role[] },
  place: number | null,
): Sheet {
  const from = (row: number) => roles.from[row]?.id ?? '';
  const to = (column: number) => roles.to[column]?.id ?? '';
  const valueAt = (row: number, column: number) => movesAt(table, from(row), to(column), place);
  return sheetOf({
    name: place === null ? 'Bounce' : `Bounce, ${financialYear(plan.first_year + place)}`,
    rowName: (row) => roles.from[row]?.name ?? '',
    columnName: (column) => `to ${roles.to[column]?.name ?? ''}`,
    textAt: ({ row, column }) => {
      const value = valueAt(row, column);
      return value === null ? '' : editable(value);
    },
    figureAt: ({ row, column }) => valueAt(row, column),
    locked: ({ row, column }) => lockedBecause(table, from(row), to(column), place) !== null,
    refusal: (_, text) =>
      text.trim() === '' || parseNumber(text) !== null ? null : notANumber(text),
    write: (texts, act) =>
      changeTogether(act, (now) =>
        texts.flatMap(({ row, column, text }): Edit[] => {
          const value = text.trim() === '' ? 0 : parseNumber(text);
          if (value === null || place === null) return [];
          const edit = moveEdit(now, scenario, from(row), to(column), place, value);
          return edit ? [edit] : [];
        }),
      ),
  });
}
