// Which scenarios stand side by side, and how they are looked at.
import type { CompareRequest } from '../ipc/types/CompareRequest';
import type { Plan } from '../ipc/types/Plan';
import { desk } from './desk.svelte';

/** The most that stand beside the base. */
export const MOST_BESIDE = 3;

class Comparing {
  base = $state('');
  beside = $state.raw<string[]>([]);
  mode = $state<'totals' | 'change'>('totals');
  /** The year of the table by lever; null is the last. */
  year = $state<number | null>(null);
  chartSize = $state.raw({ width: 960, height: 400 });
}

export const comparing = new Comparing();

/** Keeps the choice to scenarios that are there; at first the chosen one beside those next to it. */
export function keepToPlan(plan: Plan): void {
  const names = plan.scenarios.map(({ name }) => name);
  if (!names.includes(comparing.base)) {
    comparing.base = names.includes(desk.scenario) ? desk.scenario : (names[0] ?? '');
    comparing.beside = [];
  }
  const kept = comparing.beside.filter((name) => names.includes(name) && name !== comparing.base);
  const first = names.filter((name) => name !== comparing.base).slice(0, MOST_BESIDE);
  const beside = kept.length > 0 ? kept : first;
  if (beside.join('\n') !== comparing.beside.join('\n')) comparing.beside = beside;
}

/** Makes a scenario the base; where it stood beside, what was the base does so instead. */
export function chooseBase(plan: Plan, name: string): void {
  const { base, beside } = comparing;
  comparing.base = name;
  if (beside.includes(name)) {
    setBeside(plan, (each) => each === base || (each !== name && beside.includes(each)));
  }
}

/** Puts a scenario beside the base or takes it away. */
export function toggleBeside(plan: Plan, name: string, shown: boolean): void {
  const { beside } = comparing;
  setBeside(plan, (each) => (each === name ? shown : beside.includes(each)));
}

// Always in the plan's order.
function setBeside(plan: Plan, isWanted: (name: string) => boolean): void {
  comparing.beside = plan.scenarios.map(({ name }) => name).filter(isWanted);
}

export function compareRequest(): CompareRequest | null {
  if (!comparing.base) return null;
  return {
    question: {
      base: comparing.base,
      with: comparing.beside,
      scope: desk.scope,
      unit: desk.unit,
    },
    mode: comparing.mode,
    ...comparing.chartSize,
    theme: desk.theme,
  };
}
