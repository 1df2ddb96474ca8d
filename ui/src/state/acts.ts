// Everything the desk as a whole can do, by name: what the command palette finds, and the keys
// that work wherever the focus is.
import * as commands from '../ipc/commands';
import type { DeskState } from '../ipc/types/DeskState';
import { LEVER_NAMES, LEVERS } from '../plan/levers';
import { scopeKey, scopeSections } from '../plan/scope';
import { openWith, redo, undo, writeOut } from './changes';
import { chooseScope, chooseUnit, desk, readOnly, type Place } from './desk.svelte';
import { showDialog } from './dialogs.svelte';
import { present } from './stageActs';
import { suppressBelow, toggleWithholding, withholding } from './withholding.svelte';

/** Something that can be done. */
export interface Act {
  id: string;
  words: string;
  /** What it belongs to, such as "Go to" or "Plan". */
  group: string;
  /** Its keys, as they are printed on a keyboard. */
  keys?: string;
  /** Left out where it can't be done now. */
  disabled?: boolean;
  act: () => unknown;
}

export const PLACE_WORDS: Record<Place, string> = {
  baseline: 'Where are we now',
  targets: 'Where do we need to be',
  levers: 'How we will get there',
  actions: 'Agreed actions',
  compare: 'Compare scenarios',
  picture: 'Picture of the service',
  register: 'Register of inputs',
  money: 'What it costs',
  doubt: 'What is in doubt',
  mix: 'The best mix',
};

/** The acts that don't depend on what the plan holds. */
export function generalActs(open: DeskState | null): Act[] {
  const fixed = readOnly();
  return [
    ...(Object.keys(PLACE_WORDS) as Place[]).map((place, nth) => ({
      id: `place-${place}`,
      group: 'Go to',
      words: PLACE_WORDS[place],
      keys: `Ctrl+${nth + 1}`,
      act: () => (desk.place = place),
    })),
    ...[...LEVERS, 'all' as const].map((lever) => ({
      id: `lever-${lever}`,
      group: 'Go to',
      words: lever === 'all' ? 'All five levers' : `${LEVER_NAMES[lever]}, the lever`,
      act: () => {
        desk.place = 'levers';
        desk.lever = lever;
      },
    })),
    {
      id: 'scenarios',
      group: 'Go to',
      words: 'Scenarios: add, copy, describe, put in order',
      act: () => showDialog('scenarios'),
    },
    {
      id: 'present',
      group: 'Present',
      words: 'Present, from the first stop',
      keys: 'F5',
      act: () => present('first stop'),
    },
    {
      id: 'present-view',
      group: 'Present',
      words: 'Present what is in view',
      keys: 'Shift+F5',
      act: () => present('what is in view'),
    },
    {
      id: 'running-order',
      group: 'Present',
      words: 'Running order: prepare what is shown',
      act: () => showDialog('running-order'),
    },
    {
      id: 'undo',
      group: 'Change',
      words: open?.undo ? `Undo: ${open.undo}` : 'Undo',
      keys: 'Ctrl+Z',
      disabled: fixed || !open?.undo,
      act: undo,
    },
    {
      id: 'redo',
      group: 'Change',
      words: open?.redo ? `Redo: ${open.redo}` : 'Redo',
      keys: 'Ctrl+Y',
      disabled: fixed || !open?.redo,
      act: redo,
    },
    {
      id: 'history',
      group: 'Change',
      words: 'History and named versions',
      keys: 'Ctrl+H',
      act: () => showDialog('history'),
    },
    { id: 'heads', group: 'Show', words: 'Count in heads', act: () => chooseUnit('heads') },
    { id: 'wte', group: 'Show', words: 'Count in WTE', act: () => chooseUnit('wte') },
    {
      id: 'totals',
      group: 'Show',
      words: 'Chart: totals',
      act: () => (desk.mode = 'totals'),
    },
    {
      id: 'change',
      group: 'Show',
      words: 'Chart: change from business as usual',
      act: () => (desk.mode = 'change'),
    },
    {
      id: 'open',
      group: 'Plan',
      words: 'Open a plan',
      keys: 'Ctrl+O',
      act: () => openWith(commands.openPlan),
    },
    {
      id: 'new',
      group: 'Plan',
      words: 'New plan',
      keys: 'Ctrl+N',
      act: () => showDialog('new-plan'),
    },
    {
      id: 'import-json',
      group: 'Plan',
      words: 'Import plan JSON',
      act: () => openWith(commands.importPlan),
    },
    {
      id: 'save-copy',
      group: 'Plan',
      words: 'Save a copy',
      act: () => writeOut('Copy', commands.saveCopy),
    },
    {
      id: 'sign-off',
      group: 'Plan',
      words: 'Sign-off: draft, reviewed, approved',
      keys: 'Ctrl+G',
      act: () => showDialog('sign-off'),
    },
    {
      id: 'report',
      group: 'Export',
      words: 'Report as PDF or web page',
      keys: 'Ctrl+P',
      act: () => showDialog('report'),
    },
    {
      id: 'export-json',
      group: 'Export',
      words: 'Plan JSON',
      act: () =>
        writeOut('Plan', () => commands.exportPlan('json', desk.scenario, suppressBelow())),
    },
    {
      id: 'export-workbook',
      group: 'Export',
      words: 'Scenario as a workbook of formulas',
      act: () =>
        writeOut('Workbook', () => commands.exportPlan('xlsx', desk.scenario, suppressBelow())),
    },
    {
      id: 'export-csv',
      group: 'Export',
      words: 'Projection as CSV',
      act: () =>
        writeOut('Projection', () => commands.exportPlan('csv', desk.scenario, suppressBelow())),
    },
    {
      id: 'withhold',
      group: 'Export',
      words: withholding.on
        ? 'Tell small numbers again in what leaves'
        : 'Withhold small numbers, in everything that leaves',
      act: toggleWithholding,
    },
    {
      id: 'export-mdl',
      group: 'Export',
      words: 'Scenario as a Vensim model',
      act: () =>
        writeOut('Model', () => commands.exportPlan('mdl', desk.scenario, suppressBelow())),
    },
    {
      id: 'shortcuts',
      group: 'Help',
      words: 'Keyboard shortcuts',
      keys: '?',
      act: () => showDialog('shortcuts'),
    },
    {
      id: 'about',
      group: 'Help',
      words: 'About Fivefold: version, licences, files',
      act: () => showDialog('about'),
    },
  ];
}

