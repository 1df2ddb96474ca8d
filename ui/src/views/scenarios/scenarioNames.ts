import type { Plan } from '../../ipc/types/Plan';

/** A name no other scenario has: the one wished for, or that with a number. */
export function freeScenarioName(plan: Plan, wish: string): string {
  const taken = new Set(plan.scenarios.map(({ name }) => name));
  if (!taken.has(wish)) return wish;
  let number = 2;
  while (taken.has(`${wish} ${number}`)) number += 1;
  return `${wish} ${number}`;
}
