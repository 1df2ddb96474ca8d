// The limits by year as a sheet: a line for the budget and each row, a column for each year.
import { byRow, sheetOf, type Sheet } from '../../components/Grid/sheet';
import type { MixLimits } from '../../ipc/types/MixLimits';
import type { Plan } from '../../ipc/types/Plan';
import {
  limitByYear,
  limitLines,
  limitOf,
  limitsEdit,
  limitsOf,
  mostOf,
  withMost,
  type LimitLine,
} from '../../plan/limits';
import { changeTogether } from '../../state/changes';
import { editable, notANumber, parseNumber } from '../../words/numbers';
import { financialYear, projectedYears } from '../../words/years';

/** Why a text can't be a limit; null where it can. */
export function limitRefusal(text: string): string | null {
  const limit = parseLimit(text);
  if (text.trim() === '') return null;
  if (limit === null) return notANumber(text);
  return limit < 0
    ? 'A limit can’t be below nothing. Type 0 to allow none, or leave it empty.'
    : null;
}

export const parseLimit = (text: string): number | null => parseNumber(text.replace('£', ''));

/** The limits with another value of a line in a year of the horizon. */
export function withLimitIn(
  plan: Plan,
  limits: MixLimits,
  line: LimitLine,
  place: number,
  value: number | null,
): MixLimits {
  const values = limitByYear(mostOf(limits, line), plan);
  values[place] = value;
  return withMost(limits, line, limitOf(values, plan));
}

export function limitsSheet(plan: Plan, scenario: string, lines: LimitLine[]): Sheet {
  const limits = limitsOf(plan, scenario);
  const years = projectedYears(plan);
  return sheetOf({
    name: 'Limits',
    rowName: (row) => lines[row]?.name ?? '',
    columnName: (column) => financialYear(years[column] ?? 0),
    textAt: ({ row, column }) => {
      const line = lines[row];
      const value = line ? limitByYear(mostOf(limits, line), plan)[column] : null;
      return value === null || value === undefined ? '' : editable(value);
    },
    locked: ({ row }) => lines[row] === undefined,
    step: ({ row }) => (lines[row]?.lever === null ? 10_000 : 1),
    refusal: (_, text) => limitRefusal(text),
    write: (texts, act) =>
      changeTogether(act, (now) => {
        let changed = limitsOf(now, scenario);
        const there = limitLines(now, scenario);
        for (const [row, cells] of byRow(texts)) {
          const line = there.find(({ key }) => key === lines[row]?.key);
          for (const { column, text } of line ? cells : []) {
            changed = withLimitIn(
              now,
              changed,
              line!,
              column,
              text === '' ? null : parseLimit(text),
            );
          }
        }
        return [limitsEdit(scenario, changed)];
      }),
  });
}
