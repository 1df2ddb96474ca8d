// A pipeline's figures in words, and its years as the table spans them.
import type { Passing } from '../../ipc/types/Passing';
import type { PipelineYear } from '../../ipc/types/PipelineYear';
import { formatTyped } from '../../words/numbers';

const PARTS: [keyof Passing, string][] = [
  ['started', 'set out'],
  ['learning', 'on the way at the year\u2019s end'],
  ['dropped_out', 'do not finish'],
  ['left', 'leave the organisation'],
  ['did_not_join', 'finish and do not join'],
  ['returned', 'come back'],
  ['arrived', 'arrive'],
];
const NOBODY = 1e-9;

/** What becomes of a cohort in a year: "90 on the way at the year's end, 10 do not finish". */
export function passingWords(passing: Passing): string {
  return PARTS.filter(([part]) => passing[part] > NOBODY)
    .map(([part, words]) => `${formatTyped(passing[part])} ${words}`)
    .join(', ');
}

export interface YearSpan {
  /** The first year. */
  year: number;
  years: number;
  arrived: number;
  /** Why nobody arrives in any of them; null where somebody does. */
  because: string | null;
}

/** Years with arrivals one by one; neighbouring years without, under the first one's reason. */
export function yearSpans(years: PipelineYear[]): YearSpan[] {
  const spans: YearSpan[] = [];
  for (const { year, together, nobody_because: because } of years) {
    const last = spans.at(-1);
    if (because && last?.because) last.years += 1;
    else spans.push({ year, years: 1, arrived: together.arrived, because });
  }
  return spans;
}
