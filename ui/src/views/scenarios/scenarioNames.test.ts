import { expect, test } from 'vitest';
import type { Plan } from '../../ipc/types/Plan';
import { freeScenarioName } from './scenarioNames';

test('a copy gets a name of its own', () => {
  const named = (...names: string[]) =>
    ({ scenarios: names.map((name) => ({ name, levers: {} })) }) as unknown as Plan;
  expect(freeScenarioName(named('A'), 'A, copy')).toBe('A, copy');
  expect(freeScenarioName(named('A', 'A, copy', 'A, copy 2'), 'A, copy')).toBe('A, copy 3');
});
