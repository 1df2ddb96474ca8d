// An import under way: the extract at hand, how it is read, what was counted. Nothing of it is in
// the plan before it is taken.
import * as commands from '../../ipc/commands';
import type { ExtractAtHand } from '../../ipc/types/ExtractAtHand';
import type { ExtractImport } from '../../ipc/types/ExtractImport';
import type { ExtractKind } from '../../ipc/types/ExtractKind';
import type { Mapping } from '../../ipc/types/Mapping';
import type { Meaning } from '../../ipc/types/Meaning';
import type { ReadingProgress } from '../../ipc/types/ReadingProgress';
import { openWith } from '../../state/changes';
import { desk } from '../../state/desk.svelte';

export type Step = 'file' | 'columns' | 'counting' | 'result';

/** How often the window asks how far the counting has come. */
const ASK_EVERY = 200;

/** Texts in place of cells that can't be read: by line, by what the column is about. */
export type Corrections = Record<number, Partial<Record<Meaning, string>>>;

export class Importing {
  readonly kind: ExtractKind;
  step = $state<Step>('file');
  atHand = $state.raw<ExtractAtHand | null>(null);
  mapping = $state.raw<Mapping | null>(null);
  corrections = $state.raw<commands.Corrections>({});
  progress = $state.raw<ReadingProgress | null>(null);
  result = $state.raw<ExtractImport | null>(null);
  /** What went wrong last. */
  problem = $state<string | null>(null);
  /** What was done last, such as where a file was written. */
  said = $state<string | null>(null);
  busy = $state(false);

  constructor(kind: ExtractKind) {
    this.kind = kind;
  }

  /** Asks for the file. */
  choose(): Promise<void> {
    return this.#doing(async () => {
      const atHand = await commands.chooseExtract(this.kind);
      if (atHand) this.#putAtHand(atHand);
    });
  }

  /** Reads the file's beginning on another sheet or line of headings. */
  look(sheet: string | null, headingLine: number | null): Promise<void> {
    return this.#doing(async () => {
      this.#putAtHand(await commands.lookAtExtract(sheet, headingLine));
    });
  }

  guessAfresh(): void {
    this.mapping = this.atHand?.preview.guess.mapping ?? null;
  }

  /** Reads every row; the plan stays as it is. */
  async count(): Promise<void> {
    const { mapping, corrections } = this;
    if (!mapping) return;
    this.progress = null;
    const asking = setInterval(() => void this.#askHowFar(), ASK_EVERY);
    await this.#doing(async () => {
      this.result = await commands.countExtract(mapping, corrections);
      this.step = 'result';
    });
    clearInterval(asking);
    this.progress = null;
  }

  cancel(): Promise<void> {
    return commands.cancelExtract();
  }

  correct(line: number, meaning: Meaning, text: string): void {
    const row = { ...this.corrections[line], [meaning]: text };
    this.corrections = { ...this.corrections, [line]: row };
  }

  saveRejected(): Promise<void> {
    return this.#writing('Rejected rows', commands.saveRejected);
  }

  saveMapping(): Promise<void> {
    const { mapping } = this;
    if (!mapping) return Promise.resolve();
    return this.#writing('Mapping', () => commands.saveMapping(mapping));
  }

  openMapping(): Promise<void> {
    return this.#doing(async () => {
      const mapping = await commands.openMapping();
      if (!mapping) return;
      if (mapping.sheet || mapping.heading_row) {
        const line = mapping.heading_row ?? null;
        this.#putAtHand(await commands.lookAtExtract(mapping.sheet ?? null, line));
      }
      this.mapping = mapping;
    });
  }

  /** Puts what was counted into the plan, as one step; answers whether that was done. */
  async take(): Promise<boolean> {
    const taken = await openWith(commands.takeExtract);
    if (taken)
      desk.said = `${this.atHand?.file ?? 'The extract'} is in the plan. Ctrl+Z takes it back.`;
    else this.problem = desk.problem;
    return taken;
  }

  /** Lets go of it all. */
  forget(): void {
    void commands.forgetExtract();
  }

  #putAtHand(atHand: ExtractAtHand): void {
    this.atHand = atHand;
    const { mapping } = atHand.preview.guess;
    const { sheet, heading_row } = mapping;
    this.mapping = atHand.remembered ? { ...atHand.remembered, sheet, heading_row } : mapping;
    this.corrections = {};
    this.result = null;
  }

  async #askHowFar(): Promise<void> {
    const progress = await commands.extractProgress();
    if (this.busy) this.progress = progress;
  }

  #writing(what: string, command: () => Promise<string | null>): Promise<void> {
    return this.#doing(async () => {
      const path = await command();
      if (path) this.said = `${what} written to ${path}`;
    });
  }

  async #doing(act: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.problem = null;
    this.said = null;
    try {
      await act();
    } catch (error) {
      this.problem = commands.messageOf(error);
    }
    this.busy = false;
  }
}
