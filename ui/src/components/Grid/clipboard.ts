// Blocks of cells as Excel and LibreOffice put them on the clipboard: tabs between cells, a line a
// row, quotes around text that holds a tab, a quote or a line break.
import Papa from 'papaparse';

/** Longer than any block a plan has room for: reading more would only keep the person waiting. */
const LONGEST = 2_000_000;

/** The rows and cells of a block, none of no text; null where it is longer than any grid. */
export function readBlock(text: string): string[][] | null {
  if (text.length > LONGEST) return null;
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: '\t' });
  // A quote that is never closed is no quoting but a character somebody typed.
  const rows = errors.some(({ type }) => type === 'Quotes') ? plainBlock(text) : data;
  const last = rows.at(-1);
  // A copied block ends with a line break, which begins no row of its own.
  return rows.length > 1 && last?.length === 1 && last[0] === '' ? rows.slice(0, -1) : rows;
}

/** The text of a block. */
export function writeBlock(rows: string[][]): string {
  return Papa.unparse(rows, { delimiter: '\t', newline: '\r\n' });
}

function plainBlock(text: string): string[][] {
  return text.split(/\r\n?|\n/).map((line) => line.split('\t'));
}
