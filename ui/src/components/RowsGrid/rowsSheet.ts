// Rows with columns as a sheet: pasted, filled and undone as one act.
import { changeTogether } from '../../state/changes';
import type { Plan } from '../../ipc/types/Plan';
import { parseNumber } from '../../words/numbers';
import { byRow, sheetOf, type Sheet } from '../Grid/sheet';
import type { RowColumn, RowsOf } from './rowColumns';

/** What a column shows of a row: the words of a choice, or the text. */
export function shownIn<Row>(column: RowColumn<Row>, row: Row, plan: Plan): string {
  const value = column.value(row, plan);
  if (!column.choices) return value;
  return column.choices(plan).find((each) => each.value === value)?.words ?? value;
}

export function rowsSheet<Row>(of: RowsOf<Row>, plan: Plan): Sheet {
  const rows = of.rows(plan);
  const textAt = (row: number, column: number) => {
    const [there, shown] = [rows[row], of.columns[column]];
    return there !== undefined && shown ? shownIn(shown, there, plan) : '';
  };
  return sheetOf({
    name: of.name,
    rowName: (row) => {
      const there = rows[row];
      return there === undefined ? '' : of.rowName(there, plan);
    },
    columnName: (column) => of.columns[column]?.heading ?? '',
    textAt: ({ row, column }) => textAt(row, column),
    figureAt: ({ row, column }) =>
      of.columns[column]?.figure ? parseNumber(textAt(row, column)) : null,
    refusal: ({ row, column }, text) => {
      const [there, shown] = [rows[row], of.columns[column]];
      const next = there !== undefined && shown && shown.with(there, text, plan);
      return typeof next === 'string' ? next : null;
    },
    write: (texts, act) =>
      changeTogether(act, (now) => {
        const then = of.rows(now);
        const changed = new Map<number, Row>();
        for (const [index, cells] of byRow(texts)) {
          const there = then[index];
          if (there === undefined) continue;
          const next = cells.reduce<Row>((row, { column, text }) => {
            const made = of.columns[column]?.with(row, text, now);
            return made === undefined || typeof made === 'string' ? row : made;
          }, there);
          changed.set(index, next);
        }
        return changed.size > 0 ? of.edits(now, changed) : [];
      }),
  });
}
