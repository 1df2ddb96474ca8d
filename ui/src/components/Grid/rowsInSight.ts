// Which rows of a long grid are drawn.

/** A row to draw, or room for so many that are not. */
export type Drawn = { row: number } | { gap: number; before: number };

/** What of a grid can be seen, in pixels. */
export interface Sight {
  scrolled: number;
  height: number;
  rowHeight: number;
}

const SPARE = 8;

/**
 * The rows in sight, some on either side, and the one that is typed in, which must not vanish under
 * the keys; between them gaps as tall as the rows that are left out.
 */
export function rowsInSight(sight: Sight, rows: number, kept: number): Drawn[] {
  const first = Math.max(0, Math.floor(sight.scrolled / sight.rowHeight) - SPARE);
  const end = Math.min(rows, Math.ceil((sight.scrolled + sight.height) / sight.rowHeight) + SPARE);
  const shown = new Set<number>();
  if (kept >= 0 && kept < rows) shown.add(kept);
  for (let row = Math.min(first, Math.max(0, rows - 1)); row < end; row += 1) shown.add(row);
  const drawn: Drawn[] = [];
  let next = 0;
  for (const row of [...shown].sort((one, other) => one - other)) {
    if (row > next) drawn.push({ gap: row - next, before: row });
    drawn.push({ row });
    next = row + 1;
  }
  if (next < rows) drawn.push({ gap: rows - next, before: rows });
  return drawn;
}
