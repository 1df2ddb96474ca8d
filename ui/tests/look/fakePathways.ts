// A stand-in for what the engine says of pathways, approaches and actions: the right shape, and
// figures that are not Fivefold's.
import type { AgreedActions } from '../../src/ipc/types/AgreedActions';
import type { Approaches } from '../../src/ipc/types/Approaches';
import type { CoverageLine } from '../../src/ipc/types/CoverageLine';
import type { Lever } from '../../src/ipc/types/Lever';
import type { Passing } from '../../src/ipc/types/Passing';
import type { PathwayPlace } from '../../src/ipc/types/PathwayPlace';
import type { Pipeline } from '../../src/ipc/types/Pipeline';
import type { Plan } from '../../src/ipc/types/Plan';
import type { RouteTable } from '../../src/ipc/types/RouteTable';
import { LEVER_NAMES, LEVERS, roleOf, rowsOf, yearlyOf } from '../../src/plan/levers';
import { roleName } from '../../src/plan/scope';
import { usualAt } from '../../src/plan/usual';
import { financialYear, projectedYears } from '../../src/words/years';
import { programmes } from '../../src/views/pathways/programmes';

const TODAY = '2026-11-22';
const nobody = (): Passing => ({
  started: 0,
  learning: 0,
  dropped_out: 0,
  left: 0,
  arrived: 0,
  did_not_join: 0,
  returned: 0,
});

export function fakePipeline(plan: Plan, scenario: string, place: PathwayPlace): Pipeline {
  const lever = place.lever === 'bounce' ? 'bounce' : 'build';
  const chosen = programmes(plan, scenario, lever).find(
    (each) => each.place.usual === place.usual && each.place.index === place.index,
  )!;
  const duration = chosen.row.row.duration_years ?? 0;
  const years = projectedYears(plan);
  const first = place.usual ? plan.first_year - duration : plan.first_year;
  const cohorts = Array.from({ length: years.at(-1)! - first + 1 }, (_, nth) => {
    const year = first + nth;
    const wanted = usualAt(chosen.row, year, plan);
    const arrives = year + duration;
    const passing = years.map((at): Passing => {
      const started = at === year ? wanted : 0;
      const learning = at >= year && at < arrives ? wanted * 0.9 : 0;
      const arrived = at === arrives ? wanted * 0.8 : 0;
      return { ...nobody(), started, learning, arrived, dropped_out: arrived / 9 };
    });
    const before = year < plan.first_year;
    return { year, before, wanted, at_baseline: before ? wanted : 0, arrives, years: passing };
  });
  const together = years.map((_, at) => {
    const sum = nobody();
    for (const cohort of cohorts) {
      const passing = cohort.years[at]!;
      for (const part of Object.keys(sum) as (keyof Passing)[]) sum[part] += passing[part];
    }
    return sum;
  });
  const total = nobody();
  for (const sum of together) {
    for (const part of Object.keys(total) as (keyof Passing)[]) total[part] += sum[part];
  }
  return {
    name: chosen.words,
    from: chosen.row.row.from ?? null,
    to: chosen.row.row.to,
    duration_years: duration,
    employed: !!chosen.row.row.from,
    said: [
      `It takes ${duration} years: who sets out in ${financialYear(plan.first_year)} arrives in ${financialYear(plan.first_year + duration)}. Nobody arrives before.`,
      `${total.started} set out; ${total.arrived} arrive; ${total.dropped_out} do not finish.`,
    ],
    cohorts,
    years: years.map((year, at) => ({
      year,
      together: together[at]!,
      nobody_because: together[at]!.arrived
        ? null
        : `Nobody yet: it takes ${duration} years, and nobody set out in ${financialYear(year - duration)}.`,
    })),
    total,
    most: Math.max(...cohorts.map(({ wanted }) => wanted)),
  };
}

