// How far an arrow key moves a slider.
import type { StageLever } from '../ipc/types/StageLever';

/** Steps that Shift makes of one. */
export const SHIFT_STEPS = 10;

/** The figure so many steps on. There is a lower end; the upper one moves on with the figure. */
export function nudged({ step, least }: StageLever, from: number, steps: number): number {
  // Steps of tenths added up leave dust behind.
  const to = Number((from + step * steps).toFixed(6));
  return Math.max(least, to);
}
