// The prices as a sheet of one column.
import { sheetOf, type Sheet } from '../../components/Grid/sheet';
import type { Plan } from '../../ipc/types/Plan';
import { priceEdits, pricesOf, type Price } from '../../plan/prices';
import { changeTogether } from '../../state/changes';
import { editable, notANumber, parseNumber } from '../../words/numbers';

/** Why a text can't be a price; null where it can. Pound signs are understood. */
export function priceRefusal(text: string): string | null {
  const pounds = parsePounds(text);
  if (text.trim() === '') return null;
  if (pounds === null) return notANumber(text);
  return pounds < 0 ? 'A price can’t be below nothing. Type what it costs, such as 2,500.' : null;
}

/** Pounds as a person types them. */
export const parsePounds = (text: string): number | null => parseNumber(text.replace('£', ''));

/** The sheet of the plan's prices, with those of a scenario's rows. */
export function priceSheet(prices: Price[], scenario: string): Sheet {
  return sheetOf({
    name: 'Prices',
    rowName: (row) => prices[row]?.name ?? '',
    columnName: () => 'price',
    textAt: ({ row }) => {
      const pounds = prices[row]?.pounds;
      return pounds === null || pounds === undefined ? '' : editable(pounds);
    },
    step: () => 100,
    refusal: (_, text) => priceRefusal(text),
    write: (texts, act) =>
      changeTogether(act, (now: Plan) => {
        const there = pricesOf(now, scenario);
        return priceEdits(
          now,
          texts.flatMap(({ row, text }) => {
            const price = there.find(({ key }) => key === prices[row]?.key);
            return price ? [{ price, pounds: text === '' ? null : parsePounds(text) }] : [];
          }),
        );
      }),
  });
}
