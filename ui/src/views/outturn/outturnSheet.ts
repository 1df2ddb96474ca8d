// What turned out as a sheet: roles down, years across, in one unit.
import { sheetOf, type Sheet } from '../../components/Grid/sheet';
import type { Plan } from '../../ipc/types/Plan';
import type { Unit } from '../../ipc/types/Unit';
import { outturnAt, outturnEdits } from '../../plan/outturn';
import { changeTogether } from '../../state/changes';
import { editable, notANumber, parseNumber } from '../../words/numbers';
import { financialYear } from '../../words/years';

/** The sheet of a plan's outturn in a unit. */
export function outturnSheet(plan: Plan, years: number[], unit: Unit): Sheet {
  const yearOf = (column: number) => years[column] ?? 0;
  const roleOf = (row: number) => plan.roles[row]?.id ?? '';
  return sheetOf({
    name: unit === 'heads' ? 'What turned out, heads' : 'What turned out, WTE',
    rowName: (row) => plan.roles[row]?.name ?? '',
    columnName: (column) => financialYear(yearOf(column)),
    textAt: ({ row, column }) => {
      const value = outturnAt(plan, roleOf(row), yearOf(column), unit);
      return value === null ? '' : editable(value);
    },
    refusal: (_, text) => {
      const value = parseNumber(text);
      if (text === '' || (value !== null && value >= 0)) return null;
      return value === null
        ? notANumber(text)
        : 'Nobody is in post less than nothing. Type 0 or more.';
    },
    write: (texts, act) =>
      changeTogether(act, (now) =>
        outturnEdits(
          now,
          texts.map(({ row, column, text }) => ({
            role: roleOf(row),
            year: yearOf(column),
            value: text === '' ? null : parseNumber(text),
          })),
          unit,
        ),
      ),
  });
}
