// What is asked about a gap, as it is being put together. Kept while other places are looked at.
import type { GapMeans } from '../../ipc/types/GapMeans';
import type { GapQuestion } from '../../ipc/types/GapQuestion';
import type { GapTiming } from '../../ipc/types/GapTiming';
import type { Lever } from '../../ipc/types/Lever';
import type { LeverRow } from '../../ipc/types/LeverRow';
import type { Plan } from '../../ipc/types/Plan';
import type { Target } from '../../ipc/types/Target';
import { leverGrid } from '../../plan/leverGrid';
import { emptyRow } from '../../plan/levers';
import { rolesInScope, scopeKey } from '../../plan/scope';
import { chooseScope, desk } from '../../state/desk.svelte';
import { lastYear, projectedYears } from '../../words/years';

/** The row that is to be pulled: one that is there, by its place, or a new one. */
export type RowChoice = number | 'new';

class GapForm {
  /** The target's name; null for a number that is typed. */
  target = $state<string | null>(null);
  number = $state(0);
  year = $state(0);
  lever = $state<Lever>('buy');
  role = $state('');
  row = $state<RowChoice>('new');
  /** Of a new row: whom it takes people from, how long it takes, whether Bind is in points. */
  from = $state<string | null>(null);
  duration = $state(1);
  points = $state(false);
  timing = $state<GapTiming['timing']>('latest');
  start = $state(0);
}

export const gapForm = new GapForm();

/** Opens the question where the person is: the target in view, the chosen lever and role. */
export function askAboutGap(plan: Plan, target?: string): void {
  const inScope = plan.targets.find(
    (each) =>
      scopeKey(each.scope) === scopeKey(desk.scope) && yearsWithValue(plan, each.name).length,
  );
  const any = plan.targets.find(({ name }) => yearsWithValue(plan, name).length > 0);
  gapForm.target = target ?? (inScope ?? any)?.name ?? null;
  gapForm.year = goalYears(plan).at(-1) ?? lastYear(plan);
  gapForm.lever = desk.lever === 'all' ? 'buy' : desk.lever;
  gapForm.role = desk.role ?? plan.roles[0]?.id ?? '';
  gapForm.from = plan.roles.find(({ id }) => id !== gapForm.role)?.id ?? null;
  gapForm.timing = 'latest';
  gapForm.start = plan.first_year;
  chooseFirstRow(plan);
  desk.place = 'levers';
  desk.gapAsked = true;
}

/** Opens the question about a target from where it is listed, with its people in view. */
export function askAboutTarget(plan: Plan, target: Target): void {
  const roles = rolesInScope(plan, target.scope).map(({ id }) => id);
  chooseScope(target.scope);
  if (!desk.role || !roles.includes(desk.role)) desk.role = roles[0] ?? desk.role;
  askAboutGap(plan, target.name);
}

/** Whether the plan projects a year in which the target has a value. */
export function canBeAsked(plan: Plan, { name }: Target): boolean {
  return yearsWithValue(plan, name).length > 0;
}

/** The scenario's rows of the chosen lever and role, with their places. */
export function rowsToPull(plan: Plan): { row: LeverRow; index: number }[] {
  return leverGrid(plan, desk.scenario, gapForm.lever, { role: gapForm.role }).flatMap(
    ({ row, index, role }) => (index === null || role !== gapForm.role ? [] : [{ row, index }]),
  );
}

export function chooseFirstRow(plan: Plan): void {
  gapForm.row = rowsToPull(plan)[0]?.index ?? 'new';
}

/** The years the goal can be asked for: those with a value, or all for a typed number. */
export function goalYears(plan: Plan): number[] {
  return gapForm.target === null ? projectedYears(plan) : yearsWithValue(plan, gapForm.target);
}

/** The question as the desktop is asked it; null while something in it is not in the plan. */
export function gapQuestion(plan: Plan): GapQuestion | null {
  const { target, number, year, timing, start, role } = gapForm;
  if (!plan.roles.some(({ id }) => id === role) || !goalYears(plan).includes(year)) return null;
  const means = meansOf(plan);
  if (!means) return null;
  return {
    scenario: desk.scenario,
    goal:
      target === null
        ? { goal: 'number', scope: desk.scope, unit: desk.unit, value: number }
        : { goal: 'target', name: target },
    year,
    means,
    timing: timing === 'year' ? { timing, year: start } : { timing },
  };
}

function meansOf(plan: Plan): GapMeans | null {
  const { lever, role, row } = gapForm;
  if (row === 'new') return { means: 'new', row: newRow() };
  const there = rowsToPull(plan).some(({ index }) => index === row);
  return there
    ? { means: 'row', lever, index: row }
    : { means: 'new', row: emptyRow(lever, role, gapForm.from) };
}

function newRow(): LeverRow {
  const { lever, role, from, duration, points } = gapForm;
  switch (lever) {
    case 'build':
      return {
        lever,
        row: { to: role, from: from ?? undefined, duration_years: duration, starts: 0 },
      };
    case 'bounce':
      return { lever, row: { from: from ?? role, to: role, duration_years: duration, moves: 0 } };
    case 'bind':
      return { lever, row: { role, amount: 0, unit: points ? 'points' : 'heads' } };
    default:
      return emptyRow(lever, role, null);
  }
}

function yearsWithValue(plan: Plan, name: string): number[] {
  const target = plan.targets.find((each) => each.name === name);
  const values = (target?.values ?? {}) as Record<number, number>;
  return projectedYears(plan).filter((year) => values[year] !== undefined);
}
