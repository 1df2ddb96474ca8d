import { expect, test } from 'vitest';
import type { Passing } from '../../ipc/types/Passing';
import { passingWords, yearSpans } from './pipelineWords';

const nobody: Passing = {
  started: 0,
  learning: 0,
  dropped_out: 0,
  left: 0,
  arrived: 0,
  did_not_join: 0,
  returned: 0,
};

test('only what happens is said', () => {
  expect(passingWords(nobody)).toBe('');
  expect(passingWords({ ...nobody, arrived: 40.5, did_not_join: 4 })).toBe(
    '4 finish and do not join, 40.5 arrive',
  );
});

test('years without arrivals that stand side by side share a reason', () => {
  const year = (year: number, arrived: number) => ({
    year,
    together: { ...nobody, arrived },
    nobody_because: arrived ? null : `Nobody in ${year}.`,
  });
  expect(yearSpans([year(2027, 0), year(2028, 0), year(2029, 5), year(2030, 0)])).toEqual([
    { year: 2027, years: 2, arrived: 0, because: 'Nobody in 2027.' },
    { year: 2029, years: 1, arrived: 5, because: null },
    { year: 2030, years: 1, arrived: 0, because: 'Nobody in 2030.' },
  ]);
});
