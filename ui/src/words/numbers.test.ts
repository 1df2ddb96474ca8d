import { describe, expect, test } from 'vitest';
import {
  editablePercent,
  formatChange,
  formatExact,
  formatPeople,
  formatPercent,
  formatTyped,
  parseNumber,
  parsePercent,
} from './numbers';

describe('figures on display', () => {
  test.each([
    [194000, '194,000'],
    [498.4, '498'],
    [99.97, '100'],
    [12.34, '12.3'],
    [0, '0'],
    [-0.01, '0'],
    [-1234.5, '\u22121,235'],
  ])('%d people read %s', (value, words) => expect(formatPeople(value)).toBe(words));

  test('a change carries its sign, and nothing has none', () => {
    expect(formatChange(19000)).toBe('+19,000');
    expect(formatChange(-4)).toBe('\u22124.0');
    expect(formatChange(0)).toBe('0');
  });

  test('what was typed keeps its decimals', () => {
    expect(formatTyped(1200)).toBe('1,200');
    expect(formatTyped(0.875)).toBe('0.875');
    expect(formatTyped(361.613)).toBe('362');
    expect(formatExact(1361.613)).toBe('1,361.613');
    expect(formatPercent(0.125)).toBe('12.5');
  });
});

describe('figures as typed', () => {
  test.each([
    ['1,234.5', 1234.5],
    [' 1 234 ', 1234],
    ['\u22125', -5],
    ['(5)', -5],
    ['+7', 7],
    ['.5', 0.5],
    ['12 %', 12],
  ])('%s is understood', (text, value) => expect(parseNumber(text)).toBe(value));

  test.each(['', 'abc', '1,2,3', '1e308', '--1', '1.2.3', 'NaN'])('%s is no number', (text) =>
    expect(parseNumber(text)).toBeNull(),
  );

  test('percent goes there and back', () => {
    expect(parsePercent('14.1')).toBe(0.141);
    expect(editablePercent(0.141)).toBe('14.1');
    expect(editablePercent(0.07)).toBe('7');
  });
});
