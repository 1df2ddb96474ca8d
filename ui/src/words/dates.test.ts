import { expect, test } from 'vitest';
import { parseDate, readDate } from './dates';

test.each([
  ['31/03/2027', '2027-03-31'],
  ['1.4.2027', '2027-04-01'],
  ['2027-03-31', '2027-03-31'],
  ['31/02/2027', null],
  ['soon', null],
])('%s is read as %s', (text, date) => expect(parseDate(text)).toBe(date));

test('dates are shown day first', () => {
  expect(readDate('2027-03-31')).toBe('31/03/2027');
  expect(readDate(undefined)).toBe('');
});
