import { expect, test } from 'vitest';
import type { StageLever } from '../ipc/types/StageLever';
import { nudged } from './stageNudge';

const bind = { step: 0.1, least: 0, most: 13 } as StageLever;

test('tenths add up to tenths', () => {
  let at = 0;
  for (let step = 0; step < 3; step += 1) at = nudged(bind, at, 1);
  expect(at).toBe(0.3);
});

test('more may be set than the slider goes to, and no less than its lower end', () => {
  expect(nudged(bind, 13, 10)).toBe(14);
  expect(nudged(bind, 0.5, -10)).toBe(0);
});
