// What is done on stage is done one after another; a refusal is shown and changes nothing.
import { messageOf } from '../ipc/commands';
import type { StageState } from '../ipc/types/StageState';
import { stage } from './stage.svelte';

let last: Promise<unknown> = Promise.resolve();

/** Acts once those before it are done; whether it was done. */
export function inStageTurn(act: () => Promise<void>): Promise<boolean> {
  const turn = last.then(async () => {
    try {
      stage.problem = null;
      await act();
      return true;
    } catch (error) {
      stage.problem = messageOf(error);
      return false;
    }
  });
  last = turn;
  return turn;
}

/** Puts a fresh state on stage; what was being replayed or revealed is over. */
export function takeState(state: StageState): void {
  stage.state = state;
  stage.replayed = null;
  stage.revealed = null;
}
