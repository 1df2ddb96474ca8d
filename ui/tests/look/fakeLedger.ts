// A stand-in for the reading of a finance ledger: near enough in shape to look at, no more.
import type { LedgerAtHand } from '../../src/ipc/types/LedgerAtHand';
import type { LedgerImport } from '../../src/ipc/types/LedgerImport';
import type { LedgerKey } from '../../src/ipc/types/LedgerKey';
import type { LedgerFigures } from '../../src/ipc/types/LedgerFigures';
import type { Plan } from '../../src/ipc/types/Plan';

const COLUMNS = ['Cost Centre', 'Service', 'Budgeted WTE', 'Contracted WTE', 'Agency WTE'];

export function fakeLedger(): LedgerAtHand {
  return {
    file: 'Pay budget statement.xlsx',
    remembered: null,
    preview: {
      sheets: ['Month 12'],
      heading_line: 2,
      columns: COLUMNS.map((heading, place) => ({
        letter: String.fromCharCode(65 + place),
        heading,
        named_by: heading,
      })),
      rows: Array.from({ length: 12 }, (_, nth) => ({
        line: 3 + nth,
        cells: [`04110${nth}`, 'Community', '12.5', '10.25', '0.5'],
      })),
      guess: {
        mapping: {
          format: 'fivefold-ledger-map/1',
          columns: {
            cost_centre: 'Cost Centre',
            service: 'Service',
            budgeted: 'Budgeted WTE',
            contracted: 'Contracted WTE',
            agency: 'Agency WTE',
          },
        },
        unsure: [],
        unused: [],
      },
    },
  };
}

export function fakeComparison(plan: Plan, key: LedgerKey): LedgerImport {
  const figures: LedgerFigures = {
    budgeted_wte: 12.5,
    contracted_wte: 10.25,
    bank_wte: null,
    agency_wte: 0.5,
    actual_wte: null,
  };
  const byCostCentre = key === 'cost_centre';
  return {
    source: 'Pay budget statement.xlsx',
    with: byCostCentre ? 'Staff in post March.xlsx' : 'the plan',
    staff_rows: byCostCentre
      ? { read: 200, counted: 188, set_aside: 9, rejected: 3, no_staff: 0 }
      : null,
    checks: [
      {
        what: 'Rows read are counted, set aside, rejected or no staff',
        expected: 12,
        found: 12,
        holds: true,
      },
      {
        what: 'Budgeted WTE of roles and of no role is the ledger’s',
        expected: 40.5,
        found: 40.5,
        holds: true,
      },
    ],
    problems: [],
    remarks: ['Of the ledger 1 row is rejected and in no figure. Mend it and compare again.'],
    count: {
      key,
      remarks: [],
      rows: { read: 12, counted: 10, set_aside: 0, rejected: 1, no_staff: 1 },
      rejected: [
        {
          line: 9,
          meaning: 'budgeted' as const,
          column: 'Budgeted WTE',
          says: 'four',
          reason: '"four" is not a number.',
          remedy: 'Write a number such as 0.6.',
        },
      ],
      lines: [],
      totals: figures,
    },
    comparison: {
      key,
      lines: ['Community', 'Inpatient'].map((label, nth) => ({
        label,
        name: null,
        found_in: nth === 0 ? 'both' : 'ledger',
        ledger: figures,
        staff_heads: 12,
        staff_wte: nth === 0 ? 11 : 0,
        difference_wte: nth === 0 ? -0.75 : 10.25,
        vacancy_wte: 1.5,
        agrees: false,
        words:
          'The ledger has 0.75 WTE less. Look for people recorded here who are paid elsewhere.',
      })),
      agreeing: 0,
      totals: {
        ledger: figures,
        staff_heads: 12,
        staff_wte: 11,
        difference_wte: -0.75,
        vacancy_wte: 1.5,
      },
      words: 'None of 2 services agrees within 0.05 WTE.',
    },
    budgets: {
      roles: (byCostCentre ? [] : plan.roles.slice(0, 3)).map(({ id, name }) => ({
        role: id,
        name,
        before: 10,
        after: 12.5,
        how: '12.5 WTE budgeted for Community.',
      })),
      unplaced: [{ label: 'Corporate', wte: 3 }],
    },
  };
}
