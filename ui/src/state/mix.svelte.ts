// The best mix that is looked for: first the mix, then why it is so, then cost against shortfall,
// each shown as soon as it is there, and ended at a word.
import * as commands from '../ipc/commands';
import type { BestMix } from '../ipc/types/BestMix';
import type { Edit } from '../ipc/types/Edit';
import type { FoundMix } from '../ipc/types/FoundMix';
import type { MixCurve } from '../ipc/types/MixCurve';
import type { MixProgress } from '../ipc/types/MixProgress';
import type { MixReasons } from '../ipc/types/MixReasons';
import { freeScenarioName } from '../views/scenarios/scenarioNames';
import { change } from './changes';
import { desk } from './desk.svelte';

/** How often the window asks how far it has come. */
const ASK_EVERY = 200;

export type MixShelf = 'limits' | 'found' | 'curve';

class Mix {
  shelf = $state<MixShelf>('limits');
  /** Whether something is looked for. */
  looking = $state(false);
  progress = $state.raw<MixProgress | null>(null);
  /** What went wrong last. */
  problem = $state<string | null>(null);
  /** What it was looked for in. */
  of = $state.raw<{ file: string; scenario: string; revision: number } | null>(null);
  best = $state.raw<BestMix | null>(null);
  reasons = $state.raw<MixReasons | null>(null);
  curve = $state.raw<MixCurve | null>(null);
  /** What couldn't be worked out besides the mix. */
  besides = $state<string | null>(null);
  /** The chosen point of the curve; null is the best mix. */
  point = $state<number | null>(null);
  /** What was added last: the name of its scenario, and which point it was. */
  added = $state.raw<{ scenario: string; point: number | null } | null>(null);
  chartSize = $state.raw({ width: 960, height: 360 });

  /** Counts what was looked for, so that an answer that comes too late is let go. */
  #nth = 0;

  /** Whether the answer is of this scenario and of the plan as it is. */
  get isFresh(): boolean {
    const { of } = this;
    return (
      of !== null &&
      of.file === desk.open?.file.path &&
      of.scenario === desk.scenario &&
      of.revision === desk.open.revision
    );
  }

  /** Whether the answer is of the open file at all. */
  get isOfThisFile(): boolean {
    return this.of?.file === desk.open?.file.path;
  }

  /** The mix in view: the best, or that of the chosen point. */
  get shown(): FoundMix | null {
    if (this.point !== null) return this.curve?.points[this.point]?.mix ?? null;
    return this.best?.mix ?? null;
  }

  async look(): Promise<void> {
    const scenario = desk.scenario;
    const nth = ++this.#nth;
    const isLast = () => nth === this.#nth;
    this.looking = true;
    this.problem = this.besides = null;
    this.added = null;
    this.point = null;
    this.best = this.reasons = this.curve = null;
    const { file, revision } = desk.open ?? { file: { path: '' }, revision: 0 };
    this.of = { file: file.path, scenario, revision };
    const asking = setInterval(() => void this.#askHowFar(isLast), ASK_EVERY);
    try {
      const best = await commands.bestMix(scenario);
      if (isLast()) this.best = best;
    } catch (error) {
      if (isLast()) this.problem = commands.messageOf(error);
    }
    const goesOn = () => isLast() && this.looking && !!this.best?.mix;
    if (goesOn() && this.best && isWhole(this.best)) {
      await this.#besides(isLast, async () => (this.reasons = await commands.mixReasons(scenario)));
    }
    if (goesOn()) {
      await this.#besides(isLast, async () => (this.curve = await commands.mixCurve(scenario)));
    }
    clearInterval(asking);
    if (isLast()) {
      this.looking = false;
      this.progress = null;
    }
  }

  /** Works out something besides the mix, which stays whatever becomes of that. */
  async #besides(isLast: () => boolean, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      // Who has cancelled it knows.
      if (isLast() && this.looking) this.besides = commands.messageOf(error);
    }
  }

  /** Ends looking; what was found so far stays. */
  async cancel(): Promise<void> {
    this.looking = false;
    await commands.cancelMix();
  }

  /** Adds the mix in view as a scenario, with the reasons where they are known. */
  async add(): Promise<void> {
    const { point, shown } = this;
    const edit = point === null ? (this.reasons?.edit ?? shown?.edit) : shown?.edit;
    if (!shown || !edit) return;
    let name = shown.scenario;
    const done = await change((now) => {
      name = freeScenarioName(now, 'Best mix');
      return inScenario(edit, shown.scenario, name);
    });
    if (!done) return;
    this.added = { scenario: name, point };
    // The scenario it was found in is as it was: only another stands beside it now.
    if (this.of) this.of = { ...this.of, revision: desk.open?.revision ?? 0 };
  }

  async #askHowFar(isLast: () => boolean): Promise<void> {
    const progress = await commands.mixProgress();
    if (isLast() && this.looking) this.progress = progress;
  }
}

/** Whether there is nothing more to find out about the mix itself. */
const isWhole = ({ status }: BestMix) => status === 'found' || status === 'infeasible';

/** The edit that adds a scenario, under another name. */
function inScenario(edit: Edit, from: string, to: string): Edit {
  if (edit.edit !== 'together') return edit;
  const called = (one: Edit): Edit => {
    if ((one.edit === 'add_scenario' || one.edit === 'describe_scenario') && one.name === from)
      return { ...one, name: to };
    return one.edit === 'add_lever_row' && one.scenario === from ? { ...one, scenario: to } : one;
  };
  return {
    ...edit,
    what: `Add the best mix as scenario ${to}`,
    edits: edit.edits.map(called),
  };
}

export const mix = new Mix();
