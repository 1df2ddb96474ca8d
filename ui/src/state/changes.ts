// Every change of the plan goes through here, one after another.
import * as commands from '../ipc/commands';
import type { DeskState } from '../ipc/types/DeskState';
import type { Edit } from '../ipc/types/Edit';
import type { Plan } from '../ipc/types/Plan';
import { adopt, desk } from './desk.svelte';

let last: Promise<unknown> = Promise.resolve();

/**
 * Makes one edit of the plan. The edit is worked out when its turn comes, from the plan the edits
 * before it left, so that quick typing never writes an old row back. Answers whether it was made;
 * a refusal is shown and leaves the plan as it was.
 */
export function change(makeEdit: (plan: Plan) => Edit | null): Promise<boolean> {
  return inTurn(async () => {
    const edit = desk.open && makeEdit(desk.open.plan);
    if (!edit) return;
    adopt(await commands.edit(edit));
  });
}

/** Makes an edit that the desktop words out; nothing where it has none to make. */
export function changeAsked(ask: () => Promise<Edit | null>): Promise<boolean> {
  return inTurn(async () => {
    const edit = await ask();
    if (edit) adopt(await commands.edit(edit));
  });
}

/** Makes a change that the desktop words itself. */
export function changeBy(command: () => Promise<DeskState>): Promise<boolean> {
  return inTurn(async () => adopt(await command()));
}

/** Several edits that don't touch one another as one act: made together, and undone together. */
export function changeTogether(what: string, makeEdits: (plan: Plan) => Edit[]): Promise<boolean> {
  return change((plan) => {
    const edits = makeEdits(plan);
    return edits.length > 0 ? { edit: 'together', what, edits } : null;
  });
}

export const undo = () => stepThroughHistory(commands.undo, () => desk.open?.undo);
export const redo = () => stepThroughHistory(commands.redo, () => desk.open?.redo);

/** Opens another plan; nothing happens where the person closed the dialog. */
export function openWith(command: () => Promise<DeskState | null>): Promise<boolean> {
  return inTurn(async () => {
    const next = await command();
    if (next) adopt(next);
  });
}

/** Writes something outside the plan and says where. */
export function writeOut(what: string, command: () => Promise<string | null>): Promise<boolean> {
  return inTurn(async () => {
    const path = await command();
    if (path) desk.said = `${what} written to ${path}`;
  });
}

/** Does something outside the plan and says so. */
export function sayWhenDone(what: string, command: () => Promise<unknown>): Promise<boolean> {
  return inTurn(async () => {
    await command();
    desk.said = what;
  });
}

/** Reads something; null, with the problem shown, where that fails. */
export async function reading<Answer>(command: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await command();
  } catch (error) {
    tell(error);
    return null;
  }
}

/** Opens the plan to begin with, and says why it is not the one it should have been. */
export function begin(): Promise<boolean> {
  return inTurn(async () => {
    const { state, refused } = await commands.startup();
    adopt(state);
    // A refusal is shown as any other, with what can be done about it.
    if (refused) throw refused as unknown;
  });
}

/** Saves the plan where it can be written to, and goes on with it there. */
export const goOnElsewhere = () => openWith(commands.goOnElsewhere);

/** Shows a refusal, with what the window can do about it. */
function tell(error: unknown): void {
  const message = commands.messageOf(error);
  const by = commands.remedyOf(error);
  desk.problem = message;
  desk.remedy = by && { of: message, by };
}

/** Does something of the desk's own once the changes under way are made; a refusal is not shown. */
export function afterTurns(act: () => Promise<void>): Promise<void> {
  const turn = last.then(act).catch(() => {});
  last = turn;
  return turn;
}

function stepThroughHistory(
  command: () => Promise<DeskState>,
  isThereOne: () => string | null | undefined,
): Promise<boolean> {
  return inTurn(async () => {
    if (isThereOne()) adopt(await command());
  });
}

function inTurn(act: () => Promise<void>): Promise<boolean> {
  const turn = last.then(async () => {
    try {
      await act();
      desk.problem = null;
      return true;
    } catch (error) {
      tell(error);
      return false;
    }
  });
  last = turn;
  return turn;
}
