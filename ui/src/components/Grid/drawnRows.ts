// What of a long grid is drawn: rows, and between them room for those that are not.

/** A row to draw, or room before one for so many pixels. */
export type Drawn = { row: number } | { gap: number; before: number };

/** Where a row begins and ends, in pixels. */
export interface Placed {
  index: number;
  start: number;
  end: number;
}

/** The rows that are placed, with gaps as tall as what is left out, from one end to the other. */
export function drawnRows(placed: Placed[], from: number, to: number, rows: number): Drawn[] {
  const drawn: Drawn[] = [];
  let reached = from;
  for (const { index, start, end } of placed) {
    if (index >= rows) continue;
    if (start > reached) drawn.push({ gap: start - reached, before: index });
    drawn.push({ row: index });
    reached = end;
  }
  if (to > reached) drawn.push({ gap: to - reached, before: rows });
  return drawn;
}

/** Every row there is. */
export function everyRow(rows: number): Drawn[] {
  return Array.from({ length: rows }, (_, row) => ({ row }));
}
