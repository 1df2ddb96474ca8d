// Lines of funding as they are listed and set.
import type { Funding } from '../ipc/types/Funding';
import type { Plan } from '../ipc/types/Plan';
import { projectedYears } from '../words/years';

type ByYear = { [year: number]: number };

/** Every year that needs a column: the horizon, and any other a line has a value in. */
export function fundingYears(plan: Plan): number[] {
  const valued = (plan.funding ?? []).flatMap(({ values }) => Object.keys(values).map(Number));
  return [...new Set([...projectedYears(plan), ...valued])].sort((one, other) => one - other);
}

/** The pounds of a year; null where there are none. */
export function fundingIn(line: Funding, year: number): number | null {
  return (line.values as ByYear)[year] ?? null;
}

/** The line with other pounds in a year; null leaves a gap. */
export function withFunding(line: Funding, year: number, pounds: number | null): Funding {
  const values: ByYear = { ...(line.values as ByYear) };
  if (pounds === null) delete values[year];
  else values[year] = pounds;
  return { ...line, values };
}

/** A name no line has yet. */
export function freeFundingName(plan: Plan): string {
  const names = new Set((plan.funding ?? []).map(({ name }) => name));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? 'New funding' : `New funding ${number}`;
    if (!names.has(name)) return name;
  }
}
