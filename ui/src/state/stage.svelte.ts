// What is on stage: the workshop as the desktop has it, what of it is in view, and what is being
// asked. The plan on the desk is not touched from here.
import type { ChartKind } from '../ipc/types/ChartKind';
import type { ChartQuestion } from '../ipc/types/ChartQuestion';
import type { ChartSize } from '../ipc/types/ChartSize';
import type { Lever } from '../ipc/types/Lever';
import type { Scope } from '../ipc/types/Scope';
import type { StageGuess } from '../ipc/types/StageGuess';
import type { StageLever } from '../ipc/types/StageLever';
import type { StagePicture } from '../ipc/types/StagePicture';
import type { StageState } from '../ipc/types/StageState';
import type { Unit } from '../ipc/types/Unit';

/** What the stage can ask for, over the chart. */
export type StageAsking = 'whom' | 'guess' | 'parked' | 'keep' | 'reset' | 'leave' | 'keys';

/** A slider being moved: not a step yet. */
export interface Held {
  lever: Lever;
  value: number;
}

class OnStage {
  /** Whether the stage fills the window. */
  shown = $state(false);
  state = $state.raw<StageState | null>(null);
  picture = $state.raw<StagePicture | null>(null);

  kind = $state<ChartKind>('headcount');
  scope = $state.raw<Scope>('all');
  unit = $state<Unit>('heads');
  /** A scenario of the plan that a stop shows in place of the one being shaped. */
  instead = $state<string | null>(null);
  size = $state.raw<ChartSize>({ width: 1280, height: 480 });

  /** The stop of the running order that was gone to last. */
  stop = $state<number | null>(null);
  lever = $state<Lever>('buy');
  held = $state.raw<Held | null>(null);
  /** Which side of the last change is shown again; null where nothing is being replayed. */
  replayed = $state<'before' | 'after' | null>(null);
  /** A guess beside its answer, until something else happens. */
  revealed = $state.raw<StageGuess | null>(null);
  asking = $state<StageAsking | null>(null);
  /** Whether the stage is left once the workshop is kept. */
  leavesOnceKept = $state(false);
  problem = $state<string | null>(null);
}

export const stage = new OnStage();

/** The chart that is asked for; null while nothing is on stage. */
export function stageQuestion(): ChartQuestion | null {
  if (!stage.shown || !stage.state) return null;
  return {
    kind: stage.kind,
    scenario: stage.instead ?? stage.state.scenario,
    with: [],
    scope: stage.scope,
    unit: stage.unit,
    mode: 'auto',
    span: null,
    by: 'role',
    theme: 'projector',
    size: stage.size,
  };
}

/** The chosen lever at hand. */
export function leverAtHand(): StageLever | undefined {
  return stage.state?.levers.find(({ lever }) => lever === stage.lever);
}

/** Where a slider stands: held, else as the scenario has it. */
export function standing({ lever, value }: StageLever): number {
  return stage.held?.lever === lever ? stage.held.value : value;
}

/** The guess that waits for its answer. */
export function openGuess(): StageGuess | undefined {
  return stage.state?.frozen ? stage.state.guesses.at(-1) : undefined;
}

/** The one sentence on stage. */
export function stageSentence(): string {
  const waiting = openGuess();
  if (waiting) return `${waiting.question} The room says ${waiting.guess}.`;
  return stage.picture?.moved ?? stage.picture?.chart.sentence ?? '';
}
