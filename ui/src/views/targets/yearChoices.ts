import type { Plan } from '../../ipc/types/Plan';
import { financialYear, projectedYears } from '../../words/years';

/** The plan's years to choose from, none chosen at first. */
export function yearChoices(plan: Plan): { value: string; words: string }[] {
  const years = projectedYears(plan);
  return [
    { value: '', words: 'Choose a year' },
    ...years.map((year) => ({ value: String(year), words: financialYear(year) })),
  ];
}
