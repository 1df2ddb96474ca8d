// The lines of funding as a sheet: the name, the programme, then a column for each year.
import { byRow, sheetOf, type CellText, type Sheet } from '../../components/Grid/sheet';
import type { Funding } from '../../ipc/types/Funding';
import type { Plan } from '../../ipc/types/Plan';
import { fundingIn, withFunding } from '../../plan/funding';
import { changeTogether } from '../../state/changes';
import { editable, parseNumber } from '../../words/numbers';
import { financialYear } from '../../words/years';
import { parsePounds, priceRefusal } from './priceSheet';

/** Columns before those of the years. */
export const WORDS = 2;

/** The sheet of a plan's funding. */
export function fundingSheet(plan: Plan, years: number[]): Sheet {
  const lines = plan.funding ?? [];
  const yearOf = (column: number) => years[column - WORDS] ?? 0;
  const textAt = (row: number, column: number) => {
    const line = lines[row];
    if (!line) return '';
    if (column === 0) return line.name;
    if (column === 1) return line.programme ?? '';
    const pounds = fundingIn(line, yearOf(column));
    return pounds === null ? '' : editable(pounds);
  };
  return sheetOf({
    name: 'Funding',
    rowName: (row) => lines[row]?.name ?? '',
    columnName: (column) => ['name', 'programme'][column] ?? financialYear(yearOf(column)),
    textAt: ({ row, column }) => textAt(row, column),
    figureAt: ({ row, column }) => (column < WORDS ? null : parseNumber(textAt(row, column))),
    step: () => 1_000,
    refusal: ({ column }, text) => {
      if (column === 0) return text === '' ? 'A line of funding needs a name. Type one.' : null;
      return column === 1 ? null : priceRefusal(text);
    },
    write: (texts, act) =>
      changeTogether(act, (now) =>
        [...byRow(texts)].flatMap(([index, cells]) => {
          const there = now.funding?.[index];
          const funding = there && withCells(there, cells, yearOf);
          return funding ? { edit: 'set_funding' as const, index, funding } : [];
        }),
      ),
  });
}

function withCells(
  before: Funding,
  cells: CellText[],
  yearOf: (column: number) => number,
): Funding {
  return cells.reduce((line, { column, text }) => {
    if (column === 0) return { ...line, name: text };
    if (column === 1) return { ...line, programme: text || undefined };
    return withFunding(line, yearOf(column), text === '' ? null : parsePounds(text));
  }, before);
}
