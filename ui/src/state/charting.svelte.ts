// Which chart stands above the levers, and what only that kind is asked with. It is kept for as
// long as the window is open.
import type { ChartKind } from '../ipc/types/ChartKind';
import type { ChartQuestion } from '../ipc/types/ChartQuestion';
import type { MixBy } from '../ipc/types/MixBy';
import type { Plan } from '../ipc/types/Plan';
import { lastYear } from '../words/years';
import { comparing, MOST_BESIDE } from './comparing.svelte';
import { desk, modeShown } from './desk.svelte';

class Charting {
  kind = $state<ChartKind>('headcount');
  /** The first and the last year of a bridge; null for all. */
  span = $state.raw<[number, number] | null>(null);
  by = $state<MixBy>('role');
  /** Whether its figures stand in the chart's place. */
  asTable = $state(false);
}

export const charting = new Charting();

/** What the desktop is asked to draw; null while nothing is open. */
export function chartQuestion(): ChartQuestion | null {
  if (!desk.open || !desk.scenario) return null;
  const { plan } = desk.open;
  return {
    kind: charting.kind,
    scenario: desk.scenario,
    with: charting.kind === 'scenarios' ? compared(plan) : [],
    scope: desk.scope,
    unit: desk.unit,
    mode: charting.kind === 'headcount' ? modeShown() : desk.mode,
    span: charting.kind === 'bridge' && charting.span ? spanShown(plan) : null,
    by: charting.by,
    theme: desk.theme,
    size: desk.chartSize,
  };
}

/** The same in light colours, which is how a chart leaves for a paper or a slide. */
export function questionToTakeAway(): ChartQuestion | null {
  const question = chartQuestion();
  return question && { ...question, theme: 'screen' };
}

/** The years of a bridge, within the plan's. */
export function spanShown(plan: Plan): [number, number] {
  const [first, last] = [plan.first_year, lastYear(plan)];
  const [from, to] = charting.span ?? [first, last];
  const within = (year: number) => Math.min(Math.max(year, first), last);
  return [within(from), within(to)];
}

/** Sets one end of a bridge; the other follows where it would be on the wrong side. */
export function setSpan(plan: Plan, end: 'from' | 'to', year: number): void {
  const [from, to] = spanShown(plan);
  charting.span = end === 'from' ? [year, Math.max(year, to)] : [Math.min(from, year), year];
}

// Those chosen to be compared, whichever of them is the base there; none is the plan's first others.
function compared(plan: Plan): string[] {
  const chosen = [comparing.base, ...comparing.beside];
  const names = plan.scenarios.map(({ name }) => name).filter((name) => name !== desk.scenario);
  return names.filter((name) => chosen.includes(name)).slice(0, MOST_BESIDE);
}
