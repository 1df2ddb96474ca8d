import { expect, test } from 'vitest';
import type { LedgerRejectedRow } from '../../ipc/types/LedgerRejectedRow';
import type { RejectedRow } from '../../ipc/types/RejectedRow';
import { ofExtract, ofLedger, withText } from './rejected';

const about = { line: 9, reason: 'Why.', remedy: 'What to do.' };

test('a row is mended in every column it contradicts another in', () => {
  const row: RejectedRow = {
    ...about,
    meaning: 'band',
    column: 'Pay Scale, FTE',
    says: { band: 'Band 6', wte: '0.8', staff_group: 'Nursing' },
    mend: [
      { meaning: 'band', heading: 'Pay Scale' },
      { meaning: 'wte', heading: 'FTE' },
    ],
  };
  expect(ofExtract(row).mend).toEqual([
    { meaning: 'band', heading: 'Pay Scale', says: 'Band 6' },
    { meaning: 'wte', heading: 'FTE', says: '0.8' },
  ]);
});

test('what could tell who somebody is begins blank', () => {
  const row: RejectedRow = {
    ...about,
    meaning: 'birth_date',
    column: 'Born',
    says: {},
    mend: [{ meaning: 'birth_date', heading: 'Born' }],
  };
  expect(ofExtract(row).mend[0]?.says).toBe('');
});

test('a row of a ledger is mended in its one column', () => {
  const row: LedgerRejectedRow = { ...about, meaning: 'budgeted', column: 'Budget', says: 'four' };
  expect(ofLedger(row).mend).toEqual([{ meaning: 'budgeted', heading: 'Budget', says: 'four' }]);
});

test('what is typed is kept beside what was typed before', () => {
  const once = withText({}, 9, 'band', '5');
  expect(withText(withText(once, 9, 'wte', '1'), 12, 'wte', '2')).toEqual({
    9: { band: '5', wte: '1' },
    12: { wte: '2' },
  });
});
