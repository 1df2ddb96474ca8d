// How the cost of the plan, and what its gap hangs on, are looked at.
import type { CostRequest } from '../ipc/types/CostRequest';
import type { DoubtRequest } from '../ipc/types/DoubtRequest';
import type { Plan } from '../ipc/types/Plan';
import type { SensitivityRequest } from '../ipc/types/SensitivityRequest';
import { desk } from './desk.svelte';

export type MoneyShelf = 'years' | 'people' | 'prices' | 'funding';

class Money {
  shelf = $state<MoneyShelf>('years');
  mode = $state<'totals' | 'change'>('change');
  chartSize = $state.raw({ width: 960, height: 400 });
}

export const money = new Money();

class Doubt {
  shelf = $state<'fan' | 'gap' | 'ranges'>('fan');
  /** The target's name; empty is the plan's first with a value in its years. */
  target = $state('');
  /** A year of the target's; null is its last. */
  year = $state<number | null>(null);
  chartSize = $state.raw({ width: 960, height: 400 });
  /** The name of the scenario the one looked at is compared with; empty is none. */
  against = $state('');
}

export const doubt = new Doubt();

export function costRequest(): CostRequest | null {
  if (!desk.scenario) return null;
  return {
    scenario: desk.scenario,
    scope: desk.scope,
    mode: money.mode,
    size: money.chartSize,
    theme: desk.theme,
  };
}

/** The plan's targets that have a value within its years. */
export function targetsAsked(plan: Plan): string[] {
  const last = plan.first_year + plan.years - 1;
  const isWithin = (year: number) => year >= plan.first_year && year <= last;
  return plan.targets
    .filter(({ values }) => Object.keys(values).some((year) => isWithin(Number(year))))
    .map(({ name }) => name);
}

/** The years within the plan's in which a target has a value. */
export function yearsAsked(plan: Plan, name: string): number[] {
  const last = plan.first_year + plan.years - 1;
  const target = plan.targets.find((each) => each.name === name);
  const years = Object.keys(target?.values ?? {}).map(Number);
  return years.filter((year) => year >= plan.first_year && year <= last);
}

export function sensitivityRequest(plan: Plan): SensitivityRequest | null {
  const names = targetsAsked(plan);
  const target = names.includes(doubt.target) ? doubt.target : names[0];
  if (!desk.scenario || !target) return null;
  const years = yearsAsked(plan, target);
  const year = doubt.year !== null && years.includes(doubt.year) ? doubt.year : undefined;
  return {
    question: { scenario: desk.scenario, target, ...(year === undefined ? {} : { year }) },
    size: doubt.chartSize,
    theme: desk.theme,
  };
}

/** So many draws answer at once; a report has more. */
const DRAWS = 1_000;

export function doubtRequest(): DoubtRequest | null {
  if (!desk.scenario) return null;
  const question = { scope: desk.scope, unit: desk.unit, draws: DRAWS, seed: 1, cells: false };
  return { scenario: desk.scenario, question, size: doubt.chartSize, theme: desk.theme };
}
