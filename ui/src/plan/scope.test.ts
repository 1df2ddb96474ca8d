import { expect, test } from 'vitest';
import type { Plan } from '../ipc/types/Plan';
import { rolesInScope, scopeSections, scopeWords } from './scope';

const plan = {
  roles: [
    { id: 'n', name: 'Nurse', staff_group: 'Nursing', band: '5' },
    { id: 's', name: 'Senior nurse', staff_group: 'Nursing', band: '6' },
    { id: 'd', name: 'Doctor', staff_group: 'Medical' },
  ],
} as Plan;

test('a scope holds the roles it names', () => {
  const ids = (scope: Parameters<typeof rolesInScope>[1]) =>
    rolesInScope(plan, scope).map((role) => role.id);
  expect(ids('all')).toEqual(['n', 's', 'd']);
  expect(ids({ role: 'd' })).toEqual(['d']);
  expect(ids({ roles: ['d', 'n'] })).toEqual(['n', 'd']);
  expect(ids({ staff_group: 'Nursing' })).toEqual(['n', 's']);
});

test('only labels that tell roles apart become sections', () => {
  expect(scopeSections(plan).map((section) => section.heading)).toEqual(['Staff group', 'Band']);
  expect(scopeSections(plan)[0]?.choices[0]).toMatchObject({ words: 'Nursing', roles: 2 });
});

test('scopes read as on the chart', () => {
  expect(scopeWords(plan, { band: '6' })).toBe('Band 6');
  expect(scopeWords(plan, { band: 'Band 6' })).toBe('Band 6');
  expect(scopeWords(plan, { band: 'Consultant' })).toBe('Consultant');
  expect(scopeWords(plan, { roles: ['n', 'd'] })).toBe('Nurse, Doctor');
  expect(scopeWords(plan, { roles: ['n', 's', 'd'] })).toBe('Nurse and 2 other roles');
});
