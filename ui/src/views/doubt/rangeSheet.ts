// The rates as a sheet: low, likely, high.
import { byRow, sheetOf, type Sheet } from '../../components/Grid/sheet';
import { isPercent, rateEdit, ratesOf, withFigure, type Rate } from '../../plan/rates';
import { changeTogether } from '../../state/changes';
import {
  editable,
  editablePercent,
  notANumber,
  parseNumber,
  parsePercent,
} from '../../words/numbers';

export const FIGURES = ['low', 'likely', 'high'] as const;

/** The figure a person typed of a rate; null where it is none. */
export const parseRate = (rate: Rate, text: string): number | null =>
  isPercent(rate.kind) ? parsePercent(text) : parseNumber(text);

/** Why a text can't be one of a rate's figures; null where it can. */
export function rateRefusal(rate: Rate, text: string): string | null {
  if (rate.likely === null) {
    return 'This rate differs from year to year. Give it one figure for all years first.';
  }
  return text.trim() !== '' && parseRate(rate, text) === null
    ? notANumber(text, isPercent(rate.kind))
    : null;
}

/** The sheet of the plan's rates, with those of a scenario's rows. */
export function rangeSheet(rates: Rate[], scenario: string): Sheet {
  return sheetOf({
    name: 'Ranges',
    rowName: (row) => rates[row]?.name ?? '',
    columnName: (column) => FIGURES[column] ?? '',
    textAt: ({ row, column }) => {
      const rate = rates[row];
      const value = rate?.[FIGURES[column] ?? 'likely'] ?? null;
      if (!rate || value === null) return '';
      return isPercent(rate.kind) ? `${editablePercent(value)}%` : editable(value);
    },
    locked: ({ row }) => rates[row]?.likely === null,
    refusal: ({ row }, text) => {
      const rate = rates[row];
      return rate ? rateRefusal(rate, text) : null;
    },
    write: (texts, act) =>
      changeTogether(act, (now) => {
        const there = ratesOf(now, scenario);
        return [...byRow(texts)].flatMap(([row, cells]) => {
          let rate = there.find(({ key }) => key === rates[row]?.key);
          for (const { column, text } of cells) {
            const figure = FIGURES[column];
            if (!rate || !figure) continue;
            rate = { ...rate, [figure]: text === '' ? null : parseRate(rate, text) };
          }
          const amount = rate && withFigure(rate, 'likely', rate.likely);
          const edit = rate && amount !== undefined && rateEdit(now, rate, amount);
          return edit ? [edit] : [];
        });
      }),
  });
}
