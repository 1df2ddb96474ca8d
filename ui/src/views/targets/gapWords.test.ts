import { expect, test } from 'vitest';
import { gapWords, isShort } from './gapWords';

test('a gap is said, and one too small to be seen is none', () => {
  expect([gapWords(-12), gapWords(3.25), gapWords(-0.01)]).toEqual([
    '12.0 short',
    '3.3 over',
    'met',
  ]);
  expect([isShort(-12), isShort(3), isShort(-0.01)]).toEqual([true, false, false]);
});
