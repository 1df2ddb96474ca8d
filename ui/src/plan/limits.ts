// The limits of a best mix as they are listed and set: a line for the budget, one for each row of a
// scenario's levers, and one for each programme of business as usual.
import type { BindLimit } from '../ipc/types/BindLimit';
import type { Build } from '../ipc/types/Build';
import type { Edit } from '../ipc/types/Edit';
import type { Flow } from '../ipc/types/Flow';
import type { KeepStep } from '../ipc/types/KeepStep';
import type { Lever } from '../ipc/types/Lever';
import type { LeverRow } from '../ipc/types/LeverRow';
import type { MixLimits } from '../ipc/types/MixLimits';
import type { MixTarget } from '../ipc/types/MixTarget';
import type { Plan } from '../ipc/types/Plan';
import type { RowNamed } from '../ipc/types/RowNamed';
import type { Target } from '../ipc/types/Target';
import { LEVER_NAMES, LEVERS, rowsOf } from './levers';
import { rowTitle } from './rowTitle';
import type { Horizon } from './series';

export type ByYear = (number | null)[];

/** A line of the limits by year. */
export interface LimitLine {
  /** What it is found by. */
  key: string;
  /** Whose limit it is. */
  name: string;
  /** What is limited: "most hires". */
  words: string;
  /** Null for the budget. */
  lever: Lever | null;
  /** What a limit calls the row. */
  row: RowNamed;
  /** The row's role, for levers whose limits are about roles. */
  role: string;
  /** Everything a limit written by hand may call it. */
  alsoCalled: RowNamed[];
  /** Whether it may be kept as it is; not the budget, nor what goes on as usual. */
  fixable: boolean;
  /** What no limit means. */
  unlimited: string;
}

const MOST: Record<Lever, string> = {
  buy: 'Most hires a year',
  build: 'Most starts a year',
  bind: 'Most kept a year',
  borrow: 'Most borrowed, the year’s average',
  bounce: 'Most moves a year',
};

/** The limits a scenario has. */
export function limitsOf(plan: Plan, scenario: string): MixLimits {
  return plan.scenarios.find(({ name }) => name === scenario)?.limits ?? {};
}

/** Every line of the limits by year. */
export function limitLines(plan: Plan, scenario: string): LimitLine[] {
  const levers = plan.scenarios.find(({ name }) => name === scenario)?.levers ?? {};
  const lines = LEVERS.flatMap((lever) => {
    const rows = rowsOf(levers, lever);
    return rows.flatMap((row, index) => {
      const line = lineOf(plan, rows, row, index);
      return line ? [line] : [];
    });
  });
  const programmes = plan.usual?.build ?? [];
  const ownNames = ({ id, name }: Build) => [id, name].filter((called) => called !== undefined);
  const usual = programmes.flatMap((row, index): LimitLine[] => {
    const names = ownNames(row);
    const others = [...programmes.slice(0, index), ...(levers.build ?? [])].flatMap(ownNames);
    const [called] = names;
    // A limit of this name would be about another one.
    if (called === undefined || names.some((name) => others.includes(name))) return [];
    return [
      {
        key: `usual-${index}`,
        name: `Usual, ${rowTitle(plan, { lever: 'build', row })}`,
        words: 'Most starts a year beyond the usual',
        lever: 'build',
        row: called,
        role: row.to,
        alsoCalled: names,
        fixable: false,
        unlimited: 'not used',
      },
    ];
  });
  return [BUDGET, ...lines, ...ofRolesTogether(plan, scenario), ...usual];
}

// Limits written by hand for every row of Buy of a role that has several.
function ofRolesTogether(plan: Plan, scenario: string): LimitLine[] {
  const limits = limitsOf(plan, scenario);
  const fixed = (limits.fixed ?? []).filter(({ lever }) => lever === 'buy');
  const named = [...(limits.buy ?? []), ...fixed].map(({ row }) => row);
  const roles = new Set(named.filter((row) => typeof row === 'string'));
  const rows = plan.scenarios.find(({ name }) => name === scenario)?.levers.buy ?? [];
  return [...roles].flatMap((role) => {
    const title = rows.filter((row) => row.role === role);
    if (title.length < 2) return [];
    const name = plan.roles.find(({ id }) => id === role)?.name ?? role;
    return [
      {
        key: `buy-role-${role}`,
        name: `${LEVER_NAMES.buy}, ${name}, all rows together`,
        words: MOST.buy,
        lever: 'buy',
        row: role,
        role,
        alsoCalled: [],
        fixable: true,
        unlimited: 'no limit',
      } satisfies LimitLine,
    ];
  });
}

