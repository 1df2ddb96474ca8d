// Every price of a plan as one list: the pay of each role, and what each row of a scenario's levers
// and each usual pathway costs a piece.
import type { Edit } from '../ipc/types/Edit';
import type { Evidence } from '../ipc/types/Evidence';
import type { Lever } from '../ipc/types/Lever';
import type { LeverRow } from '../ipc/types/LeverRow';
import type { Plan } from '../ipc/types/Plan';
import type { UsualPathway } from '../ipc/types/UsualPathway';
import { LEVER_NAMES, LEVERS, rowsOf } from './levers';
import { figuresEdit, type FigureAt } from './rowEdits';
import { rowTitle } from './rowTitle';

export interface Price {
  /** What it is found by: stays the same while other rows change. */
  key: string;
  at: FigureAt;
  /** Its name in plan JSON. */
  field: string;
  /** Whose it is. */
  name: string;
  /** What it is for. */
  words: string;
  /** Pounds; null where the plan doesn't say. */
  pounds: number | null;
  evidence: Evidence | undefined;
}

/** The costs a row of each lever can have: the name in plan JSON, and what it is for. */
const COSTS: Record<Lever, [field: string, words: string][]> = {
  buy: [['cost_per_hire', 'Each who joins']],
  build: [
    ['cost_per_learner_year', 'A learner’s year'],
    ['bursary_per_learner_year', 'Bursary for a learner’s year'],
  ],
  bind: [
    ['cost_per_person_kept', 'Each person kept'],
    ['cost_per_head', 'A year of the offer for everyone in post'],
  ],
  borrow: [['cost_per_head_year', 'A head’s year']],
  bounce: [
    ['cost_per_move', 'Each who sets out'],
    ['cost_per_exit', 'Each who is let go, besides'],
  ],
};

type Figures = Record<string, number | undefined>;

/** The prices of the plan with this scenario's levers. */
export function pricesOf(plan: Plan, scenario: string): Price[] {
  return [...rolePrices(plan), ...leverPrices(plan, scenario), ...usualPrices(plan)];
}

function rolePrices(plan: Plan): Price[] {
  return plan.roles.map((role) => ({
    key: `role-${role.id}-pay_per_wte`,
    at: { of: 'role', role: role.id },
    field: 'pay_per_wte',
    name: role.name,
    words: 'Pay of a WTE a year, with on-costs',
    pounds: role.pay_per_wte ?? null,
    evidence: role.field_evidence?.pay_per_wte ?? role.evidence,
  }));
}

function leverPrices(plan: Plan, scenario: string): Price[] {
  const levers = plan.scenarios.find(({ name }) => name === scenario)?.levers ?? {};
  return LEVERS.flatMap((lever) =>
    rowsOf(levers, lever).flatMap((row, index) =>
      costsOf(row).map(([field, words]) => ({
        key: `${lever}-${index}-${field}`,
        at: { of: 'lever' as const, scenario, lever, index },
        field,
        name: `${LEVER_NAMES[lever]}, ${rowTitle(plan, row)}`,
        words,
        pounds: (row.row as unknown as Figures)[field] ?? null,
        evidence: row.row.field_evidence?.[field] ?? row.row.evidence,
      })),
    ),
  );
}

function usualPrices(plan: Plan): Price[] {
  const usual: UsualPathway[] = [
    ...(plan.usual?.build ?? []).map((row) => ({ lever: 'build', row }) as const),
    ...(plan.usual?.bounce ?? []).map((row) => ({ lever: 'bounce', row }) as const),
  ];
  const firstMove = plan.usual?.build?.length ?? 0;
  return usual.flatMap((pathway, place) => {
    const index = pathway.lever === 'build' ? place : place - firstMove;
    return costsOf(pathway).map(([field, words]) => ({
      key: `usual-${pathway.lever}-${index}-${field}`,
      at: { of: 'usual' as const, lever: pathway.lever, index },
      field,
      name: `Usual, ${rowTitle(plan, pathway)}`,
      words,
      pounds: (pathway.row as unknown as Figures)[field] ?? null,
      evidence: pathway.row.field_evidence?.[field] ?? pathway.row.evidence,
    }));
  });
}

// Only who is let go has the cost of an exit.
function costsOf(row: LeverRow): [string, string][] {
  const letsGo = row.lever === 'bounce' && row.row.to === null;
  return COSTS[row.lever].filter(([field]) => field !== 'cost_per_exit' || letsGo);
}

/** The edits that set prices, one a row of the plan; null takes a price away. */
export function priceEdits(plan: Plan, set: { price: Price; pounds: number | null }[]): Edit[] {
  const rows = new Map<string, { at: FigureAt; figures: Figures }>();
  for (const { price, pounds } of set) {
    const key = JSON.stringify(price.at);
    const figures = { ...rows.get(key)?.figures, [price.field]: pounds ?? undefined };
    rows.set(key, { at: price.at, figures });
  }
  return [...rows.values()].flatMap(({ at, figures }) => {
    const edit = figuresEdit(plan, at, figures);
    return edit ? [edit] : [];
  });
}

/** The edit that takes a published price over with what stands behind it. */
export function takePublished(
  plan: Plan,
  price: Price,
  pounds: number,
  evidence: Evidence,
): Edit | null {
  return figuresEdit(plan, price.at, { [price.field]: pounds }, { [price.field]: evidence });
}