export function fakeRoutes(plan: Plan, scenario: string): RouteTable {
  const levers = plan.scenarios.find(({ name }) => name === scenario)?.levers ?? {};
  const table: RouteTable = { routes: [], cells: [], roles: [] };
  rowsOf(levers, 'bounce').forEach((row, index) => {
    if (row.lever !== 'bounce') return;
    const { from, to } = row.row;
    const moves = yearlyOf(row, plan);
    const total = moves.reduce((sum, value) => sum + value, 0);
    const words = to
      ? `${total} leave ${roleName(plan, from)} for ${roleName(plan, to)}; 90 % complete it and arrive a year later; the other 10 % come back to ${roleName(plan, from)} then.`
      : `${total} ${roleName(plan, from)} are let go. They leave at once and none come back.`;
    table.routes.push({ index, lets_go: to === null, words });
    if (to === null) return;
    table.cells.push({ from, to, moves, total, routes: [index] });
    const none = moves.map(() => 0);
    table.roles.push({ role: from, out: moves, out_total: total, into: none, into_total: 0 });
    table.roles.push({ role: to, out: none, out_total: 0, into: moves, into_total: total });
  });
  return table;
}

export function fakeApproaches(): Approaches {
  const approach = (lever: Lever, nth: number) => ({
    id: `${lever}_${nth}`,
    lever,
    name: `${LEVER_NAMES[lever]} in way ${nth}`,
    purpose: 'Support people so that more of each intake stays, those already here included.',
    inputs: [
      {
        words: 'the role\u2019s leaver rate',
        path: 'roles.leaver_rate',
        place: 'role' as const,
        lever: null,
        field: 'leaver_rate',
      },
    ],
  });
  return {
    help: LEVERS.map((lever) => ({
      lever,
      purpose: `What ${LEVER_NAMES[lever]} is for, in a sentence.`,
      set_where: 'Type it by role and year in the grid above.',
    })),
    approaches: LEVERS.flatMap((lever) => [1, 2, 3].map((nth) => approach(lever, nth))),
  };
}

export function fakeAgreed(plan: Plan, scenario: string): AgreedActions {
  const actions = plan.actions ?? [];
  const levers = plan.scenarios.find(({ name }) => name === scenario)?.levers ?? {};
  const covered = (lever: Lever, role: string) =>
    actions.flatMap((action, index) =>
      action.lever === lever && action.role === role ? [index] : [],
    );
  const pairs = new Set(
    LEVERS.flatMap((lever) => rowsOf(levers, lever).map((row) => `${lever} ${roleOf(row)}`)),
  );
  const lines = [...pairs].map((pair, nth): CoverageLine => {
    const [lever, role] = pair.split(' ') as [Lever, string];
    const own = covered(lever, role);
    const year = { year: plan.first_year, assumed: 402, covered: own.length ? 120 : 0 };
    const whole = { ...year, proposed: 0, uncovered: 402 - year.covered, beyond: 0 };
    const standings = ['uncovered', 'partly', 'covered', 'not_assumed'] as const;
    return {
      lever,
      role,
      lets_go: false,
      title: `${LEVER_NAMES[lever]}, ${roleName(plan, role)}`,
      standing: standings[nth % 4]!,
      words: own.length
        ? '402 a year assumed, 120 covered by 1 action; 282 have nobody.'
        : '402 a year assumed, with no action; 402 have nobody.',
      years: [whole],
      whole,
      actions: own,
    };
  });
  const levels = (['team', 'trust', 'system', 'national', null] as const).map((level) => ({
    level,
    name: level ? level[0]!.toUpperCase() + level.slice(1) : 'No level given',
    said: '2 actions, 1 without a lead',
    actions: actions.flatMap((action, index) => ((action.level ?? null) === level ? [index] : [])),
  }));
  return {
    scenario,
    on: TODAY,
    coverage: { said: 'Of 8 levers and roles the scenario assumes, 3 are covered.', lines },
    lines: actions.map((action, index) => {
      const overdue = (action.due ?? '9') < TODAY && action.status !== 'done';
      const decision = (action.decision_by ?? '9') < TODAY && action.status === 'proposed';
      return {
        index,
        lever: action.lever ? LEVER_NAMES[action.lever] : (action.system_lever ?? ''),
        system: !!action.system_lever,
        approach: action.approach ?? '',
        role: action.role ? roleName(plan, action.role) : '',
        year: action.year ? financialYear(action.year) : '',
        status: action.status,
        level: action.level ?? '',
        overdue,
        decision_overdue: decision,
        overdue_words: overdue ? `Overdue since ${action.due}` : decision ? 'Decision overdue' : '',
      };
    }),
    levels: levels.filter((level) => level.actions.length > 0),
  };
}
