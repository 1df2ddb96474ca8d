// Moving the levers at hand. While a slider is held the chart looks ahead; let go, it is one step.
// A run of nudges by key is one step once the keys rest.
import * as commands from '../ipc/stage';
import type { Lever } from '../ipc/types/Lever';
import { leverAtHand, stage, standing } from './stage.svelte';
import { nudged } from './stageNudge';
import { inStageTurn, takeState } from './stageTurns';
import { showHeld } from './stageViewing';

/** How long keys rest before a run of nudges is a step, in milliseconds. */
export const KEYS_REST = 500;

let resting: ReturnType<typeof setTimeout> | undefined;

/** Holds a slider at a figure, and looks ahead at it. */
export function hold(lever: Lever, value: number): void {
  clearTimeout(resting);
  if (stage.held && stage.held.lever !== lever) void letGo();
  stage.held = { lever, value };
  // Whoever moves a lever wants to see what it does to the scenario being shaped.
  stage.instead = null;
  stage.replayed = null;
  stage.revealed = null;
  showHeld();
}

/** Moves the chosen lever by so many steps. */
export function nudge(steps: number): void {
  const lever = leverAtHand();
  if (!lever || lever.why_not) return;
  hold(lever.lever, nudged(lever, standing(lever), steps));
  resting = setTimeout(() => void letGo(), KEYS_REST);
}

/** Lets a slider go: what it stands at is a step. */
export function letGo(): Promise<boolean> {
  clearTimeout(resting);
  const { held } = stage;
  if (!held) return Promise.resolve(true);
  return inStageTurn(async () => {
    if (!stage.state) return;
    try {
      takeState(await commands.set(stage.state.choice, held.lever, held.value));
    } finally {
      // A refused figure goes back to where the lever stands, and so does one taken.
      if (stage.held === held) stage.held = null;
      // The same state again: the picture of the refused figure has to go as well.
      if (stage.state) stage.state = { ...stage.state };
    }
  });
}
