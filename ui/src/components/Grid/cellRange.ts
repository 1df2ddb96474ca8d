// A block of cells, from its top left corner to its bottom right one, both in it.
import type { GridPlace } from './gridMoves';

export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The block two cells are corners of. */
export function rangeBetween(one: GridPlace, other: GridPlace): CellRange {
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

export function holdsPlace(range: CellRange, { row, column }: GridPlace): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

export function rangeSize(range: CellRange): { rows: number; columns: number; cells: number } {
  const rows = range.bottom - range.top + 1;
  const columns = range.right - range.left + 1;
  return { rows, columns, cells: rows * columns };
}

/** Its cells, row by row. */
export function placesIn(range: CellRange): GridPlace[] {
  return rowsIn(range).flat();
}

/** Its rows, each a list of cells. */
export function rowsIn(range: CellRange): GridPlace[][] {
  const { rows, columns } = rangeSize(range);
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, along) => ({
      row: range.top + down,
      column: range.left + along,
    })),
  );
}

/** The next cell of a block, row by row or column by column; after the last comes the first. */
export function nextWithin(
  range: CellRange,
  from: GridPlace,
  way: 'along' | 'down',
  back: boolean,
): GridPlace {
  const { rows, columns, cells } = rangeSize(range);
  const down = from.row - range.top;
  const along = from.column - range.left;
  const nth = way === 'along' ? down * columns + along : along * rows + down;
  const next = (nth + (back ? cells - 1 : 1)) % cells;
  return way === 'along'
    ? { row: range.top + Math.floor(next / columns), column: range.left + (next % columns) }
    : { row: range.top + (next % rows), column: range.left + Math.floor(next / rows) };
}
