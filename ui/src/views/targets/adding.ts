// What the library adds to the plan, each by one edit.
import type { ContextMeasure } from '../../ipc/types/ContextMeasure';
import type { Target } from '../../ipc/types/Target';
import { freeContextName, freeTargetName } from '../../plan/targets';
import { change } from '../../state/changes';
import { desk } from '../../state/desk.svelte';

/** Adds a target under a name of its own and chooses it; whether it was added. */
export async function addTarget(target: Target): Promise<boolean> {
  const added = await change((now) => ({
    edit: 'add_target',
    target: { ...target, name: freeTargetName(now, target.name) },
  }));
  if (added && desk.open) desk.target = desk.open.plan.targets.length - 1;
  return added;
}

/** Adds a measure that no staff figure follows from. */
export const addContext = (measure: ContextMeasure) =>
  change((now) => ({
    edit: 'add_context',
    measure: { ...measure, name: freeContextName(now, measure.name) },
  }));
