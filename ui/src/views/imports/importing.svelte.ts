// An import under way: the extract at hand, how it is read, what was counted. Nothing of it is in
// the plan before it is taken.
import * as commands from '../../ipc/commands';
import type { ExtractAtHand } from '../../ipc/types/ExtractAtHand';
import type { ExtractImport } from '../../ipc/types/ExtractImport';
import type { ExtractKind } from '../../ipc/types/ExtractKind';
import type { ExtractPart } from '../../ipc/types/ExtractPart';
import type { Mapping } from '../../ipc/types/Mapping';
import { openWith } from '../../state/changes';
import { desk } from '../../state/desk.svelte';
import { Reading } from './reading.svelte';
import { withText } from './rejected';

export type Step = 'file' | 'columns' | 'counting' | 'result';

export class Importing extends Reading {
  readonly kind: ExtractKind;
  readonly part: ExtractPart;
  /** Staff in post when the period began and ended, which a leaver rate is over. */
  readonly opening: Importing | null;
  readonly closing: Importing | null;
  step = $state<Step>('file');
  atHand = $state.raw<ExtractAtHand | null>(null);
  mapping = $state.raw<Mapping | null>(null);
  corrections = $state.raw<commands.Corrections>({});
  result = $state.raw<ExtractImport | null>(null);

  constructor(kind: ExtractKind, part: ExtractPart = 'counted') {
    super();
    this.kind = kind;
    this.part = part;
    this.opening = kind === 'leavers' ? new Importing('staff', 'opening') : null;
    this.closing = kind === 'leavers' ? new Importing('staff', 'closing') : null;
  }

  /** Asks for the file. */
  choose(): Promise<void> {
    return this.doing(async () => {
      const atHand = await commands.chooseExtract(this.kind, this.part);
      if (!atHand) return;
      this.#putAtHand(atHand);
      // Those in post at the ends of another period are others.
      this.opening?.drop();
      this.closing?.drop();
    });
  }

  /** Goes on without the file, where there can be one or not. */
  drop(): void {
    this.atHand = null;
    this.mapping = null;
    this.problem = null;
  }

  /** Reads the file's beginning on another sheet or line of headings. */
  look(sheet: string | null, headingLine: number | null): Promise<void> {
    return this.doing(async () => {
      this.#putAtHand(await commands.lookAtExtract(this.part, sheet, headingLine));
    });
  }

  guessAfresh(): void {
    this.mapping = this.atHand?.preview.guess.mapping ?? null;
  }

  /** Reads every row; the plan stays as it is. */
  count(): Promise<void> {
    const { mapping, corrections, opening, closing } = this;
    if (!mapping) return Promise.resolve();
    return this.readingAll(async () => {
      this.result = await commands.countExtract(
        mapping,
        corrections,
        opening?.mapping ?? null,
        closing?.mapping ?? null,
      );
      this.step = 'result';
    });
  }

  correct(line: number, meaning: string, text: string): void {
    this.corrections = withText(this.corrections, line, meaning, text);
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
    return this.doing(async () => {
      const mapping = await commands.openMapping();
      if (!mapping) return;
      if (mapping.sheet || mapping.heading_row) {
        const line = mapping.heading_row ?? null;
        this.#putAtHand(await commands.lookAtExtract(this.part, mapping.sheet ?? null, line));
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

  #writing(what: string, command: () => Promise<string | null>): Promise<void> {
    return this.doing(async () => {
      const path = await command();
      if (path) this.said = `${what} written to ${path}`;
    });
  }
}
