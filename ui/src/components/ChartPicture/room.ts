// The room a chart is asked for in.
import type { ChartSize } from '../../ipc/types/ChartSize';

// Below these the labels find no room: a smaller place shows the chart scaled down.
const NARROWEST = 400;
const LOWEST = 220;

/** The size to ask for in a place; the one there was where it stays the same. */
export function roomIn(before: ChartSize, placeWidth: number, placeHeight: number): ChartSize {
  const width = Math.max(placeWidth, NARROWEST);
  const height = Math.max(placeHeight, LOWEST);
  return before.width === width && before.height === height ? before : { width, height };
}
