// The acts on the chosen cells of a grid, one after another, and what became of the last.
import { desk, readOnly } from '../../state/desk.svelte';
import { holdsPlace, rangeBetween, type CellRange } from './cellRange';
import type { GridPlace } from './gridMoves';
import type { RefusedPaste } from './pasting';
import { nudged, type RangeEdit } from './rangeEdits';
import type { CellText, Sheet } from './sheet';

/** How long + and - have to rest to become one act. */
const KEYS_REST = 400;

const READ_ONLY = 'This plan can only be read. Save a copy to change it.';

export class GridActs {
  /** What was done last, in words. */
  said = $state('');
  /** Why the last act was not done; null once another was. */
  refused = $state.raw<Pick<RefusedPaste, 'refused' | 'cells'> | null>(null);
  #nudge = $state.raw<{ range: CellRange; steps: number } | null>(null);
  #minusAt: GridPlace | null = null;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  readonly #sheet: () => Sheet;

  constructor(sheet: () => Sheet) {
    this.#sheet = sheet;
  }

  /** Later acts wait for this. */
  waitFor(done: Promise<unknown>): void {
    this.#last = Promise.all([this.#last, done]);
  }

  say(words: string): void {
    this.said = words;
  }

  /** Does what is made once everything before is done, so that it is made of what that left. */
  run(make: () => RangeEdit | RefusedPaste, lookAt?: (place: GridPlace) => void): void {
    this.#minusAt = null;
    if (readOnly()) return this.say(READ_ONLY);
    if (this.#sheet().reading)
      return this.say('These figures are worked out: copy them as you like.');
    this.waitFor(this.#last.then(() => this.#do(make(), lookAt)));
  }

  async #do(edit: RangeEdit | RefusedPaste, lookAt?: (place: GridPlace) => void) {
    this.refused = null;
    if ('refused' in edit) {
      this.refused = edit;
      if (edit.at) lookAt?.(edit.at);
      return;
    }
    const sheet = this.#sheet();
    const wrong = edit.texts.find((cell) => sheet.refusal(cell, cell.text) !== null);
    if (wrong) {
      const why = sheet.refusal(wrong, wrong.text) ?? '';
      this.refused = { refused: `Nothing was changed. ${why}`, cells: [] };
      return;
    }
    const differing = edit.texts.filter((cell) => !stands(sheet, cell));
    if (differing.length === 0) return this.say('Nothing to change there.');
    if (await sheet.write(differing, edit.act)) this.say(edit.act);
    else this.refused = { refused: desk.problem ?? 'The plan refused this.', cells: [] };
  }

  /** Moves the block's figures by steps: shown at once, and one act when the keys rest. */
  nudge(range: CellRange, steps: number, active: GridPlace): void {
    if (readOnly()) return this.say(READ_ONLY);
    if (this.#sheet().locked(active))
      return this.say('This is worked out and can’t be typed over.');
    this.#nudge = { range, steps: (this.#nudge?.steps ?? 0) + steps };
    this.#minusAt = steps === -1 && this.#nudge.steps === -1 ? active : null;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#keepNudge(), KEYS_REST);
  }

  /** What a cell holds once the steps under way are an act; null where none is. */
  coming(place: GridPlace): string | null {
    const now = this.#nudge;
    if (!now || !holdsPlace(now.range, place)) return null;
    return nudged(this.#sheet(), rangeBetween(place, place), now.steps).texts[0]?.text ?? null;
  }

  /** Whether the last key was a minus sign in this cell. */
  afterMinus({ row, column }: GridPlace): boolean {
    return this.#minusAt?.row === row && this.#minusAt.column === column;
  }

  /** Makes the steps under way an act at once, since something else follows. */
  settle(): void {
    this.#minusAt = null;
    if (this.#nudge) this.#keepNudge();
  }

  /** Takes the steps under way back. */
  drop(): void {
    clearTimeout(this.#resting);
    this.#nudge = null;
    this.#minusAt = null;
  }

  /** Escape: steps under way and the last refusal. */
  forget(): void {
    this.drop();
    this.refused = null;
  }

  #keepNudge(): void {
    clearTimeout(this.#resting);
    const now = this.#nudge;
    const minusAt = this.#minusAt;
    if (!now) return;
    this.run(() => nudged(this.#sheet(), now.range, now.steps));
    // A digit may still follow the minus sign, however long after.
    this.#minusAt = minusAt;
    void this.#last.then(() => {
      if (this.#nudge === now) this.#nudge = null;
    });
  }
}

/** Whether a text is what the cell holds; a cell that holds nothing is as good as empty. */
function stands(sheet: Sheet, cell: CellText): boolean {
  return cell.text === sheet.textAt(cell) || (cell.text === '' && sheet.figureAt(cell) === 0);
}
