// Where a key takes the focus in a grid, as in a spreadsheet.

export interface GridPlace {
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
  /** How many rows a page is. */
  page: number;
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The place a key leads to; null where the key is none of the grid's. */
export function placeAfter(event: Key, from: GridPlace, size: GridSize): GridPlace | null {
  if (event.altKey) return null;
  const whole = event.ctrlKey || event.metaKey;
  const { row, column } = from;
  const last = { row: size.rows - 1, column: size.columns - 1 };
  switch (event.key) {
    case 'ArrowUp':
      return within({ row: whole ? 0 : row - 1, column }, last);
    case 'ArrowDown':
      return within({ row: whole ? last.row : row + 1, column }, last);
    case 'ArrowLeft':
      return within({ row, column: whole ? 0 : column - 1 }, last);
    case 'ArrowRight':
      return within({ row, column: whole ? last.column : column + 1 }, last);
    case 'Home':
      return { row: whole ? 0 : row, column: 0 };
    case 'End':
      return { row: whole ? last.row : row, column: last.column };
    case 'PageUp':
      return within({ row: row - size.page, column }, last);
    case 'PageDown':
      return within({ row: row + size.page, column }, last);
    case 'Enter':
      return whole ? null : within({ row: row + (event.shiftKey ? -1 : 1), column }, last);
    default:
      return null;
  }
}

/** The rows to draw of a long grid: those in sight and some on either side. */
export function rowsInSight(
  scrolled: number,
  height: number,
  rowHeight: number,
  rows: number,
): { first: number; end: number } {
  const spare = 8;
  const first = Math.max(0, Math.floor(scrolled / rowHeight) - spare);
  const end = Math.min(rows, Math.ceil((scrolled + height) / rowHeight) + spare);
  return { first: Math.min(first, Math.max(0, rows - 1)), end };
}

function within(place: GridPlace, last: GridPlace): GridPlace {
  return {
    row: Math.min(Math.max(place.row, 0), last.row),
    column: Math.min(Math.max(place.column, 0), last.column),
  };
}
