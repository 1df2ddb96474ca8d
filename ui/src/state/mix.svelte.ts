// The best mix that is looked for: first the mix, then why it is so, then cost against shortfall,
// each shown as soon as it is there, and ended at a word.
import * as commands from '../ipc/commands';
import type { BestMix } from '../ipc/types/BestMix';
import type { Edit } from '../ipc/types/Edit';
import type { FoundMix } from '../ipc/types/FoundMix';
import type { MixCurve } from '../ipc/types/MixCurve';
import type { MixProgress } from '../ipc/types/MixProgress';
import type { MixReasons } from '../ipc/types/MixReasons';
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
  of = $state.raw<{ scenario: string; revision: number } | null>(null);
  best = $state.raw<BestMix | null>(null);
  reasons = $state.raw<MixReasons | null>(null);
  curve = $state.raw<MixCurve | null>(null);
  /** The chosen point of the curve; null is the best mix. */
  point = $state<number | null>(null);
  /** The name of the scenario added last. */
  added = $state<string | null>(null);
  chartSize = $state.raw({ width: 960, height: 360 });

  /** Counts what was looked for, so that an answer that comes too late is let go. */
  #nth = 0;

  /** Whether the answer is of this scenario and of the plan as it is. */
  get isFresh(): boolean {
    const now = { scenario: desk.scenario, revision: desk.open?.revision };
    return this.of?.scenario === now.scenario && this.of.revision === now.revision;
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
    this.problem = null;
    this.added = null;
    this.point = null;
    this.best = this.reasons = this.curve = null;
    this.of = { scenario, revision: desk.open?.revision ?? 0 };
    const asking = setInterval(() => void this.#askHowFar(isLast), ASK_EVERY);
    try {
      const best = await commands.bestMix(scenario);
      if (isLast()) this.best = best;
      if (isLast() && this.looking && best.mix && isWhole(best)) {
        const reasons = await commands.mixReasons(scenario);
        if (isLast()) this.reasons = reasons;
      }
      if (isLast() && this.looking && best.mix) {
        const curve = await commands.mixCurve(scenario);
        if (isLast()) this.curve = curve;
      }
    } catch (error) {
      if (isLast()) this.problem = commands.messageOf(error);
    }
    clearInterval(asking);
    if (isLast()) {
      this.looking = false;
      this.progress = null;
    }
  }

  /** Ends looking; what was found so far stays. */
  async cancel(): Promise<void> {
    this.looking = false;
    await commands.cancelMix();
  }

  /** Adds the mix in view as a scenario, with the reasons where they are known. */
  async add(): Promise<void> {
    const mix = this.shown;
    const edit: Edit | undefined =
      this.point === null ? (this.reasons?.edit ?? mix?.edit) : mix?.edit;
    if (!mix || !edit || !(await change(() => edit))) return;
    this.added = mix.scenario;
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

export const mix = new Mix();
