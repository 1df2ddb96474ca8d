// What a person types into a cell of a lever, with its unit, and the row it makes.
import type { Amount } from '../ipc/types/Amount';
import type { KeptYear } from '../ipc/types/KeptYear';
import type { LeverRow } from '../ipc/types/LeverRow';
import type { Plan } from '../ipc/types/Plan';
import { notANumber, parseNumber, parsePercent } from '../words/numbers';
import { unitOf, withYearly, yearlyOf, LEVER_NAMES, type RowUnit } from './levers';
import { amountByYear, amountWith, rangeOf, variesByYear } from './series';

/** A figure of a lever's cell, with the unit typed beside it where one was. */
export interface TypedAmount {
  value: number;
  unit: RowUnit | null;
}

const SUFFIXES: [RegExp, RowUnit][] = [
  [/\s*(wte|w)$/i, 'wte'],
  [/\s*(heads?|h|people)$/i, 'heads'],
  [/\s*(points?|pp|%)$/i, 'points'],
];

/** What was typed into a cell of this row, "12", "12 wte" or "2 %"; else the remedy, in words. */
export function readAmount(text: string, row: LeverRow): TypedAmount | string {
  const plain = text.trim();
  if (plain === '') return { value: 0, unit: null };
  const suffix = SUFFIXES.find(([pattern]) => pattern.test(plain));
  const unit = suffix?.[1] ?? null;
  const digits = suffix ? plain.replace(suffix[0], '') : plain;
  const points = (unit ?? unitOf(row)) === 'points';
  const value = points ? parsePercent(digits) : parseNumber(digits);
  if (value === null) return notANumber(text, points);
  return wrongUnit(plain, unit, row) ?? belowZero(value, row) ?? { value, unit };
}

/**
 * The row with other figures in some years, counted in another unit where one was typed; `kept` is
 * what a Bind row comes to in both its units, where that is known.
 */
export function withAmounts(
  row: LeverRow,
  plan: Plan,
  amounts: { place: number; amount: TypedAmount }[],
  kept: KeptYear[] | null = null,
): LeverRow {
  const unit = amounts.find(({ amount }) => amount.unit)?.amount.unit ?? null;
  const counted = unit && unit !== unitOf(row) ? inUnit(row, plan, unit, kept) : row;
  const values = yearlyOf(counted, plan);
  for (const { place, amount } of amounts) values[place] = amount.value;
  return withYearly(counted, plan, 0, values);
}

/**
 * The row counted in another unit, its figures turned so that as many people are meant. Points and
 * people are turned by what they come to; where that isn't known, the years start from nothing.
 */
export function inUnit(
  row: LeverRow,
  plan: Plan,
  unit: RowUnit,
  kept: KeptYear[] | null = null,
): LeverRow {
  if (unit === unitOf(row)) return row;
  if (row.lever === 'bind' && unit !== 'wte') {
    const values = kept?.map((year) => exact(unit === 'points' ? year.points : year.kept)) ?? [];
    return { lever: 'bind', row: { ...row.row, unit, amount: amountWith(0, plan, 0, values) } };
  }
  if ((row.lever !== 'buy' && row.lever !== 'borrow') || unit === 'points') return row;
  const wte = plan.roles.find(({ id }) => id === row.row.role)?.wte_per_head;
  const factors = amountByYear(wte, plan, 1).map((factor) =>
    unit === 'wte' ? factor : 1 / factor,
  );
  return row.lever === 'buy'
    ? { lever: 'buy', row: { ...row.row, unit, hires: turned(row.row.hires, plan, factors) } }
    : { lever: 'borrow', row: { ...row.row, unit, amount: turned(row.row.amount, plan, factors) } };
}

/** Whether a row has a figure in a year other than these. */
export function hasOtherYears(row: LeverRow, plan: Plan, places: number[]): boolean {
  return yearlyOf(row, plan).some((value, place) => value !== 0 && !places.includes(place));
}

function turned(amount: Amount, plan: Plan, factors: number[]): Amount {
  const doubt = rangeOf(amount);
  const [factor = 1] = factors;
  if (doubt && !variesByYear(factors)) {
    const { low, likely, high } = doubt;
    return { low: exact(low * factor), likely: exact(likely * factor), high: exact(high * factor) };
  }
  const values = amountByYear(amount, plan).map((value, place) => value * (factors[place] ?? 1));
  return amountWith(amount, plan, 0, values.map(exact));
}

// No digits that only arithmetic in binary brings.
const exact = (value: number) => Number(value.toPrecision(12));

function wrongUnit(text: string, unit: RowUnit | null, { lever }: LeverRow): string | null {
  if (unit === null || unit === 'heads') return null;
  if (lever === 'bind') {
    return unit === 'wte'
      ? `Bind keeps people or takes points off the leaver rate, so \u201c${text}\u201d can\u2019t stand. Type people such as 12, or points such as 2 %.`
      : null;
  }
  if (unit === 'points') {
    return `\u201c${text}\u201d is a share, and ${LEVER_NAMES[lever]} counts people. Type a number of them.`;
  }
  return lever === 'buy' || lever === 'borrow'
    ? null
    : `${LEVER_NAMES[lever]} moves people, so \u201c${text}\u201d can\u2019t stand. Type heads such as 12.`;
}

function belowZero(value: number, { lever }: LeverRow): string | null {
  if (value >= 0 || lever === 'borrow') return null;
  return `${LEVER_NAMES[lever]} can\u2019t be below zero. Type 0 or more.`;
}
