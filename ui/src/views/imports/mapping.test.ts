import { expect, test } from 'vitest';
import type { Mapping } from '../../ipc/types/Mapping';
import {
  asideWords,
  meaningOf,
  missing,
  missingToPart,
  withAside,
  withMeaning,
  withRolePart,
} from './mapping';

const mapping: Mapping = {
  format: 'fivefold-map/1',
  columns: { identifier: 'Employee', band: 'Grade', assignment_category: 'column:F' },
  role_by: ['band'],
  set_aside: [{ column: 'assignment_category', values: ['bank', 'honorary'] }],
};

test('a meaning is of one column: taken by another, the first has none', () => {
  const moved = withMeaning(mapping, 'Band', 'band');
  expect(meaningOf(moved, 'Band')).toBe('band');
  expect(meaningOf(moved, 'Grade')).toBeNull();
  expect(meaningOf(mapping, 'column:F')).toBe('assignment_category');
});

test('what is no longer mapped tells no roles apart and sets nothing aside', () => {
  const without = withMeaning(withMeaning(mapping, 'Grade', null), 'column:F', null);
  expect(without.role_by).toEqual([]);
  expect(without.set_aside).toEqual([]);
  expect(missing(without, 'staff')).toMatch(/No column tells roles apart/);
});

test('roles are told apart in a fixed order', () => {
  expect(withRolePart(mapping, 'staff_group', true).role_by).toEqual(['staff_group', 'band']);
  expect(withRolePart(mapping, 'band', false).role_by).toEqual([]);
});

test('phrases that set rows aside are read and written with commas', () => {
  expect(asideWords(mapping, 'assignment_category')).toBe('bank, honorary');
  const emptied = withAside(mapping, 'assignment_category', ' ');
  expect(emptied.set_aside).toEqual([]);
  const more = withAside(mapping, 'assignment_status', 'inactive, career break,');
  expect(asideWords(more, 'assignment_status')).toBe('inactive, career break');
});

test('heads and identifiers don\u2019t go together', () => {
  expect(missing(withMeaning(mapping, 'N', 'heads'), 'staff')).toMatch(/table of totals/);
  expect(missing(mapping, 'staff')).toBeNull();
});

test('staff are parted into roles by the same columns as leavers are', () => {
  expect(missingToPart(mapping, ['band'])).toBeNull();
  expect(missingToPart(mapping, ['service', 'staff_group', 'band'])).toMatch(
    /told apart by their staff group, service: say which/,
  );
});
