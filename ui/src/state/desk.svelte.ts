// What is on the desk: the plan, what is chosen in it and what is in view. The only state that
// more than one component shares; everything in it is replaced whole, never changed in place.
import { untrack } from 'svelte';
import type { Mode } from '../ipc/types/Mode';
import type { DeskState } from '../ipc/types/DeskState';
import type { View } from '../ipc/types/View';
import type { Edit } from '../ipc/types/Edit';
import type { InputAt } from '../ipc/types/InputAt';
import type { Lever } from '../ipc/types/Lever';
import type { Plan } from '../ipc/types/Plan';
import type { Remedy } from '../ipc/types/Remedy';
import type { RegisterFilter } from '../ipc/types/RegisterFilter';
import type { RoleFigures } from '../ipc/types/RoleFigures';
import type { RetirementAges } from '../ipc/types/RetirementAges';
import type { Scope } from '../ipc/types/Scope';
import type { Unit } from '../ipc/types/Unit';
import { holds } from '../plan/scope';

export const PLACES = ['baseline', 'targets', 'levers', 'actions', 'picture'] as const;
/** The four places of the plan, and those beside them. */
export type Place = (typeof PLACES)[number] | 'compare' | 'money' | 'doubt' | 'mix' | 'register';

/** The chosen cell of a lever's grid. */
export interface LeverCell {
  lever: Lever;
  /** The grid row's key. */
  key: string;
  /** The year's place in the horizon. */
  place: number;
}

/** The chosen figure of the baseline: a role's field by its name in plan JSON. */
export interface BaselineCell {
  role: string;
  field: string;
}

/** From this width on there is room for the details beside a grid. */
const WIDE_ENOUGH_FOR_DETAILS = 1400;

class Desk {
  open = $state.raw<DeskState | null>(null);
  view = $state.raw<View | null>(null);
  /** The chosen role by itself, which is not in view anew for every role that is looked at. */
  ofRole = $state.raw<RoleFigures | null>(null);
  /** Whether the plan can only be looked at; by itself, since every cell of a grid asks. */
  readOnly = $state(false);

  place = $state<Place>('levers');
  scenario = $state('');
  scope = $state.raw<Scope>('all');
  unit = $state<Unit>('heads');
  /** What the person chose of the chart; auto until they do. */
  mode = $state<Mode>('auto');
  /** What the chart chose by itself, kept for as long as plan, scope and unit are the same. */
  settledMode = $state<Mode | null>(null);
  lever = $state<Lever | 'all'>('buy');
  /** The role whose ledger is shown. */
  role = $state<string | null>(null);

  /** Whether the chosen figure's details are beside the levers. */
  detailsShown = $state(window.innerWidth >= WIDE_ENOUGH_FOR_DETAILS);

  cell = $state.raw<LeverCell | null>(null);
  /** The value the slider is being moved over, not yet in the plan. */
  dragged = $state<number | null>(null);
  baselineCell = $state.raw<BaselineCell | null>(null);
  target = $state<number | null>(null);
  /** The ages everybody is assumed to retire at, until the planner assumes others. */
  retirementAges = $state.raw<RetirementAges>({ from: 60, to: 67 });

  /** Whether it is asked how much would close a gap. */
  gapAsked = $state(false);
  /** An edit not made, that the chart shows as if it were. */
  ahead = $state.raw<Edit | null>(null);
  /** Which inputs the register shows; null is all. */
  registerFilter = $state<RegisterFilter | null>(null);
  /** The chosen input of the register. */
  registerAt = $state.raw<InputAt | null>(null);

  chartSize = $state.raw({ width: 960, height: 320 });
  theme = $state<'screen' | 'dark'>('screen');

  /** What went wrong last, until dismissed. */
  problem = $state<string | null>(null);
  /** What the window can do about it; about that problem only, and no later one. */
  remedy = $state.raw<{ of: string; by: Remedy } | null>(null);
  /** What was done last, such as where a report was written. */
  said = $state<string | null>(null);
}

export const desk = new Desk();

/** Puts a fresh state on the desk, keeping what is chosen as far as it is still there. */
export function adopt(next: DeskState): void {
  const before = desk.open;
  const another = before === null || !sameFile(before, next);
  desk.open = next;
  // It was made for the plan before; whoever looks ahead asks again.
  desk.ahead = null;
  desk.readOnly = next.file.read_only !== null;
  if (next.file.notice) desk.said = next.file.notice;
  if (another) chooseAfresh(next);
  else keepChosen(before.plan, next.plan);
}

/** What the chart shows: the person's choice, else what it settled on by itself. */
export function modeShown(): Mode {
  // Settling on what is already shown asks for nothing anew.
  return desk.mode === 'auto' ? (untrack(() => desk.settledMode) ?? 'auto') : desk.mode;
}

/** Chooses whom the chart is about; it may then show them in another way. */
export function chooseScope(scope: Scope): void {
  desk.scope = scope;
  desk.settledMode = null;
  if (typeof scope === 'object' && 'role' in scope) desk.role = scope.role;
}

/** Chooses what the chart counts in; it may then show it in another way. */
export function chooseUnit(unit: Unit): void {
  desk.unit = unit;
  desk.settledMode = null;
}

/** Whether the plan can only be looked at. */
export function readOnly(): boolean {
  return desk.readOnly;
}

/** Chooses a role, so that its ledger is shown. */
export function chooseRole(role: string): void {
  desk.role = role;
}

function sameFile(before: DeskState, next: DeskState): boolean {
  return before.file.path === next.file.path && before.file.name === next.file.name;
}

function chooseAfresh(next: DeskState): void {
  const { plan } = next;
  desk.scenario = plan.scenarios[0]?.name ?? '';
  desk.scope = next.main_scope;
  desk.unit = next.main_unit;
  desk.mode = 'auto';
  desk.settledMode = null;
  desk.role = plan.roles.find((role) => holds(next.main_scope, role))?.id ?? null;
  desk.cell = null;
  desk.dragged = null;
  desk.baselineCell = null;
  desk.target = null;
  desk.gapAsked = false;
  desk.ahead = null;
  desk.registerAt = null;
  desk.view = null;
  desk.ofRole = null;
}

function keepChosen(before: Plan, next: Plan): void {
  if (!next.scenarios.some(({ name }) => name === desk.scenario)) {
    const place = before.scenarios.findIndex(({ name }) => name === desk.scenario);
    const renamed = before.scenarios.length === next.scenarios.length;
    desk.scenario = (renamed ? next.scenarios[place] : next.scenarios[0])?.name ?? '';
  }
  const hasRole = (id: string) => next.roles.some((role) => role.id === id);
  if (!desk.role || !hasRole(desk.role)) desk.role = next.roles[0]?.id ?? null;
  if (desk.baselineCell && !hasRole(desk.baselineCell.role)) desk.baselineCell = null;
  if (desk.target !== null && !next.targets[desk.target]) desk.target = null;
  if (typeof desk.scope === 'object' && 'role' in desk.scope && !hasRole(desk.scope.role)) {
    chooseScope('all');
  }
}
