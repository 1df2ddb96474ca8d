// Leads from the register to where an input is typed, with its cell chosen, and back.
import { focusFirst, testidBegins } from '../../components/focusFirst';
import type { InputAt } from '../../ipc/types/InputAt';
import type { Plan } from '../../ipc/types/Plan';
import { leverGrid } from '../../plan/leverGrid';
import { yearlyOf } from '../../plan/levers';
import { chooseScope, desk } from '../../state/desk.svelte';
import { mix } from '../../state/mix.svelte';
import { money } from '../../state/money.svelte';
import { picture } from '../../state/picture.svelte';
import { DETAILS } from '../pathways/goThere';

/** Shows an input in the register, whatever was filtered there. */
export function showInRegister(at: InputAt): void {
  desk.registerFilter = null;
  desk.registerAt = at;
  desk.place = 'register';
}

/** Chooses an input where it is typed and puts the focus on it. */
export async function goToInput(plan: Plan, at: InputAt): Promise<void> {
  switch (at.at) {
    case 'role':
      return toRole(at.role, at.field);
    case 'establishment_change':
      return toRole(at.role, 'establishment_wte');
    case 'usual':
      return toUsual(at);
    case 'transfer':
      desk.place = 'baseline';
      return focusCells([`transfer-${at.index}-heads`, `transfer-${at.index}-`]);
    case 'lever':
      return toLever(plan, at);
    case 'target':
      desk.place = 'targets';
      desk.target = at.index;
      return focusCells([`target-${at.index}-`]);
    case 'context':
      desk.place = 'targets';
      return focusCells([`context-${at.index}-`]);
    case 'outturn':
      return toOutturn(plan, at.index);
    case 'limits':
      desk.scenario = at.scenario;
      desk.place = 'mix';
      mix.shelf = 'limits';
      return focusCells(['limit-budget-']);
    case 'picture':
      return toPicture(at);
    case 'integrated':
      desk.place = 'picture';
      picture.shelf = 'integrated';
      return focusCells([`model-${MODEL_FIELDS[at.field] ?? 'area'}`]);
    case 'funding':
      desk.place = 'money';
      money.shelf = 'funding';
      return focusCells([`funding-${at.index}-`]);
  }
}

/** The fields of the integrated model by their names in plan JSON. */
const MODEL_FIELDS: Record<string, string> = {
  births: 'births',
  prevalence: 'prevalence',
  severe_share: 'severe',
  reached_severe: 'reached-severe',
  reached_mild: 'reached-mild',
  caseload: 'caseload',
  access: 'access-hours',
};

async function toPicture({ list, index, part }: InputAt & { at: 'picture' }): Promise<void> {
  desk.place = 'picture';
  if (list === 'teams') {
    picture.shelf = 'functions';
    picture.team = index;
    return focusCells([part === null ? 'team-hours' : `function-${part}-`]);
  }
  if (list === 'benchmarks') {
    picture.shelf = 'benchmarks';
    picture.benchmark = index;
    return focusCells([part === null ? 'benchmark-name' : 'standard-value']);
  }
  picture.shelf = 'competencies';
  const prefix = { competencies: 'competency', required: 'required', held: 'held' }[
    list as 'competencies' | 'required' | 'held'
  ];
  return focusCells([`${prefix}-${index}-`]);
}

async function toRole(role: string, field: string): Promise<void> {
  desk.place = 'baseline';
  desk.baselineCell = { role, field };
  await focusCells([`role-${role}-${field}`, `role-${role}-`]);
}

// Its settings are opened as by a click on its name, even where its years are all empty.
async function toUsual({ lever, index, field }: InputAt & { at: 'usual' }): Promise<void> {
  desk.place = 'baseline';
  await focusCells([`usual-${lever}-${index}-`]);
  document.activeElement?.closest('tr')?.querySelector<HTMLElement>('th button')?.click();
  const detail = DETAILS[field];
  if (detail) await focusCells([detail]);
}

async function toOutturn(plan: Plan, index: number): Promise<void> {
  desk.place = 'targets';
  await focusCells(['shelf-outturn']);
  (document.activeElement as HTMLElement | null)?.click();
  const known = plan.outturn?.[index];
  return focusCells(known ? [`outturn-${known.role}-${known.year}`] : []);
}

async function toLever(plan: Plan, at: InputAt & { at: 'lever' }): Promise<void> {
  const { scenario, lever, index, field } = at;
  desk.scenario = scenario;
  desk.lever = lever;
  desk.gapAsked = false;
  desk.detailsShown = true;
  const inScope = () =>
    leverGrid(plan, scenario, lever, desk.scope).find((row) => row.index === index);
  if (!inScope()) chooseScope('all');
  const row = inScope();
  if (row) {
    const first = yearlyOf(row.row, plan).findIndex((value) => value !== 0);
    desk.cell = { lever, key: row.key, place: Math.max(0, first) };
  }
  desk.place = 'levers';
  const detail = DETAILS[field];
  await focusCells(row ? [...(detail ? [detail] : []), `cell-${lever}-${row.key}-`] : []);
}

const focusCells = (prefixes: string[]) => focusFirst(prefixes.map(testidBegins));
