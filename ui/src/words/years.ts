// Financial years, named by the calendar year they end in.
import type { Plan } from '../ipc/types/Plan';

/** 2018 is "2017/18". */
export function financialYear(year: number): string {
  const ends = ((year % 100) + 100) % 100;
  return `${year - 1}/${String(ends).padStart(2, '0')}`;
}

export function projectedYears(plan: Plan): number[] {
  return Array.from({ length: plan.years }, (_, place) => plan.first_year + place);
}

export function lastYear(plan: Plan): number {
  return plan.first_year + plan.years - 1;
}

/** The day the baseline is of: "31 March 2017". */
export function baselineDay(plan: Plan): string {
  return `31 March ${plan.first_year - 1}`;
}

/** "2017/18", "17/18", "2018" and "18" all name 2018; null for anything else. */
export function parseYear(text: string): number | null {
  const span = /^\s*(\d{2}|\d{4})\s*[/\u2013-]\s*(\d{2}|\d{4})\s*$/.exec(text);
  const plain = /^\s*(\d{2}|\d{4})\s*$/.exec(text);
  const ends = span?.[2] ?? plain?.[1];
  if (!ends) return null;
  return ends.length === 2 ? 2000 + Number(ends) : Number(ends);
}
