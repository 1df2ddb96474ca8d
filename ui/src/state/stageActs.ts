// What can be done on stage. A slider still held is let go before anything else is done.
import * as commands from '../ipc/stage';
import type { StageChoice } from '../ipc/types/StageChoice';
import type { StageKeep } from '../ipc/types/StageKeep';
import type { StageReset } from '../ipc/types/StageReset';
import type { StageState } from '../ipc/types/StageState';
import { charting } from './charting.svelte';
import { CHART_KINDS } from '../words/charts';
import { adopt, desk } from './desk.svelte';
import { stage } from './stage.svelte';
import { letGo } from './stageLevers';
import { inStageTurn, takeState } from './stageTurns';

/** Gives the whole window to the stage: the workshop that is there, or a new one. */
export async function present(from: 'first stop' | 'what is in view'): Promise<boolean> {
  const presented = await inStageTurn(async () => {
    if (!desk.open || stage.shown) return;
    const there = await commands.state();
    if (there) resume(there);
    else await beginAfresh(from);
    stage.shown = true;
    await commands.fullScreen(true);
  });
  // The desk is still in view where the stage could not be begun.
  if (!presented && !stage.shown) desk.problem = stage.problem;
  return presented;
}

function resume(state: StageState): void {
  takeState(state);
  stage.scope = state.choice.scope;
}

async function beginAfresh(from: 'first stop' | 'what is in view'): Promise<void> {
  stage.picture = null;
  stage.instead = null;
  stage.held = null;
  stage.stop = null;
  if (from === 'first stop' && desk.open?.plan.running_order?.length) {
    await showStop(0);
    return;
  }
  takeState(await commands.begin(desk.scenario));
  stage.kind = charting.kind;
  stage.unit = desk.unit;
  await chooseFor(desk.scope);
}

async function chooseFor(scope: StageChoice['scope']): Promise<void> {
  stage.scope = scope;
  if (stage.state) takeState(await commands.choose({ ...stage.state.choice, scope }));
}

/** Whom levers and chart are about from now on, and from which year. */
export const choose = (choice: StageChoice) =>
  afterLetGo(async () => {
    takeState(await commands.choose(choice));
    stage.scope = choice.scope;
  });

/** Goes on in the running order, or back; it ends at its ends. */
export const stepBy = (by: number) =>
  afterLetGo(async () => {
    const stops = desk.open?.plan.running_order ?? [];
    const to = stage.stop === null ? (by > 0 ? 0 : -1) : stage.stop + by;
    if (to >= 0 && to < stops.length) await showStop(to);
  });

// A stop on another scenario begins there while there is nothing to lose; else it is shown as the
// plan has it, until a lever is moved.
async function showStop(place: number): Promise<void> {
  const stop = desk.open?.plan.running_order?.[place];
  if (!stop) return;
  const fresh = !stage.state?.has_something_to_keep;
  const elsewhere = stage.state?.begun_from !== stop.scenario;
  if (fresh && (elsewhere || !stage.state)) takeState(await commands.begin(stop.scenario));
  stage.instead = stage.state?.begun_from === stop.scenario ? null : stop.scenario;
  stage.stop = place;
  stage.kind = stop.chart;
  stage.unit = stop.unit;
  stage.replayed = null;
  stage.revealed = null;
  await chooseFor(stop.scope);
}

/** Shows the next kind of chart. */
export function nextChart(): void {
  stage.kind =
    CHART_KINDS[(CHART_KINDS.indexOf(stage.kind) + 1) % CHART_KINDS.length] ?? 'headcount';
  stage.replayed = null;
}

/** Counts in the other unit, heads or WTE. */
export function turnUnit(): void {
  stage.unit = stage.unit === 'heads' ? 'wte' : 'heads';
}

/** Shows the other side of the last change. */
export const replay = () =>
  afterLetGo(async () => {
    if (stage.state?.frozen || stage.state?.steps.length === 0) return;
    stage.revealed = null;
    stage.replayed = stage.replayed === 'before' ? 'after' : 'before';
  });

export const undo = () =>
  afterLetGo(async () => {
    if (stage.state?.undo) takeState(await commands.undo());
  });

export const redo = () =>
  afterLetGo(async () => {
    if (stage.state?.redo) takeState(await commands.redo());
  });

export const reset = (to: StageReset) =>
  afterLetGo(async () => takeState(await commands.reset(to)));

export const takeGuess = (question: string, guess: string) =>
  afterLetGo(async () => takeState(await commands.guess(question, guess)));

/** Answers the guess, and shows both side by side. */
export const reveal = () =>
  afterLetGo(async () => {
    if (!stage.state?.frozen) return;
    takeState(await commands.reveal());
    stage.revealed = stage.state?.guesses.at(-1) ?? null;
  });

export const park = (text: string) =>
  afterLetGo(async () => void (stage.state = await commands.park(text)));

export const unpark = (index: number) =>
  afterLetGo(async () => void (stage.state = await commands.unpark(index)));

export const openAudience = () => inStageTurn(async () => void (await commands.openAudience()));

/** Keeps the workshop in the plan, and goes on from there. */
export const keep = (wanted: StageKeep) =>
  afterLetGo(async () => {
    const kept = await commands.keep(wanted);
    adopt(kept.desk);
    desk.scenario = wanted.name.trim();
    desk.said = `Kept as \u201c${desk.scenario}\u201d. Undo takes the scenario and its note away.`;
    takeState(kept.stage);
  });

/** Leaves the stage; asks first where something would be lost. */
export const leave = () =>
  afterLetGo(async () => {
    if (stage.state?.has_something_to_keep) stage.asking = 'leave';
    else await goneFromStage(true);
  });

/** Leaves the stage with nothing of it kept. */
export const discard = () => inStageTurn(() => goneFromStage(true));

/** Goes to the desk; the workshop stays as it is, and the audience sees it. */
export const stepOut = () => afterLetGo(() => goneFromStage(false));

async function goneFromStage(forGood: boolean): Promise<void> {
  if (forGood) {
    await commands.discard();
    await commands.closeAudience();
    stage.state = null;
    stage.picture = null;
  }
  stage.asking = null;
  stage.shown = false;
  await commands.fullScreen(false);
}

async function afterLetGo(act: () => Promise<void>): Promise<boolean> {
  await letGo();
  return inStageTurn(act);
}
