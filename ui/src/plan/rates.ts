// Every rate of a plan that can be in doubt as one list, with its low, likely and high.
import type { Amount } from '../ipc/types/Amount';
import type { Edit } from '../ipc/types/Edit';
import type { Evidence } from '../ipc/types/Evidence';
import type { Lever } from '../ipc/types/Lever';
import type { LeverRow } from '../ipc/types/LeverRow';
import type { Plan } from '../ipc/types/Plan';
import type { RateKind } from '../ipc/types/RateKind';
import { LEVER_NAMES, rowsOf } from './levers';
import { figuresEdit, type FigureAt } from './rowEdits';
import { rangeOf } from './series';

export interface Rate {
  key: string;
  at: FigureAt;
  kind: RateKind;
  name: string;
  /** What a projection uses; null where it differs from year to year. */
  likely: number | null;
  low: number | null;
  high: number | null;
  /** Years of the programme, where it is of one. */
  duration: number | null;
}

/** What a rate is called. */
export const RATE_WORDS: Record<RateKind, string> = {
  leaver_rate: 'Leaver rate',
  wte_per_head: 'WTE per head',
  fill_rate: 'Fill rate',
  annual_drop_out: 'Drop-out a year',
  join_rate: 'Join rate',
  completion: 'Completion',
  productive_share: 'Productive share',
};

/** Which rates a row of each lever can have, with what their absence means. */
const OF_ROWS: Partial<Record<Lever, RateKind[]>> = {
  buy: ['fill_rate'],
  build: ['annual_drop_out', 'join_rate', 'productive_share'],
  bounce: ['completion', 'productive_share'],
};

/** Whether a rate is read and typed in percent. */
export const isPercent = (kind: RateKind): boolean => kind !== 'wte_per_head';

type Rates = Partial<Record<RateKind, Amount | undefined>>;

/** The rates the plan gives, with those of this scenario's rows. */
export function ratesOf(plan: Plan, scenario: string): Rate[] {
  const ofRoles = plan.roles.flatMap((role) =>
    given(role as Rates, ['leaver_rate', 'wte_per_head']).map(([kind, amount]) =>
      rate(`role-${role.id}`, { of: 'role', role: role.id }, kind, role.name, amount, null),
    ),
  );
  const levers = plan.scenarios.find(({ name }) => name === scenario)?.levers ?? {};
  const ofLevers = (['buy', 'build', 'bounce'] as const).flatMap((lever) =>
    rowsOf(levers, lever).flatMap((row, index) =>
      ofRow(plan, row, `${lever}-${index}`, { of: 'lever', scenario, lever, index }, ''),
    ),
  );
  const ofUsual = (['build', 'bounce'] as const).flatMap((lever) =>
    (plan.usual?.[lever] ?? []).flatMap((row, index) =>
      ofRow(
        plan,
        { lever, row } as LeverRow,
        `usual-${lever}-${index}`,
        { of: 'usual', lever, index },
        'Usual, ',
      ),
    ),
  );
  return [...ofRoles, ...ofLevers, ...ofUsual];
}

function ofRow(plan: Plan, row: LeverRow, key: string, at: FigureAt, before: string): Rate[] {
  const name = (id: string) => plan.roles.find((role) => role.id === id)?.name ?? id;
  const title =
    row.lever === 'build'
      ? (row.row.name ?? name(row.row.to))
      : row.lever === 'bounce'
        ? `${name(row.row.from)} to ${row.row.to === null ? 'out' : name(row.row.to)}`
        : `${LEVER_NAMES[row.lever]}, ${name(row.row.role)}`;
  const duration = row.lever === 'build' ? (row.row.duration_years ?? null) : null;
  return given(row.row as Rates, OF_ROWS[row.lever] ?? []).map(([kind, amount]) =>
    rate(key, at, kind, `${before}${title}`, amount, duration),
  );
}

function given(of: Rates, kinds: RateKind[]): [RateKind, Amount][] {
  return kinds.flatMap((kind) => {
    const amount = of[kind];
    return amount === undefined ? [] : [[kind, amount] as [RateKind, Amount]];
  });
}

function rate(
  key: string,
  at: FigureAt,
  kind: RateKind,
  name: string,
  amount: Amount,
  duration: number | null,
): Rate {
  const range = rangeOf(amount);
  const likely = range ? range.likely : likelyOf(amount);
  const [low, high] = range ? [range.low, range.high] : [null, null];
  return { key: `${key}-${kind}`, at, kind, name, likely, low, high, duration };
}

function likelyOf(amount: Amount): number | null {
  if (typeof amount === 'number') return amount;
  if (!Array.isArray(amount)) return amount.likely;
  return amount.every((value) => value === amount[0]) ? (amount[0] ?? null) : null;
}

/** What a rate becomes when one of its three figures is typed; null takes the range away. */
export function withFigure(
  rate: Rate,
  figure: 'low' | 'likely' | 'high',
  value: number | null,
): Amount | undefined {
  const likely = figure === 'likely' ? value : rate.likely;
  if (likely === null) return undefined;
  const [low, high] = [figure === 'low' ? value : rate.low, figure === 'high' ? value : rate.high];
  if (low === null && high === null) return likely;
  return { low: low ?? likely, likely, high: high ?? likely };
}

/** The edit that puts an amount in a rate's place, with what stands behind it where it is given. */
export function rateEdit(plan: Plan, rate: Rate, amount: Amount, evidence?: Evidence): Edit | null {
  const behind = evidence ? { [rate.kind]: evidence } : {};
  return figuresEdit(plan, rate.at, { [rate.kind]: amount }, behind);
}
