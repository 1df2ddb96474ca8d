import { expect, test } from 'vitest';
import type { ActivityRatio } from '../ipc/types/ActivityRatio';
import { ownUnits, withRatio } from './activity';

const ratio = {
  units_per_wte: 43,
  low: 30,
  high: null,
  evidence: { source: 'A report', confidence: 'illustrative' },
} as unknown as ActivityRatio;

test('a published ratio brings its range and its source', () => {
  expect(withRatio({ measure: 'women', units_per_wte: 1, units_high: 9 }, ratio)).toEqual({
    measure: 'women',
    units_per_wte: 43,
    units_low: 30,
    units_high: undefined,
    evidence: ratio.evidence,
  });
});

test('a figure of one\u2019s own loses the published range and source', () => {
  const published = withRatio({ measure: 'women', scale: 0.05, units_per_wte: 1 }, ratio);
  expect(ownUnits(published, 50)).toEqual({
    measure: 'women',
    scale: 0.05,
    units_per_wte: 50,
    evidence: { rationale: 'An assumption of our own.' },
  });
});
