// A lever's grid as a sheet: its rows down, the projected years across.
import { sheetOf, type Sheet } from '../../components/Grid/sheet';
import type { Lever } from '../../ipc/types/Lever';
import type { Plan } from '../../ipc/types/Plan';
import type { View } from '../../ipc/types/View';
import { setCells, type GridRow } from '../../plan/leverGrid';
import { hasOtherYears, readAmount } from '../../plan/leverAmounts';
import { LEVER_NAMES, unitOf, yearlyOf } from '../../plan/levers';
import { changeTogether } from '../../state/changes';
import { editable, editablePercent } from '../../words/numbers';
import { financialYear } from '../../words/years';
import { keptOf, turning } from './bindUnits';
import { askedOf, type Line } from './groupLines';
import { rowTitle } from './rowWords';

/**
 * The sheet of a lever's lines in a scenario; those of groups are worked out. `view` is what is
 * shown at the time of asking.
 */
export function leverSheet(
  plan: Plan,
  scenario: string,
  lever: Lever,
  lines: Line<GridRow>[],
  view: () => View | null,
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
    refusal: ({ row, column }, text) => refusalOf(view(), plan, scenario, rows[row], column, text),
    write: (texts, act) => {
      const seen = view();
      return changeTogether(act, (now) => {
        const cells = texts.flatMap(({ row, column, text }) => {
          const shown = rows[row];
          const amount = shown && readAmount(text, shown.row);
          return shown && typeof amount === 'object'
            ? { key: shown.key, place: column, amount }
            : [];
        });
        return setCells(now, scenario, lever, cells, (row) => keptOf(seen, now, scenario, row));
      });
    },
  });
}

/** Why a text can't stand in a row's year, with the remedy; null where it can. */
export function refusalOf(
  view: View | null,
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
  const turned = turning(view, plan, scenario, shown.row.row);
  if ('kept' in turned) return null;
  const [is, such, other] = isInPoints(shown)
    ? ['points', '2 %', 'people']
    : ['people', '12', 'points'];
  return `This row is in ${is}, and its other years can\u2019t be turned into ${other}: ${turned.because}. Type ${is} such as ${such}, or choose the row and then ${other} in the details.`;
}

const isInPoints = (shown: GridRow | undefined) =>
  shown !== undefined && unitOf(shown.row) === 'points';
