// A lever's grid as a sheet: its rows down, the projected years across.
import { byRow, sheetOf, type CellText, type Sheet } from '../../components/Grid/sheet';
import type { Edit } from '../../ipc/types/Edit';
import type { Lever } from '../../ipc/types/Lever';
import type { Plan } from '../../ipc/types/Plan';
import { leverGrid, setCells, type GridRow, type TypedCell } from '../../plan/leverGrid';
import { hasOtherYears, readAmount } from '../../plan/leverAmounts';
import { LEVER_NAMES, unitOf, yearlyOf } from '../../plan/levers';
import { change, changeTogether } from '../../state/changes';
import { desk } from '../../state/desk.svelte';
import { editable, editablePercent } from '../../words/numbers';
import { financialYear } from '../../words/years';
import { keptByRole, keptOf, notTurned } from './bindUnits';
import { askedOf, type Line } from './groupLines';
import { rowTitle } from './rowWords';

/** The sheet of a lever's lines in a scenario; those of groups are worked out. */
export function leverSheet(
  plan: Plan,
  scenario: string,
  lever: Lever,
  lines: Line<GridRow>[],
): Sheet {
  const rows = lines.map((line) => ('row' in line ? line.row : undefined));
  const values = lines.map((line) =>
    'row' in line ? yearlyOf(line.row.row, plan) : (askedOf(line.asked, lever)?.years ?? []),
  );
  const points = (row: number) => isInPoints(rows[row]);
  const nameOf = (line: Line<GridRow> | undefined) => {
    if (!line) return '';
    return 'row' in line ? rowTitle(line.row, plan) : `${line.group} together`;
  };
  const valueAt = (row: number, column: number) => values[row]?.[column] ?? 0;
  return sheetOf({
    name: LEVER_NAMES[lever],
    rowName: (row) => nameOf(lines[row]),
    columnName: (column) => financialYear(plan.first_year + column),
    textAt: ({ row, column }) =>
      points(row) ? `${editablePercent(valueAt(row, column))}%` : editable(valueAt(row, column)),
    figureAt: ({ row, column }) =>
      points(row) ? Number(editablePercent(valueAt(row, column))) : valueAt(row, column),
    locked: ({ row }) => rows[row] === undefined,
    step: ({ row }) => (points(row) ? 0.1 : 1),
    refusal: ({ row, column }, text) => refusalOf(plan, scenario, rows[row], column, text),
    write: async (texts, act) => {
      const mixed = mixedUnits(plan, rows, texts);
      if (mixed !== null) {
        desk.problem = mixed;
        return false;
      }
      const cells = texts.flatMap(({ row, column, text }) => cellOf(rows[row], column, text));
      return changeTogether(act, await editsOf(plan, scenario, lever, cells));
    },
  });
}

/** Puts a figure into its cell; a row typed into in another unit is turned. */
export async function writeCell(plan: Plan, scenario: string, lever: Lever, cell: TypedCell) {
  const edits = await editsOf(plan, scenario, lever, [cell]);
  return change((now) => edits(now)[0] ?? null);
}

/** The edits that put figures into cells, with what rows that are turned by them keep now. */
async function editsOf(plan: Plan, scenario: string, lever: Lever, cells: TypedCell[]) {
  const turned = new Set(cells.filter(({ amount }) => amount.unit !== null).map(({ key }) => key));
  const rows = lever === 'bind' ? leverGrid(plan, scenario, lever, 'all') : [];
  const roles = rows.filter(({ key }) => turned.has(key)).map(({ role }) => role);
  const kept = await keptByRole(scenario, roles);
  return (now: Plan): Edit[] =>
    setCells(now, scenario, lever, cells, (row) => keptOf(kept, now, scenario, row));
}

/** Why a text can't stand in a row's year, with the remedy; null where it can. */
export function refusalOf(
  plan: Plan,
  scenario: string,
  shown: GridRow | undefined,
  place: number,
  text: string,
): string | null {
  if (!shown) return null;
  const amount = readAmount(text, shown.row);
  if (typeof amount === 'string') return amount;
  const turns = amount.unit !== null && amount.unit !== unitOf(shown.row);
  if (!turns || shown.row.lever !== 'bind' || !hasOtherYears(shown.row, plan, [place])) return null;
  const because = notTurned(plan, scenario, shown.row.row);
  if (because === null) return null;
  const [is, such, other] = isInPoints(shown)
    ? ['points', '2 %', 'people']
    : ['people', '12', 'points'];
  return `This row is in ${is}, and its other years can\u2019t be turned into ${other}: ${because}. Type ${is} such as ${such}, or choose the row and then ${other} in the details.`;
}

/** Why figures can't go into one row together, where they are in different units. */
function mixedUnits(plan: Plan, rows: (GridRow | undefined)[], texts: CellText[]): string | null {
  for (const [place, own] of byRow(texts)) {
    const shown = rows[place];
    const amounts = own.flatMap(({ column, text }) => cellOf(shown, column, text));
    const units = amounts.flatMap(({ amount }) =>
      amount.value === 0 || !shown ? [] : [amount.unit ?? unitOf(shown.row)],
    );
    if (shown && new Set(units).size > 1) {
      return `${rowTitle(shown, plan)} is given figures in different units, and a row has one. Write the same unit beside each, or beside none.`;
    }
  }
  return null;
}

function cellOf(shown: GridRow | undefined, place: number, text: string): TypedCell[] {
  const amount = shown && readAmount(text, shown.row);
  return shown && typeof amount === 'object' ? [{ key: shown.key, place, amount }] : [];
}

const isInPoints = (shown: GridRow | undefined) =>
  shown !== undefined && unitOf(shown.row) === 'points';
