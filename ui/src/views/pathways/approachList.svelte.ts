// What each lever is for and the inputs each approach changes: asked for once, since it is the same
// in every plan.
import * as commands from '../../ipc/commands';
import type { Approach } from '../../ipc/types/Approach';
import type { Approaches } from '../../ipc/types/Approaches';
import type { Lever } from '../../ipc/types/Lever';
import type { LeverHelp } from '../../ipc/types/LeverHelp';
import { reading } from '../../state/changes';

class ApproachList {
  all = $state.raw<Approaches | null>(null);
}

const list = new ApproachList();
let asking = false;

/** Asks for the list where it is not there yet. */
export async function askForApproaches(): Promise<void> {
  if (asking || list.all) return;
  asking = true;
  list.all = await reading(commands.approaches);
  asking = false;
}

export function approachesOf(lever: Lever): Approach[] {
  return list.all?.approaches.filter((approach) => approach.lever === lever) ?? [];
}

export function helpOf(lever: Lever): LeverHelp | undefined {
  return list.all?.help.find((help) => help.lever === lever);
}

/** The approach a row or action names; none where it is in the planner's own words. */
export function approachNamed(written: string | undefined): Approach | undefined {
  return list.all?.approaches.find(({ id }) => id === written);
}
