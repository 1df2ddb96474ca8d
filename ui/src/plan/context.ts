// Measures that no staff figure follows from, as they are listed and set.
import type { ContextMeasure } from '../ipc/types/ContextMeasure';
import type { Plan } from '../ipc/types/Plan';
import { projectedYears } from '../words/years';

type ByYear = { [year: number]: number };

/** Every year that needs a column: the horizon, and any other a measure has a value in. */
export function contextYears(plan: Plan): number[] {
  const valued = (plan.context ?? []).flatMap(({ values }) => Object.keys(values).map(Number));
  return [...new Set([...projectedYears(plan), ...valued])].sort((one, other) => one - other);
}

export function contextValue(measure: ContextMeasure, year: number): number | null {
  return (measure.values as ByYear)[year] ?? null;
}

/** The measure with another value in a year; null leaves a gap. */
export function withContextValue(
  measure: ContextMeasure,
  year: number,
  value: number | null,
): ContextMeasure {
  const values: ByYear = { ...(measure.values as ByYear) };
  if (value === null) delete values[year];
  else values[year] = value;
  return { ...measure, values };
}
