// Cells and blocks of a grid in words, as the history and a screen reader tell them.
import { rangeSize, type CellRange } from './cellRange';
import type { GridPlace } from './gridMoves';
import type { Sheet } from './sheet';

type Names = Pick<Sheet, 'name' | 'rowName' | 'columnName'>;

/** "Mental health nurse, 2018/19". */
export function placeWords(sheet: Names, { row, column }: GridPlace): string {
  return `${sheet.rowName(row)}, ${sheet.columnName(column)}`;
}

/** "Buy, Mental health nurse, 2018/19". */
export function cellWords(sheet: Names, place: GridPlace): string {
  return `${sheet.name}, ${placeWords(sheet, place)}`;
}

/** One cell by its name, several by their number: "6 cells of Buy". */
export function cellsWords(sheet: Names, range: CellRange): string {
  const { cells } = rangeSize(range);
  return cells === 1
    ? cellWords(sheet, { row: range.top, column: range.left })
    : `${cells} cells of ${sheet.name}`;
}

/** "3 × 4 cells": rows by columns. */
export function blockWords(rows: number, columns: number): string {
  return rows * columns === 1 ? '1 cell' : `${rows} × ${columns} cells`;
}

/** "3 rows and 1 column". */
export function roomWords(rows: number, columns: number): string {
  return `${rows} ${rows === 1 ? 'row' : 'rows'} and ${columns} ${columns === 1 ? 'column' : 'columns'}`;
}