/** The limits about rows and roles that no line is about, and the limits without them. */
export function limitsAstray(plan: Plan, scenario: string): { many: number; without: MixLimits } {
  const limits = limitsOf(plan, scenario);
  const lines = limitLines(plan, scenario);
  const has = (lever: Lever, named: RowNamed) =>
    lines.some((line) => line.lever === lever && isLine(line, named));
  const hasRole = (lever: Lever, role: string) =>
    lines.some((line) => line.lever === lever && line.role === role);
  const targets = new Set(targetsToMeet(plan).map(({ name }) => name));
  const kept = {
    fixed: limits.fixed?.filter(({ lever, row }) => has(lever, row)),
    buy: limits.buy?.filter(({ row }) => has('buy', row)),
    build: limits.build?.filter(({ programme }) => has('build', programme)),
    bind: limits.bind?.filter(({ role }) => hasRole('bind', role)),
    borrow: limits.borrow?.filter(({ role }) => hasRole('borrow', role)),
    bounce: limits.bounce?.filter(({ route }) => has('bounce', route)),
    targets: limits.targets?.filter(({ target }) => targets.has(target)),
  };
  const many = (Object.keys(kept) as (keyof typeof kept)[])
    .map((list) => (limits[list]?.length ?? 0) - (kept[list]?.length ?? 0))
    .reduce((all, one) => all + one, 0);
  return { many, without: { ...limits, ...kept } };
}

const BUDGET: LimitLine = {
  key: 'budget',
  name: 'Budget',
  words: 'Pounds a year, all levers',
  lever: null,
  row: '',
  role: '',
  alsoCalled: [],
  fixable: false,
  unlimited: 'no limit',
};

// Limits of Bind and Borrow are about a role: its first row stands for all of them.
function lineOf(plan: Plan, rows: LeverRow[], row: LeverRow, index: number): LimitLine | null {
  const { lever } = row;
  const role = ownRole(row);
  const sameRole = rows.filter((other) => ownRole(other) === role).length;
  const isFirst = rows.findIndex((other) => ownRole(other) === role) === index;
  const byRole = lever === 'bind' || lever === 'borrow';
  if (byRole && !isFirst) return null;
  const id = lever === 'build' || lever === 'bounce' ? row.row.id : undefined;
  const alone = lever === 'buy' && sameRole === 1;
  const channel = lever === 'buy' && !alone ? row.row.channel : undefined;
  return {
    key: `${lever}-${index}`,
    name: `${LEVER_NAMES[lever]}, ${rowTitle(plan, row)}${channel ? ` (${channel})` : ''}`,
    words: MOST[lever],
    lever,
    row: byRole ? role : (id ?? index + 1),
    role,
    alsoCalled: [
      index + 1,
      ...(byRole || alone ? [role] : []),
      ...(id === undefined ? [] : [id]),
      ...(lever === 'build' && row.row.name ? [row.row.name] : []),
    ],
    fixable: true,
    unlimited: 'no limit',
  };
}

function ownRole(row: LeverRow): string {
  return row.lever === 'build' ? row.row.to : row.lever === 'bounce' ? row.row.from : row.row.role;
}

const isLine = (line: LimitLine, named: RowNamed) =>
  named === line.row || line.alsoCalled.includes(named);

/** The limit of a line as the plan has it. */
export function mostOf(limits: MixLimits, line: LimitLine): Flow | undefined {
  switch (line.lever) {
    case null:
      return limits.budget;
    case 'buy':
      return limits.buy?.find(({ row }) => isLine(line, row))?.most_hires;
    case 'build':
      return limits.build?.find(({ programme }) => isLine(line, programme))?.most_starts;
    case 'bind':
      return limits.bind?.find(({ role }) => role === line.role)?.most_kept;
    case 'borrow':
      return limits.borrow?.find(({ role }) => role === line.role)?.most_heads;
    case 'bounce':
      return limits.bounce?.find(({ route }) => isLine(line, route))?.most_moves;
  }
}

/** The limits with another limit of a line; undefined takes it away. */
export function withMost(limits: MixLimits, line: LimitLine, most: Flow | undefined): MixLimits {
  switch (line.lever) {
    case null:
      return { ...limits, budget: most };
    case 'buy': {
      const others = (limits.buy ?? []).filter(({ row }) => !isLine(line, row));
      return {
        ...limits,
        buy: most === undefined ? others : [...others, { row: line.row, most_hires: most }],
      };
    }
    case 'build': {
      const is = ({ programme }: { programme: RowNamed }) => isLine(line, programme);
      const before = limits.build?.find(is) ?? { programme: line.row };
      return { ...limits, build: replaced(limits.build, is, { ...before, most_starts: most }) };
    }
    case 'bind': {
      const is = ({ role }: { role: string }) => role === line.role;
      const before = limits.bind?.find(is) ?? { role: line.role };
      return { ...limits, bind: replaced(limits.bind, is, { ...before, most_kept: most }) };
    }
    case 'borrow': {
      const is = ({ role }: { role: string }) => role === line.role;
      const before = limits.borrow?.find(is) ?? { role: line.role };
      return { ...limits, borrow: replaced(limits.borrow, is, { ...before, most_heads: most }) };
    }
    case 'bounce': {
      const others = (limits.bounce ?? []).filter(({ route }) => !isLine(line, route));
      return {
        ...limits,
        bounce: most === undefined ? others : [...others, { route: line.row, most_moves: most }],
      };
    }
  }
}

