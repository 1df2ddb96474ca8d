// A ledger being compared: the ledger at hand, how it is read, the extract of staff beside it, and
// where the two differ. Nothing of it is in the plan before the budgets are taken.
import * as commands from '../../ipc/commands';
import type { LedgerAsked } from '../../ipc/types/LedgerAsked';
import type { LedgerAtHand } from '../../ipc/types/LedgerAtHand';
import type { LedgerImport } from '../../ipc/types/LedgerImport';
import type { LedgerKey } from '../../ipc/types/LedgerKey';
import type { LedgerMapping } from '../../ipc/types/LedgerMapping';
import type { LedgerMeaning } from '../../ipc/types/LedgerMeaning';
import { openWith } from '../../state/changes';
import { desk } from '../../state/desk.svelte';
import { Importing } from './importing.svelte';
import { ledgerKeys, missingToCompare, withLedgerMeaning } from './ledgerMeanings';
import { Reading } from './reading.svelte';
import { withText } from './rejected';

export type LedgerStep = 'file' | 'staff' | 'result';

export class Comparing extends Reading {
  /** The extract of staff that cost centres are compared with. */
  readonly staff = new Importing('staff');
  step = $state<LedgerStep>('file');
  atHand = $state.raw<LedgerAtHand | null>(null);
  mapping = $state.raw<LedgerMapping | null>(null);
  key = $state<LedgerKey>('service');
  corrections = $state.raw<LedgerAsked['corrections']>({});
  result = $state.raw<LedgerImport | null>(null);
  /** Why the extract of staff can't be compared yet; null where it can. */
  lacking = $derived(this.staff.mapping ? missingToCompare(this.staff.mapping) : null);

  /** Asks for the ledger. */
  choose(): Promise<void> {
    return this.doing(async () => {
      const chosen = await commands.chooseLedger();
      if (chosen) this.#putAtHand(chosen);
    });
  }

  /** Reads the ledger's beginning on another sheet or line of headings. */
  look(sheet: string | null, headingLine: number | null): Promise<void> {
    return this.doing(async () => {
      this.#putAtHand(await commands.lookAtLedger(sheet, headingLine));
    });
  }

  setMeaning(namedBy: string, meaning: LedgerMeaning | null): void {
    if (this.mapping) this.mapping = withLedgerMeaning(this.mapping, namedBy, meaning);
  }

  guessAfresh(): void {
    this.mapping = this.atHand?.preview.guess.mapping ?? null;
  }

  /** Asks for the extract of staff, and compares at once where its columns are clear. */
  async chooseStaff(): Promise<void> {
    this.problem = null;
    const before = this.staff.atHand;
    await this.staff.choose();
    if (this.staff.atHand === before && !this.staff.problem) return;
    this.step = 'staff';
    if (this.staff.mapping && !this.staff.problem && !this.lacking) await this.compare();
  }

  /** Reads every row of both; the plan stays as it is. */
  compare(): Promise<void> {
    const { mapping, key, corrections, staff } = this;
    if (!mapping) return Promise.resolve();
    return this.readingAll(async () => {
      this.result = await commands.compareLedger({
        mapping,
        key,
        corrections,
        staff: key === 'cost_centre' ? staff.mapping : null,
      });
      this.step = 'result';
    });
  }

  correct(line: number, meaning: string, text: string): void {
    this.corrections = withText(this.corrections, line, meaning, text);
  }

  /** Makes the budgets funded posts, as one step; answers whether that was done. */
  async take(): Promise<boolean> {
    const taken = await openWith(commands.takeBudgets);
    if (taken) desk.said = 'The budgets are the funded posts of the roles. Ctrl+Z takes them back.';
    else this.problem = desk.problem;
    return taken;
  }

  /** Lets go of it all. */
  forget(): void {
    void commands.forgetExtract();
  }

  #putAtHand(chosen: LedgerAtHand): void {
    const { mapping } = chosen.preview.guess;
    const { sheet, heading_row } = mapping;
    this.atHand = chosen;
    this.mapping = chosen.remembered ? { ...chosen.remembered, sheet, heading_row } : mapping;
    this.corrections = {};
    this.result = null;
    this.key = ledgerKeys(this.mapping)[0]?.value ?? 'service';
  }
}
