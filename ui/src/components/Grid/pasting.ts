// What pasting a block comes to: the texts it writes, or why nothing is pasted.
import { placesIn, rangeBetween, rangeSize, type CellRange } from './cellRange';
import type { GridPlace, GridSize } from './gridMoves';
import type { RangeEdit } from './rangeEdits';
import { blockWords, cellsWords, placeWords, roomWords } from './rangeWords';
import type { CellText, Sheet } from './sheet';

/** Why nothing is pasted, cell by cell where it is about cells, and the cell to look at first. */
export interface RefusedPaste {
  refused: string;
  cells: string[];
  at: GridPlace | null;
}

/**
 * Pastes a block from the top left of what is chosen: all of it or nothing. One value fills what is
 * chosen, and a block fills it over and over where it fits in exactly.
 */
export function pasted(
  sheet: Sheet,
  range: CellRange,
  block: string[][] | null,
  size: Pick<GridSize, 'rows' | 'columns'>,
): RangeEdit | RefusedPaste {
  if (block === null)
    return refused('What was copied is larger than any plan. Copy only the cells it needs.');
  const rows = block.length;
  const columns = Math.max(...block.map((cells) => cells.length));
  const target = targetOf(range, rows, columns);
  const room = {
    rows: size.rows + (sheet.growth ?? 0) - target.top,
    columns: size.columns - target.left,
  };
  if (rows > room.rows || columns > room.columns) {
    return refused(
      `What was copied has ${roomWords(rows, columns)}; from ${placeWords(sheet, { row: target.top, column: target.left })} on there is room for ${roomWords(room.rows, room.columns)}. Choose a cell further up or to the left, or copy less.`,
    );
  }
  const texts = placesIn(target).map((place): CellText => {
    const down = (place.row - target.top) % rows;
    const along = (place.column - target.left) % columns;
    return { ...place, text: (block[down]?.[along] ?? '').trim() };
  });
  return refusedCells(sheet, texts) ?? { texts, act: words(sheet, target, block, rows, columns) };
}

function refusedCells(sheet: Sheet, texts: CellText[]): RefusedPaste | null {
  const wrong = texts.flatMap((cell) => {
    const why = sheet.locked(cell)
      ? 'This is worked out and can’t be pasted over. Fold or ungroup the rows, or copy less.'
      : sheet.refusal(cell, cell.text);
    return why === null ? [] : [{ cell, why: `${placeWords(sheet, cell)}: ${why}` }];
  });
  const [first] = wrong;
  if (!first) return null;
  const cells = wrong.length === 1 ? 'one cell' : `${wrong.length} cells`;
  return {
    refused: `Nothing was pasted: ${cells} of ${texts.length} can’t be read.`,
    cells: wrong.map(({ why }) => why),
    at: { row: first.cell.row, column: first.cell.column },
  };
}

function targetOf(range: CellRange, rows: number, columns: number): CellRange {
  const chosen = rangeSize(range);
  const fills = chosen.rows % rows === 0 && chosen.columns % columns === 0;
  if (fills) return range;
  const from = { row: range.top, column: range.left };
  return rangeBetween(from, { row: from.row + rows - 1, column: from.column + columns - 1 });
}

function words(
  sheet: Sheet,
  target: CellRange,
  block: string[][],
  rows: number,
  columns: number,
): string {
  const one = rows === 1 && columns === 1 ? block[0]?.[0]?.trim() : undefined;
  if (one !== undefined) return `Paste ${one || 'nothing'} into ${cellsWords(sheet, target)}`;
  const size = rangeSize(target);
  return `Paste ${blockWords(size.rows, size.columns)} into ${sheet.name}`;
}

const refused = (why: string): RefusedPaste => ({
  refused: `Nothing was pasted. ${why}`,
  cells: [],
  at: null,
});
