// What the acts on a block of cells write, and what they are called in the history.
import { formatTyped } from '../../words/numbers';
import { placesIn, rangeSize, rowsIn, type CellRange } from './cellRange';
import type { GridPlace } from './gridMoves';
import { blockWords, cellWords, cellsWords } from './rangeWords';
import type { CellText, Sheet } from './sheet';

/** The texts an act writes, and the act in words. */
export interface RangeEdit {
  texts: CellText[];
  act: string;
}

/** How figures are changed together. */
export type Adjustment = 'add' | 'multiply' | 'percent';

/** Delete: every cell becomes empty, or nothing. */
export function cleared(sheet: Sheet, range: CellRange, verb = 'Clear'): RangeEdit {
  return {
    texts: open(sheet, range).map((place) => ({ ...place, text: '' })),
    act: `${verb} ${cellsWords(sheet, range)}`,
  };
}

/** The first column's figures in every column of the block; of one column, to the row's end. */
export function filledRight(sheet: Sheet, range: CellRange, columns: number): RangeEdit {
  const one = range.left === range.right;
  const whole = one ? { ...range, right: columns - 1 } : range;
  const texts = open(sheet, whole)
    .filter(({ column }) => column > whole.left)
    .map((place) => ({ ...place, text: sheet.textAt({ row: place.row, column: whole.left }) }));
  const first = { row: whole.top, column: whole.left };
  const { rows } = rangeSize(whole);
  const what =
    rows === 1 ? `${sheet.name}, ${sheet.rowName(whole.top)}` : `${rows} rows of ${sheet.name}`;
  const value = rows === 1 ? `: ${shown(sheet, first)}` : '';
  return { texts, act: `Fill ${what} right from ${sheet.columnName(whole.left)}${value}` };
}

/** The first row's figures in every row of the block; of one row, those of the row above. */
export function filledDown(sheet: Sheet, range: CellRange): RangeEdit {
  const one = range.top === range.bottom;
  const whole = one ? { ...range, top: Math.max(0, range.top - 1) } : range;
  const texts = open(sheet, whole)
    .filter(({ row }) => row > whole.top)
    .map((place) => ({ ...place, text: sheet.textAt({ row: whole.top, column: place.column }) }));
  const first = { row: whole.top, column: whole.left };
  const { columns } = rangeSize(whole);
  const what =
    columns === 1
      ? `${sheet.name}, ${sheet.columnName(whole.left)}`
      : `${columns} columns of ${sheet.name}`;
  const value = columns === 1 ? `: ${shown(sheet, first)}` : '';
  return { texts, act: `Fill ${what} down from ${sheet.rowName(whole.top)}${value}` };
}

/** Every figure with something added, multiplied, or changed by a percentage. */
export function adjusted(sheet: Sheet, range: CellRange, how: Adjustment, by: number): RangeEdit {
  const factor = how === 'percent' ? 1 + by / 100 : by;
  const next = (value: number) => (how === 'add' ? value + by : value * factor);
  return { texts: changed(sheet, range, next), act: adjustmentWords(sheet, range, how, by) };
}

/** Every figure so many steps up or down; none falls below nothing that stood above it. */
export function nudged(sheet: Sheet, range: CellRange, steps: number): RangeEdit {
  const texts = open(sheet, range).flatMap((place) => {
    const value = sheet.figureAt(place);
    if (value === null) return [];
    const next = value + steps * sheet.step(place);
    const kept =
      value >= 0 && next < 0 && sheet.refusal(place, sheet.textOf(next, place)) ? 0 : next;
    return [{ ...place, text: sheet.textOf(kept, place) }];
  });
  const way = steps < 0 ? 'down' : 'up';
  const count = Math.abs(steps) === 1 ? 'one step' : `${Math.abs(steps)} steps`;
  return { texts, act: `Move ${cellsWords(sheet, range)} ${way} ${count}` };
}

/** The block as the clipboard takes it. */
export function copied(sheet: Sheet, range: CellRange): string[][] {
  return rowsIn(range).map((row) => row.map((place) => sheet.textAt(place)));
}

/** The words of a copied block: "3 × 4 cells". */
export function copyWords(sheet: Sheet, range: CellRange): string {
  const { rows, columns, cells } = rangeSize(range);
  return cells === 1
    ? cellWords(sheet, { row: range.top, column: range.left })
    : blockWords(rows, columns);
}

function changed(sheet: Sheet, range: CellRange, next: (value: number) => number): CellText[] {
  return open(sheet, range).flatMap((place) => {
    const value = sheet.figureAt(place);
    return value === null ? [] : [{ ...place, text: sheet.textOf(next(value), place) }];
  });
}

function adjustmentWords(sheet: Sheet, range: CellRange, how: Adjustment, by: number): string {
  const cells = cellsWords(sheet, range);
  const size = formatTyped(Math.abs(by));
  if (how === 'add') return by < 0 ? `Take ${size} from ${cells}` : `Add ${size} to ${cells}`;
  if (how === 'multiply') return `Multiply ${cells} by ${formatTyped(by)}`;
  return `${by < 0 ? 'Lower' : 'Raise'} ${cells} by ${size} %`;
}

const shown = (sheet: Sheet, place: GridPlace) => sheet.textAt(place) || 'nothing';

const open = (sheet: Sheet, range: CellRange) =>
  placesIn(range).filter((place) => !sheet.locked(place));
