// The targets' grid as a sheet: the name first, then a column for each year. An empty year is a gap.
import { byRow, sheetOf, type CellText, type Sheet } from '../../components/Grid/sheet';
import type { Plan } from '../../ipc/types/Plan';
import type { Target } from '../../ipc/types/Target';
import { valueIn, withValue } from '../../plan/targets';
import { changeTogether } from '../../state/changes';
import { editable, notANumber, parseNumber } from '../../words/numbers';
import { financialYear } from '../../words/years';

/** The sheet of a plan's targets. */
export function targetSheet(plan: Plan, years: number[]): Sheet {
  const yearOf = (column: number) => years[column - 1] ?? 0;
  const textAt = (row: number, column: number) => {
    const target = plan.targets[row];
    if (!target) return '';
    if (column === 0) return target.name;
    const value = valueIn(target, yearOf(column));
    return value === null ? '' : editable(value);
  };
  return sheetOf({
    name: 'Targets',
    rowName: (row) => plan.targets[row]?.name ?? '',
    columnName: (column) => (column === 0 ? 'name' : financialYear(yearOf(column))),
    textAt: ({ row, column }) => textAt(row, column),
    figureAt: ({ row, column }) => (column === 0 ? null : parseNumber(textAt(row, column))),
    refusal: ({ column }, text) => {
      if (column === 0) {
        return text === ''
          ? 'A target needs a name. Type one, such as \u201cMore nurses\u201d.'
          : null;
      }
      return text !== '' && parseNumber(text) === null ? notANumber(text) : null;
    },
    write: (texts, act) =>
      changeTogether(act, (now) =>
        [...byRow(texts)].flatMap(([index, cells]) => {
          const target = now.targets[index];
          return target
            ? { edit: 'set_target' as const, index, target: withCells(target, cells, yearOf) }
            : [];
        }),
      ),
  });
}

function withCells(before: Target, cells: CellText[], yearOf: (column: number) => number): Target {
  return cells.reduce(
    (target, { column, text }) =>
      column === 0
        ? { ...target, name: text }
        : withValue(target, yearOf(column), text === '' ? null : parseNumber(text)),
    before,
  );
}
