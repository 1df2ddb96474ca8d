// One value a projected year, however the plan writes it: a number, a series, a range, by year.
import type { Amount } from '../ipc/types/Amount';
import type { Flow } from '../ipc/types/Flow';
import type { Range } from '../ipc/types/Range';
import type { Share } from '../ipc/types/Share';

type ByYear = { [year: number]: number };

/** The projected years an amount is about. */
export interface Horizon {
  first_year: number;
  years: number;
}

/** The value of every projected year. An absent amount is `missing` throughout. */
export function amountByYear(amount: Amount | undefined, horizon: Horizon, missing = 0): number[] {
  return places(horizon).map((place) => {
    if (amount === undefined) return missing;
    if (typeof amount === 'number') return amount;
    if (Array.isArray(amount)) return amount[place] ?? 0;
    return amount.likely;
  });
}

/** The same of people who set out; years a flow does not name have none. */
export function flowByYear(flow: Flow, horizon: Horizon): number[] {
  return places(horizon).map((place) => {
    if (typeof flow === 'number') return flow;
    if (Array.isArray(flow)) return flow[place] ?? 0;
    return (flow as ByYear)[horizon.first_year + place] ?? 0;
  });
}

/** The amount with other values from a place on: a plain number where they are all the same. */
export function amountWith(
  amount: Amount | undefined,
  horizon: Horizon,
  from: number,
  values: number[],
  missing = 0,
): Amount {
  return shortest(spliced(amountByYear(amount, horizon, missing), from, values), amount);
}

/** The flow with other values from a place on; one written by year stays so. */
export function flowWith(flow: Flow, horizon: Horizon, from: number, values: number[]): Flow {
  if (typeof flow === 'number' || Array.isArray(flow)) {
    return shortest(spliced(flowByYear(flow, horizon), from, values), flow);
  }
  const byYear: ByYear = { ...flow };
  values.slice(0, horizon.years - from).forEach((value, offset) => {
    const year = horizon.first_year + from + offset;
    if (value === 0) delete byYear[year];
    else byYear[year] = value;
  });
  return byYear;
}

/** What a projection uses of a rate; `missing` where none is given. */
export function shareValue(share: Share | undefined, missing: number): number {
  if (share === undefined) return missing;
  return typeof share === 'number' ? share : share.likely;
}

/** The rate with another likely value; a range of doubt is kept and widened where it must be. */
export function shareWith(share: Share | undefined, value: number): Share {
  return typeof share === 'object' ? widened(share, value) : value;
}

/** Whether an amount differs from year to year. */
export function variesByYear(amount: Amount | undefined): boolean {
  return Array.isArray(amount) && amount.some((value) => value !== amount[0]);
}

/** The doubt around an amount, where it is written. */
export function rangeOf(amount: Amount | Share | undefined): Range | null {
  return typeof amount === 'object' && !Array.isArray(amount) ? amount : null;
}

/** A range with another likely value. */
export function widened(range: Range, value: number): Range {
  return { low: Math.min(range.low, value), likely: value, high: Math.max(range.high, value) };
}

function places(horizon: Horizon): number[] {
  return Array.from({ length: horizon.years }, (_, place) => place);
}

function spliced(all: number[], from: number, values: number[]): number[] {
  return all.map((value, place) => values[place - from] ?? value);
}

// A series the planner wrote stays a series; a number stays one as long as the years agree.
function shortest(values: number[], before: Amount | Flow | undefined): number | number[] {
  const [first = 0] = values;
  const same = values.every((value) => value === first);
  return same && !Array.isArray(before) ? first : values;
}
