// What a column of a finance ledger can be about, and what it can be compared by, in words.
import type { LedgerKey } from '../../ipc/types/LedgerKey';
import type { LedgerMeaning } from '../../ipc/types/LedgerMeaning';

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
