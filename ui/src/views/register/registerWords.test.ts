import { expect, test } from 'vitest';
import type { RegisterInput } from '../../ipc/types/RegisterInput';
import { inputKey, matching, whoAndWhen } from './registerWords';

const input = (what: string, source: string | null): RegisterInput => ({
  entry: {
    at: { at: 'transfer', index: 0 },
    path: 'transfers[0]',
    what,
    scenario: null,
    value: '5 heads',
    evidence: source === null ? null : { source },
    evidence_from: null,
    override_of: null,
  },
  overdue: false,
  set: null,
});

test('inputs are found by every word typed, in what they are and where they come from', () => {
  const all = [input('Leaver rate, Nurses', 'NHS Digital'), input('Leaver rate, Doctors', null)];
  expect(matching(all, 'nurses DIGITAL').length).toBe(1);
  expect(matching(all, 'leaver').length).toBe(2);
  expect(matching(all, 'digital doctors')).toEqual([]);
  expect(matching(all, ' ')).toBe(all);
});

test('an input is the same whatever the order of its members', () => {
  const one = { at: 'role', role: 'nurse', field: 'leaver_rate' } as const;
  const other = { field: 'leaver_rate', at: 'role', role: 'nurse' } as const;
  expect(inputKey(one)).toBe(inputKey(other));
  expect(inputKey(one)).not.toBe(inputKey({ ...one, role: 'doctor' }));
});

test('who set it is said where it is known', () => {
  const entry = { id: 1, when: '2026-11-21T20:30:00Z', what: 'Nurses: baseline', undone: false };
  expect(whoAndWhen({ ...entry, by: 'A. Planner' })).toMatch(
    /^Last changed by A\. Planner, 21 Nov/,
  );
  expect(whoAndWhen({ ...entry, by: null })).toMatch(/^Last changed 21 Nov .*: Nurses: baseline$/);
});
