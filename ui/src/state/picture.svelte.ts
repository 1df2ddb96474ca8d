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
  view = $state.raw<PictureView | null>(null);
  chartSize = $state.raw({ width: 960, height: 240 });
  /** What the last import brought. */
  imported = $state.raw<PictureImport | null>(null);
  #nth = 0;

  /** Works it out again; an answer that comes too late is let go. */
  async look(scenario: string): Promise<void> {
    const nth = ++this.#nth;
    const view = await reading(() => commands.pictureView(scenario));
    if (nth === this.#nth && view) this.view = view;
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
