// After a mistake of the program's: the desktop has opened the plan again, and the desk follows.
import * as commands from '../ipc/commands';
import type { DeskState } from '../ipc/types/DeskState';
import { afterTurns } from './changes';
import { adopt, desk } from './desk.svelte';

/** A plan that can't be opened without a mistake is left for another, which is there at the third try. */
const MOST_STARTS = 3;

let starts = 0;

/** Shows the plan as it now is in its file, and what the desktop said. */
export function startAgain(message: string, command: string): void {
  if (command === 'startup' && (starts += 1) >= MOST_STARTS) return;
  void afterTurns(async () => {
    try {
      const { state: now } = await commands.startup();
      // The same plan again would ask the same questions again, and one of them was the mistake.
      if (!desk.open || differs(desk.open, now)) adopt(now);
    } finally {
      desk.problem = message;
    }
  });
}

function differs(shown: DeskState, now: DeskState): boolean {
  return (
    shown.revision !== now.revision ||
    shown.file.path !== now.file.path ||
    shown.file.read_only !== now.file.read_only
  );
}
