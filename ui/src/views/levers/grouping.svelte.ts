// How the levers' grids add their rows up; kept while one goes from lever to lever.
import { SvelteSet } from 'svelte/reactivity';
import type { GroupedBy } from '../../ipc/types/GroupedBy';

class Grouping {
  /** What the rows are grouped by; 'all' leaves them as they are. */
  by = $state<GroupedBy>('all');
  /** The groups whose rows are folded away, by name. */
  folded = new SvelteSet<string>();
  /** Whether every figure is shown in heads and in WTE. */
  both = $state(false);
}

export const grouping = new Grouping();

export function fold(name: string): void {
  if (!grouping.folded.delete(name)) grouping.folded.add(name);
}
