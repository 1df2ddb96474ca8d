// A stand-in for the reading of an extract: near enough in shape to look at, no more.
import type { ExtractAtHand } from '../../src/ipc/types/ExtractAtHand';
import type { ExtractImport } from '../../src/ipc/types/ExtractImport';
import type { ExtractKind } from '../../src/ipc/types/ExtractKind';
import type { Mapping } from '../../src/ipc/types/Mapping';
import type { Plan } from '../../src/ipc/types/Plan';

const COLUMNS = [
  ['Employee Number', '•••', '•••', '•••'],
  [
    'Staff Group',
    'Nursing and Midwifery Registered',
    'Medical and Dental',
    'Additional Clinical Services',
  ],
  ['Occupation Code', 'N6D', '052', 'H1D'],
  ['Pay Scale', 'Band 6', 'Consultant', 'Band 3'],
  ['Directorate', 'Community', 'Community', 'Inpatient'],
  ['FTE', '1', '0.6', '0.8'],
  ['Date of Birth', '•••', '•••', '•••'],
  ['Assignment Category', 'Permanent', 'Fixed term', 'Bank'],
  ['Cost Centre', '041100', '041110', '041120'],
  ['Notes', '', 'Acting up', ''],
] as const;

const MAPPING: Mapping = {
  format: 'fivefold-map/1',
  columns: {
    identifier: 'Employee Number',
    staff_group: 'Staff Group',
    occupation_code: 'Occupation Code',
    band: 'Pay Scale',
    service: 'Directorate',
    wte: 'FTE',
    cost_centre: 'Cost Centre',
    birth_date: 'Date of Birth',
    assignment_category: 'Assignment Category',
  },
  role_by: ['staff_group', 'occupation_code', 'band', 'service'],
  set_aside: [{ column: 'assignment_category', values: ['bank', 'honorary'] }],
};

export function fakeExtract(kind: ExtractKind): ExtractAtHand {
  return {
    file: kind === 'staff' ? 'Staff in post March.xlsx' : 'Leavers 2025-26.csv',
    bytes: 184_320,
    remembered: null,
    preview: {
      sheets: ['Extract', 'Notes'],
      heading_line: 4,
      columns: COLUMNS.map(([heading], place) => ({
        letter: String.fromCharCode(65 + place),
        heading,
        named_by: heading,
      })),
      rows: Array.from({ length: 20 }, (_, nth) => ({
        line: 5 + nth,
        cells: COLUMNS.map((column) => column[1 + (nth % 3)] ?? ''),
      })),
      guess: {
        mapping: MAPPING,
        unsure: [
          {
            meaning: 'team',
            columns: ['Directorate', 'Notes'],
            message:
              '"Department" (column J) and "Ward" (column K) could each be the team. Choose one.',
          },
        ],
        unused: ['Notes'],
      },
    },
  };
}

export function fakeImport(kind: ExtractKind, plan: Plan): ExtractImport {
  const around = {
    source: 'Staff in post March.xlsx',
    rows: { read: 200, counted: 188, set_aside: 9, rejected: 3, no_staff: 0 },
    people: 180,
    set_aside: [
      { reason: 'assignment category: Bank', rows: 7 },
      { reason: 'no contracted WTE (0)', rows: 2 },
    ],
    rejected: [
      {
        line: 17,
        meaning: 'wte' as const,
        column: 'FTE',
        reason: '"1.O" is not a number.',
        remedy: 'Write a number such as 0.6.',
        says: { wte: '1.O', band: 'Band 6' },
        mend: [{ meaning: 'wte' as const, heading: 'FTE' }],
      },
      {
        line: 40,
        meaning: 'birth_date' as const,
        column: 'Date of Birth',
        reason: 'The date of birth gives an age outside 14 to 100.',
        remedy: 'Correct it, or clear the cell to count the person without an age.',
        says: {},
        mend: [{ meaning: 'birth_date' as const, heading: 'Date of Birth' }],
      },
      {
        line: 92,
        meaning: 'band' as const,
        column: 'Pay Scale, FTE',
        reason:
          'The assignment is on line 90 already, and not the same. There it has band: "band 5", WTE: 1.',
        remedy:
          'Make it say what line 90 says and it is counted once, or mend line 90 in the file.',
        says: { wte: '0.8', band: 'Band 6' },
        mend: [
          { meaning: 'band' as const, heading: 'Pay Scale' },
          { meaning: 'wte' as const, heading: 'FTE' },
        ],
      },
    ],
    checks: [
      {
        what: 'Rows read are counted, set aside, rejected or no staff',
        expected: 200,
        found: 200,
        holds: true,
      },
      { what: 'Heads of all roles are the people counted', expected: 180, found: 180, holds: true },
    ],
    problems: [],
    remarks: ['3 rows are rejected and in no figure. Mend them and count the extract again.'],
  };
  if (kind === 'staff') {
    return {
      of: 'staff',
      import: {
        ...around,
        as_at: '2026-03-31',
        layout: 'assignments_by_identifier',
        assignments: 188,
        wte: 161.4,
        roles: plan.roles.slice(0, 6).map((role, nth) => ({
          id: role.id,
          name: role.name,
          is: nth === 5 ? 'not_in_extract' : nth === 0 ? 'new' : 'matched',
          rows: 30,
          before: nth === 0 ? null : { heads: role.baseline_heads ?? 0, wte: 20 },
          after: { heads: 30, wte: 26.9 },
        })),
        repeated_lines: [61],
        adjustments: [{ from: 'Nurse, Band 6', to: 'Nurse, Band 7', assignments: 2, wte: 0.4 }],
        plan_before: { heads: 0, wte: 0 },
        plan_after: { heads: 180, wte: 161.4 },
      },
    };
  }
  return {
    of: 'flow',
    import: {
      ...around,
      kind,
      from: '2025-04-01',
      to: '2026-03-31',
      to_a_year: 1,
      layout: 'assignments_by_identifier',
      reasons: kind === 'leavers' ? { Relocation: 8, 'Retirement Age': 4, Unknown: 7 } : {},
      definition: kind === 'leavers' ? 'trust' : null,
      denominators:
        kind === 'leavers'
          ? [
              'In post when the period began: 41 people counted in Staff in post March.xlsx as at 31 March 2025.',
              'In post when it ended: the plan’s baseline of 31 March 2026.',
            ]
          : [],
      roles: plan.roles.slice(0, 5).map((role, nth) => ({
        id: role.id,
        name: role.name,
        people: 4,
        opening_heads: 41,
        closing_heads: 39,
        average_heads: 40,
        figure: nth === 4 ? null : kind === 'leavers' ? 0.1 : 4,
        why_none: nth === 4 ? 'Nobody was in post.' : null,
        before: 0.13,
        parted: false,
        not_in_extract: nth === 3,
        reasons: { Unknown: 1, Relocation: 3 },
      })),
      in_no_role: [{ name: 'Estates and Ancillary, Band 2', people: 3 }],
    },
  };
}
