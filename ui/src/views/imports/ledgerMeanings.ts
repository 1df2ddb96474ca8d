// What a column of a finance ledger can be about, and what it can be compared by, in words.
import type { LedgerKey } from '../../ipc/types/LedgerKey';
import type { LedgerMapping } from '../../ipc/types/LedgerMapping';
import type { LedgerMeaning } from '../../ipc/types/LedgerMeaning';
import type { Mapping } from '../../ipc/types/Mapping';

export const LEDGER_MEANINGS: { value: LedgerMeaning; words: string }[] = [
  { value: 'cost_centre', words: 'Cost centre' },
  { value: 'cost_centre_name', words: 'Name of the cost centre' },
  { value: 'service', words: 'Service' },
  { value: 'team', words: 'Team or ward' },
  { value: 'staff_group', words: 'Staff group' },
  { value: 'subjective', words: 'Subjective code' },
  { value: 'budgeted', words: 'Budgeted WTE' },
  { value: 'contracted', words: 'Contracted WTE' },
  { value: 'bank', words: 'Bank WTE' },
  { value: 'agency', words: 'Agency WTE' },
  { value: 'actual', words: 'Actual WTE' },
];

export const LEDGER_KEYS: { value: LedgerKey; words: string }[] = [
  { value: 'service', words: 'Service, with the plan\u2019s roles' },
  { value: 'team', words: 'Team, with the plan\u2019s roles' },
  { value: 'cost_centre', words: 'Cost centre, with an extract of the staff record' },
];

/** What a ledger with these columns can be compared by. */
export const ledgerKeys = (mapping: LedgerMapping) =>
  LEDGER_KEYS.filter(({ value }) => mapping.columns[value] !== undefined);

/** What the column named so is about; null where nothing is made of it. */
export function ledgerMeaningOf(mapping: LedgerMapping, namedBy: string): LedgerMeaning | null {
  const found = Object.entries(mapping.columns).find(([, column]) => column === namedBy);
  return (found?.[0] as LedgerMeaning | undefined) ?? null;
}

/** The mapping with a column about something else; another column that was about it no longer is. */
export function withLedgerMeaning(
  mapping: LedgerMapping,
  namedBy: string,
  meaning: LedgerMeaning | null,
): LedgerMapping {
  const others = Object.entries(mapping.columns).filter(
    ([about, column]) => column !== namedBy && about !== meaning,
  );
  return {
    ...mapping,
    columns: Object.fromEntries(meaning ? [...others, [meaning, namedBy]] : others),
  };
}

/** Why an extract of staff can't be compared with a ledger yet; null where it can. */
export function missingToCompare(mapping: Mapping): string | null {
  if (mapping.columns.cost_centre === undefined)
    return 'Say which column of the staff extract is the cost centre.';
  if (mapping.columns.wte === undefined) return 'Say which column of the staff extract is the WTE.';
  return null;
}
