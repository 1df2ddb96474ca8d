// How large a chart is asked for, so that its smallest writing is no smaller than the stage's.
import type { ChartSize } from '../../ipc/types/ChartSize';

/** The size the charts' type is made for, and its smallest writing there for a projector. */
const USUAL = { width: 960, height: 440 };
const SMALLEST_WRITING = 13 * 1.31;
/** No chart is drawn smaller. */
const LEAST = { width: 400, height: 220 };

/**
 * The size to draw a chart at that fills this place: the writing of a chart follows the square root
 * of its size, so one drawn smaller and shown larger has larger writing.
 */
export function chartSizeFor(place: ChartSize, smallestType: number): ChartSize {
  const share = Math.min(place.width / USUAL.width, place.height / USUAL.height);
  const wanted = (smallestType / SMALLEST_WRITING) ** 2 / share;
  const most = Math.min(place.width / LEAST.width, place.height / LEAST.height);
  const larger = Math.max(1, Math.min(wanted, most));
  return {
    width: Math.max(LEAST.width, Math.round(place.width / larger)),
    height: Math.max(LEAST.height, Math.round(place.height / larger)),
  };
}
