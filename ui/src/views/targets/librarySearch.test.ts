import { expect, test } from 'vitest';
import type { LibraryEntry } from '../../ipc/types/LibraryEntry';
import { choicesOf, EVERYTHING, matches } from './librarySearch';

const entry = {
  kind: 'staff',
  framework: 'Stepping Forward',
  programme: 'Crisis care',
  role: 'Nurses',
  unit_as_published: 'posts',
  basis_as_published: 'increase',
  source: 'Health Service Journal',
  note: null,
  confidence: 'reported',
  figures: [
    { year: 2021, year_label: '2020/21', value: 4600 },
    { year: null, year_label: 'undated', value: 5 },
  ],
} as unknown as LibraryEntry;

test('every word has to be somewhere, in any order', () => {
  expect(matches(entry, { ...EVERYTHING, words: 'nurses CRISIS' })).toBe(true);
  expect(matches(entry, { ...EVERYTHING, words: 'nurses journal posts' })).toBe(true);
  expect(matches(entry, { ...EVERYTHING, words: 'nurses perinatal' })).toBe(false);
});

test('each filter keeps what it names', () => {
  expect(matches(entry, { ...EVERYTHING, year: '2021', confidence: 'reported' })).toBe(true);
  expect(matches(entry, { ...EVERYTHING, year: '2020' })).toBe(false);
  expect(matches(entry, { ...EVERYTHING, confidence: 'published' })).toBe(false);
  expect(matches(entry, { ...EVERYTHING, kind: 'ratio' })).toBe(false);
});

test('filters offer what there is, once', () => {
  expect(choicesOf([entry, entry], 'programme')).toEqual(['Crisis care']);
  expect(choicesOf([entry], 'year')).toEqual(['2021']);
});
