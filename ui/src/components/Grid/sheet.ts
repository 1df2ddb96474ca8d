// What a grid has to know of its cells to be used like a spreadsheet.
import { editable, parseNumber } from '../../words/numbers';
import type { GridPlace } from './gridMoves';

/** A text on its way into a cell. */
export interface CellText extends GridPlace {
  text: string;
}

/** The cells of a grid, by place. Every view with a grid gives one. */
export interface Sheet {
  /** What an act calls the grid: "Buy". */
  name: string;
  /** What an act calls a row: "Mental health nurse". */
  rowName: (row: number) => string;
  /** What an act calls a column: "2018/19". */
  columnName: (column: number) => string;
  /** What is copied of a cell: every digit, no separators, "12.5%"; empty where nothing stands. */
  textAt: (place: GridPlace) => string;
  /** Its figure as a person types it, a percentage as 12.5; null where it has none. */
  figureAt: (place: GridPlace) => number | null;
  /** The text of a figure a person would have typed here, such as the sum of an addition. */
  textOf: (figure: number, place: GridPlace) => string;
  /** Why a text can't stand in a cell, with the remedy; null where it can. */
  refusal: (place: GridPlace, text: string) => string | null;
  /** How many rows pasting may add under the last; none where absent. */
  growth?: number;
  /** Whether nothing can be typed here: totals, and what the program works out. */
  locked: (place: GridPlace) => boolean;
  /** How far + and - move a figure. */
  step: (place: GridPlace) => number;
  /** Whether nothing in it can be typed at all. */
  reading?: boolean;
  /** Puts the texts into their cells as one act and one step of undo; false where it is refused. */
  write: (texts: CellText[], act: string) => Promise<boolean>;
}

/** A sheet of plain cells; what a view doesn't give goes without saying. */
export function sheetOf(
  own: Pick<Sheet, 'name' | 'rowName' | 'columnName' | 'textAt' | 'refusal' | 'write'> &
    Partial<Sheet>,
): Sheet {
  return {
    figureAt: (place) => parseNumber(own.textAt(place)),
    textOf: editable,
    locked: () => false,
    step: () => 1,
    ...own,
  };
}

/** A sheet that can be chosen in and copied from, since the program works it out. */
export function readingSheet(
  own: Pick<Sheet, 'name' | 'rowName' | 'columnName' | 'textAt'> & Partial<Sheet>,
): Sheet {
  return sheetOf({
    refusal: () => 'This is worked out and can\u2019t be typed over.',
    locked: () => true,
    write: () => Promise.resolve(false),
    reading: true,
    ...own,
  });
}

/** The texts of an act, row by row. */
export function byRow(texts: CellText[]): Map<number, CellText[]> {
  const rows = new Map<number, CellText[]>();
  for (const cell of texts) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return rows;
}
