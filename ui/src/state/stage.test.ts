// The stage against a desktop that only remembers what it was told.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskState } from '../ipc/types/DeskState';
import type { StageState } from '../ipc/types/StageState';
import { desk } from './desk.svelte';
import { keep, leave, present, replay, reveal, stepBy, takeGuess, undo } from './stageActs';
import { runStageAct } from './stageRun';
import { stage, stageQuestion, stageSentence } from './stage.svelte';
import { hold, KEYS_REST, letGo, nudge } from './stageLevers';

type Told = [command: string, args: Record<string, unknown>];
const told = vi.hoisted(() => [] as Told[]);
const answers = vi.hoisted(() => ({ of: (() => null) as (...told: Told) => unknown }));

vi.mock('@tauri-apps/api/core', () => ({
  invoke: async (command: string, args: Record<string, unknown> = {}) => {
    told.push([command, args]);
    return answers.of(command, args);
  },
}));

const lever = (name: string, value: number, why_not: string | null = null) => ({
  lever: name,
  words: `${name}: each year`,
  unit: 'people',
  value,
  said: `${value} people`,
  least: 0,
  most: 50,
  step: 1,
  assumption: null,
  why_not,
});

const fresh = {
  begun_from: 'Growth',
  scenario: 'On stage',
  choice: { scope: 'all', from: 2028 },
  levers: [
    lever('buy', 12),
    lever('build', 0, 'No programme leads here.'),
    lever('bind', 0),
    lever('borrow', 0),
    lever('bounce', 0),
  ],
  steps: [],
  undo: null,
  redo: null,
  has_something_to_keep: false,
  frozen: false,
  guesses: [],
  parked: [],
} as unknown as StageState;
const changed = {
  ...fresh,
  steps: [{ what: 'Buy', moved: 'Buy 15.' }],
  undo: 'Buy',
  has_something_to_keep: true,
};

const open = (running_order: unknown[] = []) =>
  ({
    plan: {
      first_year: 2027,
      years: 3,
      roles: [],
      targets: [],
      scenarios: [{ name: 'Growth' }, { name: 'Other' }],
      running_order,
    },
    file: { path: 'p', name: 'p', read_only: null },
  }) as unknown as DeskState;

const commandsTold = (name: string) => told.filter(([command]) => command === name);
const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(async () => {
  vi.useFakeTimers();
  told.length = 0;
  desk.open = open();
  desk.scenario = 'Growth';
  desk.scope = 'all';
  answers.of = (command) =>
    command === 'stage_state'
      ? null
      : command === 'stage_set'
        ? changed
        : command.startsWith('stage_')
          ? fresh
          : null;
});

afterEach(() => {
  Object.assign(stage, {
    shown: false,
    state: null,
    picture: null,
    held: null,
    stop: null,
    instead: null,
    asking: null,
    replayed: null,
    revealed: null,
    problem: null,
    lever: 'buy',
    kind: 'headcount',
  });
  vi.useRealTimers();
});

describe('a lever at hand', () => {
  beforeEach(() => present('what is in view'));

  it('takes a run of nudges as one step once the keys rest', async () => {
    nudge(1);
    nudge(1);
    nudge(10);
    expect(stage.held).toEqual({ lever: 'buy', value: 24 });
    expect(commandsTold('stage_set')).toEqual([]);
    await vi.advanceTimersByTimeAsync(KEYS_REST);
    expect(commandsTold('stage_set').map(([, args]) => args)).toEqual([
      { choice: fresh.choice, lever: 'buy', value: 24 },
    ]);
    expect(stage.held).toBeNull();
  });

  it('goes no further down than it may', async () => {
    nudge(-100);
    expect(stage.held?.value).toBe(0);
    await letGo();
  });

  it('stays where it is where it can’t be moved', () => {
    runStageAct({ act: 'lever', place: 1 });
    nudge(1);
    expect([stage.lever, stage.held]).toEqual(['build', null]);
  });

  it('makes a step of the one before when another is moved', async () => {
    hold('buy', 20);
    hold('bind', 2);
    await letGo();
    expect(commandsTold('stage_set').map(([, { lever, value }]) => [lever, value])).toEqual([
      ['buy', 20],
      ['bind', 2],
    ]);
  });

  it('is let go before anything is taken back', async () => {
    hold('buy', 20);
    await undo();
    expect(told.slice(-2).map(([command]) => command)).toEqual(['stage_set', 'stage_undo']);
  });

  it('goes back where a figure is refused, and says why', async () => {
    answers.of = () => {
      throw { message: 'Too many.' };
    };
    hold('buy', 20);
    await letGo();
    expect([stage.held, stage.problem]).toEqual([null, 'Too many.']);
  });
});