/** The acts that choose something of the open plan: a scenario, or whom the chart is about. */
export function planActs(open: DeskState): Act[] {
  const scenarios = open.plan.scenarios.map(({ name }) => ({
    id: `scenario-${name}`,
    group: 'Scenario',
    words: name,
    act: () => (desk.scenario = name),
  }));
  const labels = scopeSections(open.plan).flatMap(({ heading, choices }) =>
    choices.map(({ scope, words }) => ({ group: heading, words, scope })),
  );
  const roles = open.plan.roles.map(({ id, name }) => ({
    group: 'One role',
    words: name,
    scope: { role: id },
  }));
  const everybody = { group: 'Scope', words: 'All roles', scope: 'all' as const };
  const scopes = [everybody, ...labels, ...roles].map(({ group, words, scope }) => ({
    id: `scope-${scopeKey(scope)}`,
    group,
    words,
    act: () => chooseScope(scope),
  }));
  return [...scenarios, ...scopes];
}

/** The acts in which every typed word is found, those beginning with the text first. */
export function found(acts: Act[], typed: string): Act[] {
  const words = typed.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  const text = (act: Act) => `${act.group} ${act.words}`.toLocaleLowerCase('en-GB');
  const hits = acts.filter((act) => words.every((word) => text(act).includes(word)));
  const begins = (act: Act) =>
    words.length > 0 && act.words.toLocaleLowerCase('en-GB').startsWith(words[0]!) ? 0 : 1;
  return hits
    .map((act, nth) => ({ act, nth }))
    .sort((left, right) => begins(left.act) - begins(right.act) || left.nth - right.nth)
    .map(({ act }) => act);
}
