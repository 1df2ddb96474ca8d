// How the picture of the service is looked at, and what of it follows from the scenario.
import * as commands from '../ipc/commands';
import type { PictureAct } from '../ipc/types/PictureAct';
import type { PictureImport } from '../ipc/types/PictureImport';
import type { PictureTable } from '../ipc/types/PictureTable';
import type { PictureView } from '../ipc/types/PictureView';
import type { TableFormat } from '../ipc/types/TableFormat';
import { changeBy, openWith, reading, writeOut } from './changes';
import { desk } from './desk.svelte';
import { suppressBelow } from './withholding.svelte';

export type PictureShelf =
  | 'strands'
  | 'functions'
  | 'competencies'
  | 'benchmarks'
  | 'integrated'
  | 'readiness'
  | 'bursaries';

class PictureState {
  shelf = $state<PictureShelf>('strands');
  /** The team in view, by its place. */
  team = $state(0);
  /** The benchmark in view, by its place. */
  benchmark = $state(0);
  /** What was worked out last, and of which file. */
  #seen = $state.raw<{ file: string; view: PictureView } | null>(null);
  chartSize = $state.raw({ width: 960, height: 240 });
  /** What the last import brought. */
  #brought = $state.raw<{ file: string; found: PictureImport } | null>(null);
  #nth = 0;

  /** Works it out again; an answer that comes too late is let go. */
  async look(scenario: string): Promise<void> {
    const nth = ++this.#nth;
    const view = await reading(() => commands.pictureView(scenario));
    const file = desk.open?.file.path;
    if (nth === this.#nth && view && file) this.#seen = { file, view };
  }

  /** The picture of the open file; none until it is worked out. */
  get view(): PictureView | null {
    return this.#seen?.file === desk.open?.file.path ? (this.#seen?.view ?? null) : null;
  }

  get imported(): PictureImport | null {
    return this.#brought?.file === desk.open?.file.path ? (this.#brought?.found ?? null) : null;
  }

  set imported(found: PictureImport | null) {
    const file = desk.open?.file.path;
    this.#brought = found && file ? { file, found } : null;
  }
}

export const picture = new PictureState();

/** Does an act of several changes as one step. */
export const doAct = (act: PictureAct) => changeBy(() => commands.pictureAct(act));

export const importTable = (table: PictureTable) =>
  openWith(async () => {
    const brought = await commands.importPictureTable(table);
    picture.imported = brought?.found ?? picture.imported;
    return brought?.state ?? null;
  });

export const exportTable = (table: PictureTable, format: TableFormat) =>
  writeOut('Table', () => commands.exportPictureTable(table, format, suppressBelow()));

/** The scenario and the plan as they are: what the view depends on. */
export const lookedAt = () => ({ scenario: desk.scenario, revision: desk.open?.revision });