describe('replaying and guessing', () => {
  beforeEach(() => present('what is in view'));

  it('flips between before and after, once there is a change', async () => {
    await replay();
    expect(stage.replayed).toBeNull();
    hold('buy', 15);
    await letGo();
    await replay();
    expect(stage.replayed).toBe('before');
    await replay();
    expect(stage.replayed).toBe('after');
  });

  it('shows the question and the guess until the answer is revealed beside them', async () => {
    const guess = {
      question: 'How many?',
      guess: '340',
      answer: null as string | null,
      moved: null,
    };
    answers.of = () => ({ ...fresh, frozen: true, guesses: [guess] });
    await takeGuess('How many?', '340');
    expect(stageSentence()).toBe('How many? The room says 340.');
    runStageAct({ act: 'guess' });
    expect(stage.asking).toBeNull();
    answers.of = () => ({ ...fresh, guesses: [{ ...guess, answer: '331 in post.' }] });
    await reveal();
    expect(stage.revealed).toEqual({ ...guess, answer: '331 in post.' });
    nudge(1);
    expect(stage.revealed).toBeNull();
  });
});

describe('the running order', () => {
  const stop = (title: string, scenario: string) => ({
    title,
    scenario,
    scope: { service: 'Crisis' },
    chart: 'bridge',
    unit: 'wte',
  });

  beforeEach(async () => {
    desk.open = open([stop('One', 'Growth'), stop('Two', 'Other')]);
    answers.of = (command, { scenario, choice }) =>
      command === 'stage_state'
        ? null
        : command === 'stage_begin'
          ? { ...fresh, begun_from: scenario }
          : command === 'stage_choose'
            ? { ...stage.state, choice }
            : command === 'stage_set'
              ? { ...changed, choice: stage.state!.choice }
              : null;
    await present('first stop');
  });

  it('begins at its first stop and ends at its ends', async () => {
    expect([stage.stop, stage.kind, stage.unit]).toEqual([0, 'bridge', 'wte']);
    expect(stageQuestion()).toMatchObject({ scope: { service: 'Crisis' }, scenario: 'On stage' });
    await stepBy(-1);
    expect(stage.stop).toBe(0);
    await stepBy(1);
    await stepBy(1);
    expect([stage.stop, stage.state?.begun_from]).toEqual([1, 'Other']);
  });

  it('shows another scenario as it is where the workshop would be lost, until a lever moves', async () => {
    hold('buy', 15);
    await letGo();
    await stepBy(1);
    expect(stageQuestion()?.scenario).toBe('Other');
    expect(stage.state?.begun_from).toBe('Growth');
    nudge(1);
    expect(stageQuestion()?.scenario).toBe('On stage');
    await letGo();
  });
});

describe('leaving', () => {
  beforeEach(() => present('what is in view'));

  it('asks where something would be lost, and goes where nothing would', async () => {
    hold('buy', 15);
    await leave();
    expect([stage.asking, stage.shown]).toEqual(['leave', true]);
    stage.state = fresh;
    await leave();
    expect(stage.shown).toBe(false);
    expect(commandsTold('stage_discard')).toHaveLength(1);
    expect(commandsTold('full_screen').map(([, { on }]) => on)).toEqual([true, false]);
  });

  it('goes on from what was kept', async () => {
    const kept = open();
    kept.plan.scenarios.push({ name: 'Agreed', levers: {} } as never);
    answers.of = () => ({ desk: kept, stage: { ...fresh, begun_from: 'Agreed' } });
    await keep({ name: ' Agreed ' });
    expect([desk.scenario, stage.state?.begun_from, stage.shown]).toEqual([
      'Agreed',
      'Agreed',
      true,
    ]);
  });

  it('stays on the desk, and says so there, where the stage can’t be begun', async () => {
    stage.shown = false;
    answers.of = () => {
      throw { message: 'Choose another scenario.' };
    };
    await present('first stop');
    expect([stage.shown, desk.problem]).toEqual([false, 'Choose another scenario.']);
    await settled();
  });
});
