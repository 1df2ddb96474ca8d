// What the chosen cells come to.
import { formatTyped } from '../../words/numbers';
import { placesIn, rangeSize, type CellRange } from './cellRange';
import { blockWords } from './rangeWords';
import type { Sheet } from './sheet';

/** "2 × 3 cells: sum 30, average 5, 6 figures"; only the size where there are no figures. */
export function rangeFigures(sheet: Sheet, range: CellRange): string {
  const { rows, columns } = rangeSize(range);
  const size = blockWords(rows, columns);
  const figures = placesIn(range).flatMap((place) => sheet.figureAt(place) ?? []);
  if (figures.length === 0) return size;
  const sum = figures.reduce((total, figure) => total + figure, 0);
  const average = formatTyped(sum / figures.length);
  const count = figures.length === 1 ? '1 figure' : `${figures.length} figures`;
  return `${size}: sum ${formatTyped(sum)}, average ${average}, ${count}`;
}
