// What a column of an extract can be about, in the order it is offered, and in words.
import type { ExtractKind } from '../../ipc/types/ExtractKind';
import type { Meaning } from '../../ipc/types/Meaning';
import type { RolePart } from '../../ipc/types/RolePart';

export const KIND_WORDS: Record<ExtractKind, string> = {
  staff: 'Staff in post',
  leavers: 'Leavers',
  joiners: 'Joiners',
};

export const MEANING_WORDS: Record<Meaning, string> = {
  identifier: 'Who it is (counted by, never kept)',
  assignment_number: 'Assignment number (never kept)',
  staff_group: 'Staff group',
  occupation_code: 'Occupation code',
  job_role: 'Job role',
  band: 'Band or grade',
  service: 'Service',
  team: 'Team or ward',
  cost_centre: 'Cost centre',
  employer: 'Employer',
  wte: 'WTE',
  heads: 'Heads, in a table of totals',
  age: 'Age',
  age_band: 'Age band',
  birth_date: 'Date of birth (becomes an age band, never kept)',
  assignment_category: 'Assignment category',
  assignment_status: 'Assignment status',
  primary: 'Main assignment, yes or no',
  registered: 'Registered, yes or no',
  start_date: 'Start date',
  leaving_date: 'Leaving date',
  reason: 'Reason for leaving',
  destination: 'Destination on leaving',
  leavers: 'Leavers, in a table of totals',
  joiners: 'Joiners, in a table of totals',
  opening_heads: 'Heads when the period began',
  closing_heads: 'Heads when the period ended',
};

const WHO: Meaning[] = ['identifier', 'assignment_number'];
const LABELS: Meaning[] = [
  'staff_group',
  'occupation_code',
  'job_role',
  'band',
  'service',
  'team',
  'employer',
];
const ABOUT: Meaning[] = ['assignment_category', 'assignment_status', 'primary'];

export const MEANINGS: Record<ExtractKind, Meaning[]> = {
  staff: [
    ...WHO,
    ...LABELS,
    'wte',
    'heads',
    'birth_date',
    'age',
    'age_band',
    ...ABOUT,
    'registered',
    'cost_centre',
    'start_date',
    'leaving_date',
  ],
  leavers: [
    ...WHO,
    ...LABELS,
    'leaving_date',
    'reason',
    'destination',
    'leavers',
    'opening_heads',
    'closing_heads',
    ...ABOUT,
    'wte',
  ],
  joiners: [...WHO, ...LABELS, 'start_date', 'joiners', ...ABOUT, 'wte'],
};

export const ROLE_PARTS: { value: RolePart; words: string }[] = [
  { value: 'staff_group', words: 'Staff group' },
  { value: 'occupation_code', words: 'Occupation code' },
  { value: 'job_role', words: 'Job role' },
  { value: 'band', words: 'Band' },
  { value: 'service', words: 'Service' },
  { value: 'team', words: 'Team' },
  { value: 'employer', words: 'Employer' },
];
