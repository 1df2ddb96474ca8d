// What a key does to the chosen cells of a grid, as in a spreadsheet.
import { nextWithin, rangeBetween, rangeSize, type CellRange } from './cellRange';

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

/** What is chosen: the cell that is typed in, and the block from one corner to another around it. */
export interface Selection {
  active: GridPlace;
  from: GridPlace;
  to: GridPlace;
  /** The column Tab set out from, where Enter goes back to. */
  tabbedFrom: number | null;
}

/** A key, as far as moves depend on it. */
export type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** One cell, chosen by itself. */
export function only(place: GridPlace): Selection {
  return { active: place, from: place, to: place, tabbedFrom: null };
}

/** The block that is chosen. */
export function rangeOf({ from, to }: Selection): CellRange {
  return rangeBetween(from, to);
}

/** What a key chooses: 'out' where it leads out of the grid, null where it is none of the grid's. */
export function selectionAfter(
  event: Key,
  now: Selection,
  size: GridSize,
): Selection | 'out' | null {
  if (event.altKey) return null;
  const command = event.ctrlKey || event.metaKey;
  if (event.key === 'Tab') return command ? null : afterTab(event.shiftKey, now, size);
  if (event.key === 'Enter') return command ? null : afterEnter(event.shiftKey, now, size);
  if (command && event.key.toLowerCase() === 'a') return { ...now, ...everything(size) };
  if (event.key === ' ') return afterSpace(event.shiftKey, command, now, size);
  if (!event.shiftKey) {
    const place = placeAfter(event, now.active, size);
    return place && only(place);
  }
  // A block that Tab or Enter walked through is drawn anew from the cell that is typed in.
  const walked = now.active.row !== now.from.row || now.active.column !== now.from.column;
  const to = placeAfter(event, walked ? now.active : now.to, size);
  return to && { active: now.active, from: now.active, to, tabbedFrom: null };
}

/** A row or column as a whole, the cell that is typed in being its first. */
export function wholeLine(
  line: { row: number } | { column: number },
  size: Pick<GridSize, 'rows' | 'columns'>,
): Selection {
  const from = 'row' in line ? { row: line.row, column: 0 } : { row: 0, column: line.column };
  const to =
    'row' in line ? { ...from, column: size.columns - 1 } : { ...from, row: size.rows - 1 };
  return { active: from, from, to, tabbedFrom: null };
}

/** The place a key leads to; null where the key is none of the grid's. */
function placeAfter(event: Key, from: GridPlace, size: GridSize): GridPlace | null {
  const whole = event.ctrlKey || event.metaKey;
  const { row, column } = from;
  const last = lastOf(size);
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
    default:
      return null;
  }
}

function afterTab(back: boolean, now: Selection, size: GridSize): Selection | 'out' {
  const range = rangeOf(now);
  if (rangeSize(range).cells > 1) {
    return { ...now, active: nextWithin(range, now.active, 'along', back) };
  }
  const { row, column } = now.active;
  const nth = row * size.columns + column + (back ? -1 : 1);
  if (nth < 0 || nth >= size.rows * size.columns) return 'out';
  const place = { row: Math.floor(nth / size.columns), column: nth % size.columns };
  return { ...only(place), tabbedFrom: back ? null : (now.tabbedFrom ?? column) };
}

function afterEnter(back: boolean, now: Selection, size: GridSize): Selection {
  const range = rangeOf(now);
  if (rangeSize(range).cells > 1) {
    return { ...now, active: nextWithin(range, now.active, 'down', back) };
  }
  const { row, column } = now.active;
  return only(
    within({ row: row + (back ? -1 : 1), column: now.tabbedFrom ?? column }, lastOf(size)),
  );
}

function afterSpace(
  shift: boolean,
  command: boolean,
  { active, from, to }: Selection,
  size: GridSize,
): Selection | null {
  const all = everything(size);
  const rows = { from: { ...from, column: 0 }, to: { ...to, column: all.to.column } };
  const columns = { from: { ...from, row: 0 }, to: { ...to, row: all.to.row } };
  if (!shift && !command) return null;
  const lines = shift && command ? all : shift ? rows : columns;
  return { active, ...lines, tabbedFrom: null };
}

function everything(size: GridSize): { from: GridPlace; to: GridPlace } {
  return { from: { row: 0, column: 0 }, to: lastOf(size) };
}

function lastOf(size: GridSize): GridPlace {
  return { row: size.rows - 1, column: size.columns - 1 };
}

function within(place: GridPlace, last: GridPlace): GridPlace {
  return {
    row: Math.min(Math.max(place.row, 0), last.row),
    column: Math.min(Math.max(place.column, 0), last.column),
  };
}
