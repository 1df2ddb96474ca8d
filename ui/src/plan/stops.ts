// The running order: what each stop shows, in words, and how one is made of what is in view.
import type { ChartKind } from '../ipc/types/ChartKind';
import type { Plan } from '../ipc/types/Plan';
import type { Stop } from '../ipc/types/Stop';
import { scopeWords } from './scope';

/** A stop that shows what is in view, named by it. */
export function stopOf(plan: Plan, chart: ChartKind, view: Omit<Stop, 'title' | 'chart'>): Stop {
  return { title: `${scopeWords(plan, view.scope)}, ${view.scenario}`, chart, ...view };
}

/** What a stop shows, in a line. */
export function stopWords(plan: Plan, { scope, scenario, unit }: Stop): string {
  return `${scopeWords(plan, scope)}, ${scenario}, in ${unit === 'wte' ? 'WTE' : 'heads'}`;
}
