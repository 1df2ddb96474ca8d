// The grid of usual moves as a sheet.
import { byRow, sheetOf, type Sheet } from '../../components/Grid/sheet';
import type { Plan } from '../../ipc/types/Plan';
import { usualAt, usualRows, usualWith, type UsualRow } from '../../plan/usual';
import { changeTogether } from '../../state/changes';
import { editable, notANumber, parseNumber } from '../../words/numbers';
import { financialYear } from '../../words/years';
import { rowName } from '../levers/rowWords';

/** The sheet of a plan's usual pathways, a column for each year. */
export function usualSheet(plan: Plan, rows: UsualRow[], years: number[]): Sheet {
  return sheetOf({
    name: 'Usual moves',
    rowName: (row) => (rows[row] ? rowName(rows[row].pathway, plan) : ''),
    columnName: (column) => financialYear(years[column] ?? 0),
    textAt: ({ row, column }) =>
      editable(rows[row] ? usualAt(rows[row].pathway, years[column] ?? 0, plan) : 0),
    refusal: (_, text) => {
      const value = text === '' ? 0 : parseNumber(text);
      if (value === null) return notANumber(text);
      return value < 0 ? 'Nobody can set out below zero. Type 0 or more.' : null;
    },
    write: (texts, act) =>
      changeTogether(act, (now) => {
        const there = usualRows(now);
        return [...byRow(texts)].flatMap(([row, cells]) => {
          const { lever, index } = rows[row] ?? {};
          const found = there.find((each) => each.lever === lever && each.index === index);
          if (!found) return [];
          const pathway = cells.reduce(
            (changed, { column, text }) =>
              usualWith(changed, years[column] ?? 0, parseNumber(text) ?? 0, now),
            found.pathway,
          );
          return { edit: 'set_usual' as const, index: found.index, pathway };
        });
      }),
  });
}