/** The list with this in place of what it replaces; left out where it limits nothing. */
function replaced<Limit extends object>(
  list: Limit[] | undefined,
  is: (limit: Limit) => boolean,
  by: Limit,
): Limit[] {
  const others = (list ?? []).filter((limit) => !is(limit));
  const says = Object.entries(by).filter(
    ([member, value]) =>
      !['role', 'programme'].includes(member) && value !== undefined && !isEmpty(value),
  );
  return says.length > 0 ? [...others, by] : others;
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;

/** A limit year by year; null where a year has none. */
export function limitByYear(most: Flow | undefined, { first_year, years }: Horizon): ByYear {
  return Array.from({ length: years }, (_, place) => {
    if (most === undefined) return null;
    if (typeof most === 'number') return most;
    if (Array.isArray(most)) return most[place] ?? null;
    return (most as Record<number, number>)[first_year + place] ?? null;
  });
}

/** A limit of these years: a plain number where they are all the same, none where none has one. */
export function limitOf(values: ByYear, { first_year }: Horizon): Flow | undefined {
  const [first = null] = values;
  if (values.every((value) => value === null)) return undefined;
  if (first !== null && values.every((value) => value === first)) return first;
  return Object.fromEntries(
    values.flatMap((value, place) => (value === null ? [] : [[first_year + place, value]])),
  );
}

/** Whether a line's row stays as it is. */
export function isFixed(limits: MixLimits, line: LimitLine): boolean {
  return (limits.fixed ?? []).some(({ lever, row }) => lever === line.lever && isLine(line, row));
}

/** The limits with a line's row kept as it is, or free to be used. */
export function withFixed(limits: MixLimits, line: LimitLine, fixed: boolean): MixLimits {
  if (line.lever === null) return limits;
  const { lever, row } = line;
  const others = (limits.fixed ?? []).filter(
    (other) => other.lever !== lever || !isLine(line, other.row),
  );
  return { ...limits, fixed: fixed ? [...others, { lever, row }] : others };
}

/** The rising costs of keeping people in a role. */
export function stepsOf(limits: MixLimits, role: string): KeepStep[] {
  return limits.bind?.find((limit) => limit.role === role)?.steps ?? [];
}

/** The limits with other steps of a role. */
export function withSteps(limits: MixLimits, role: string, steps: KeepStep[]): MixLimits {
  const is = (limit: BindLimit) => limit.role === role;
  const before = limits.bind?.find(is) ?? { role };
  return { ...limits, bind: replaced(limits.bind, is, { ...before, steps }) };
}

/** The most borrowed in a role as a share of those in post. */
export function shareOf(limits: MixLimits, role: string): number | null {
  return limits.borrow?.find((limit) => limit.role === role)?.most_share ?? null;
}

export function withShare(limits: MixLimits, role: string, share: number | null): MixLimits {
  const is = (limit: { role: string }) => limit.role === role;
  const before = limits.borrow?.find(is) ?? { role };
  const by = { ...before, most_share: share ?? undefined };
  return { ...limits, borrow: replaced(limits.borrow, is, by) };
}

/** The targets a mix could meet: those of people, with a value within the plan's years. */
export function targetsToMeet(plan: Plan): Target[] {
  const last = plan.first_year + plan.years - 1;
  const isWithin = (year: number) => year >= plan.first_year && year <= last;
  return plan.targets.filter(
    (target) => !isOfPosts(target) && Object.keys(target.values).map(Number).some(isWithin),
  );
}

const isOfPosts = ({ unit, posts_read_as }: Target) =>
  unit === 'posts' && posts_read_as === 'establishment';

/** Which of them are to be met, each with what it may be missed by. */
export function targetsAsked(plan: Plan, limits: MixLimits): MixTarget[] {
  const named = limits.targets ?? [];
  return named.length > 0 ? named : targetsToMeet(plan).map(({ name }) => ({ target: name }));
}

/** The limits with other targets; naming all of them without more is naming none. */
export function withTargets(plan: Plan, limits: MixLimits, targets: MixTarget[]): MixLimits {
  const all = targetsToMeet(plan);
  const plain = targets.every(
    (asked) => asked.short_by === undefined && asked.weight === undefined,
  );
  const isAll = plain && all.every(({ name }) => targets.some(({ target }) => target === name));
  return { ...limits, targets: isAll ? [] : targets };
}

/** The edit that gives a scenario these limits. */
export function limitsEdit(scenario: string, limits: MixLimits): Edit {
  const said = Object.entries(limits).filter(([, value]) => value !== undefined && !isEmpty(value));
  return {
    edit: 'set_limits',
    scenario,
    limits: said.length > 0 ? (Object.fromEntries(said) as MixLimits) : null,
  };
}
