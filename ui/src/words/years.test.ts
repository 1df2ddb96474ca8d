import { expect, test } from 'vitest';
import { financialYear, parseYear } from './years';

test('a financial year is named by the year it ends in', () => {
  expect(financialYear(2018)).toBe('2017/18');
  expect(financialYear(2100)).toBe('2099/00');
});

test.each([
  ['2017/18', 2018],
  ['17/18', 2018],
  ['2018', 2018],
  ['31', 2031],
  ['soon', null],
])('%s is read as %s', (text, year) => expect(parseYear(text)).toBe(year));
