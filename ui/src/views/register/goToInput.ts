// Leads from the register to where an input is typed, with its cell chosen, and back.
import { tick } from 'svelte';
import type { InputAt } from '../../ipc/types/InputAt';
import type { Plan } from '../../ipc/types/Plan';
import { leverGrid } from '../../plan/leverGrid';
import { yearlyOf } from '../../plan/levers';
import { chooseScope, desk } from '../../state/desk.svelte';
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
      return focusFirst([`transfer-${at.index}-heads`, `transfer-${at.index}-`]);
    case 'lever':
      return toLever(plan, at);
    case 'target':
      desk.place = 'targets';
      desk.target = at.index;
      return focusFirst([`target-${at.index}-`]);
    case 'context':
      desk.place = 'targets';
      return focusFirst([`context-${at.index}-`]);
    case 'outturn':
      desk.place = 'targets';
      await focusFirst(['shelf-outturn']);
      document.querySelector<HTMLElement>('[data-testid="shelf-outturn"]')?.click();
      return focusFirst([`outturn-${at.index}-`, 'outturn-']);
  }
}

async function toRole(role: string, field: string): Promise<void> {
  desk.place = 'baseline';
  desk.baselineCell = { role, field };
  await focusFirst([`role-${role}-${field}`, `role-${role}-`]);
}

// Its settings are opened as by a click on its name, even where its years are all empty.
async function toUsual({ lever, index, field }: InputAt & { at: 'usual' }): Promise<void> {
  desk.place = 'baseline';
  await focusFirst([`usual-${lever}-${index}-`]);
  document.activeElement?.closest('tr')?.querySelector<HTMLElement>('th button')?.click();
  const detail = DETAILS[field];
  if (detail) await focusFirst([detail]);
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
  await focusFirst(row ? [...(detail ? [detail] : []), `cell-${lever}-${row.key}-`] : []);
}

// The place asked for is drawn first, and then what is chosen in it.
async function focusFirst(prefixes: string[]): Promise<void> {
  await tick();
  await new Promise((drawn) => requestAnimationFrame(drawn));
  const selectors = prefixes.map((prefix) => `[data-testid^="${CSS.escape(prefix)}"]`);
  const found = selectors.map((selector) => document.querySelector<HTMLElement>(selector));
  found.find((element) => element !== null)?.focus();
}
