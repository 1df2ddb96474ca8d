// The measures of context as a sheet: the name first, then a column for each year.
import { byRow, sheetOf, type CellText, type Sheet } from '../../components/Grid/sheet';
import type { ContextMeasure } from '../../ipc/types/ContextMeasure';
import type { Plan } from '../../ipc/types/Plan';
import { contextValue, withContextValue } from '../../plan/context';
import { changeTogether } from '../../state/changes';
import { editable, notANumber, parseNumber } from '../../words/numbers';
import { financialYear } from '../../words/years';

/** The sheet of a plan's measures of context. */
export function contextSheet(plan: Plan, years: number[]): Sheet {
  const measures = plan.context ?? [];
  const yearOf = (column: number) => years[column - 1] ?? 0;
  const textAt = (row: number, column: number) => {
    const measure = measures[row];
    if (!measure) return '';
    if (column === 0) return measure.name;
    const value = contextValue(measure, yearOf(column));
    return value === null ? '' : editable(value);
  };
  return sheetOf({
    name: 'Context',
    rowName: (row) => measures[row]?.name ?? '',
    columnName: (column) => (column === 0 ? 'name' : financialYear(yearOf(column))),
    textAt: ({ row, column }) => textAt(row, column),
    figureAt: ({ row, column }) => (column === 0 ? null : parseNumber(textAt(row, column))),
    refusal: ({ column }, text) => {
      if (column === 0) return text === '' ? 'A measure needs a name. Type one.' : null;
      return text !== '' && parseNumber(text) === null ? notANumber(text) : null;
    },
    write: (texts, act) =>
      changeTogether(act, (now) =>
        [...byRow(texts)].flatMap(([index, cells]) => {
          const there = now.context?.[index];
          const measure = there && withCells(there, cells, yearOf);
          return measure ? { edit: 'set_context' as const, index, measure } : [];
        }),
      ),
  });
}

function withCells(
  before: ContextMeasure,
  cells: CellText[],
  yearOf: (column: number) => number,
): ContextMeasure {
  return cells.reduce(
    (measure, { column, text }) =>
      column === 0
        ? { ...measure, name: text }
        : withContextValue(measure, yearOf(column), text === '' ? null : parseNumber(text)),
    before,
  );
}
