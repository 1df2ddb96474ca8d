// A stand-in for the answers to questions: a gap closed, scenarios side by side, the register.
// Near enough in shape to look at; the figures and sentences are not Fivefold's.
import type { CompareRequest } from '../../src/ipc/types/CompareRequest';
import type { CompareView } from '../../src/ipc/types/CompareView';
import type { ComparedScenario } from '../../src/ipc/types/ComparedScenario';
import type { Contributions } from '../../src/ipc/types/Contributions';
import type { Edit } from '../../src/ipc/types/Edit';
import type { Evidence } from '../../src/ipc/types/Evidence';
import type { GapAnswer } from '../../src/ipc/types/GapAnswer';
import type { GapQuestion } from '../../src/ipc/types/GapQuestion';
import type { GapStep } from '../../src/ipc/types/GapStep';
import type { InputAt } from '../../src/ipc/types/InputAt';
import type { Plan } from '../../src/ipc/types/Plan';
import type { RegisterFilter } from '../../src/ipc/types/RegisterFilter';
import type { RegisterInput } from '../../src/ipc/types/RegisterInput';
import type { RegisterView } from '../../src/ipc/types/RegisterView';
import { holds, scopeWords } from '../../src/plan/scope';
import { financialYear, projectedYears } from '../../src/words/years';
import { fakeChart } from './fakeChart';
import { inPost, projected, zero } from './fakePlan';

/** Borrow closes nothing; every other lever closes a gap of 66.4 with 70.04. */
export function fakeGap(plan: Plan, question: GapQuestion): GapAnswer {
  const { means, scenario, year } = question;
  const lever = means.means === 'row' ? means.lever : means.row.lever;
  const row = means.means === 'row' ? null : means.row;
  const edit: Edit = row
    ? { edit: 'add_lever_row', scenario, row }
    : { edit: 'together', what: 'Close the gap', edits: [] };
  const when = financialYear(year);
  const step = (amount: number, gap: number): GapStep => ({
    amount,
    in_all: amount,
    by_year: projectedYears(plan).map(() => amount),
    projected: 1000 + gap,
    gap,
    targets: plan.targets
      .slice(1, 3)
      .map(({ name }) => ({ target: name, year, gap_before: -120, gap: -53.6 })),
    roles: plan.roles.slice(0, 2).map(({ id }) => ({ role: id, before: 400, after: 466.4 })),
    notices: [
      {
        kind: 'over_establishment',
        role: plan.roles[0]!.id,
        year,
        wanted: 480,
        available: 450,
        what: null,
      },
    ],
    words: `${amount} more of ${lever} in ${when}`,
    edit,
  });
  const shared = {
    question: 'How much more would close the gap?',
    unit: 'hires' as const,
    years: [year],
    timing: `People come in the middle of the year, so ${when} is in time.`,
    target_value: 1000,
    projected: 933.6,
    gap: -66.4,
    arithmetic: [
      `934 projected \u2212 1,000 wanted = \u221266.4 heads by ${when}.`,
      'Each hire brings 0.948 heads: 66.4 \u00f7 0.948 = 70.04 hires.',
    ],
  };
  if (lever === 'borrow') {
    const because = 'the target counts only those in post';
    return {
      ...shared,
      verdict: 'not_achievable',
      sentence: `Not achievable, because ${because}. The gap of 66.4 heads stays.`,
      because,
      exact: null,
      whole: null,
      rounding: null,
    };
  }
  return {
    ...shared,
    verdict: 'closed',
    sentence: `71 more of ${lever} in ${when} close the gap of 66.4 heads by ${when}.`,
    because: null,
    exact: step(70.04, 0),
    whole: step(71, 0.9),
    rounding: '70.04 rounded up to 71: 0.9 heads more than wanted.',
  };
}

export function fakeCompare(plan: Plan, request: CompareRequest): CompareView {
  const { base, with: others, scope, unit } = request.question;
  const years = projectedYears(plan);
  const of = (name: string): Contributions[] => {
    const roles = projected(plan, name).filter(({ role }) =>
      holds(
        scope,
        plan.roles.find(({ id }) => id === role)!,
      ),
    );
    return years.map((_, place) =>
      roles.reduce((sum, role) => plus(sum, role.contributions[place]!, 1), zero()),
    );
  };
  const baseline = plan.roles
    .filter((role) => holds(scope, role))
    .reduce((sum, role) => sum + (role.baseline_heads ?? 0), 0);
  const against = of(base);
  const scenarios = [base, ...others].map((name): ComparedScenario => {
    const scenario = plan.scenarios.find((each) => each.name === name);
    return {
      name,
      question: scenario?.question ?? null,
      decision: scenario?.decision ?? null,
      targets: [],
      years: of(name).map((contributions, place) => {
        const then = against[place]!;
        const difference = inPost(contributions) - inPost(then);
        return {
          year: years[place]!,
          in_post: inPost(contributions),
          difference,
          capacity: inPost(contributions),
          capacity_difference: difference,
          contributions,
          contribution_differences: plus(contributions, then, -1),
        };
      }),
    };
  });
  const sentence = `${base} beside ${others.length} others.`;
  const summary = {
    plan_title: plan.title,
    scenario: base,
    scope: scopeWords(plan, scope),
    unit,
    baseline_year: plan.first_year - 1,
    baseline,
    years: against.map((contributions, place) => ({
      year: years[place]!,
      contributions,
      in_post: inPost(contributions),
      capacity: inPost(contributions),
      in_training: 0,
      leavers: 0,
      arrivals: 0,
      departures: 0,
      kept: 0,
      establishment_wte: null,
      vacancy_wte: null,
    })),
    targets: [],
    outturn: [],
  };
  return {
    chart: {
      svg: fakeChart(summary, request.width, request.height, request.theme, sentence),
      alt: sentence,
      mode: 'totals',
    },
    sentence,
    comparison: {
      plan_title: plan.title,
      scope: scopeWords(plan, scope),
      unit,
      baseline_year: plan.first_year - 1,
      baseline,
      years,
      scenarios,
    },
  };
}

function plus(one: Contributions, other: Contributions, factor: number): Contributions {
  const sum = zero();
  for (const part of Object.keys(sum) as (keyof Contributions)[]) {
    sum[part] = one[part] + factor * other[part];
  }
  return sum;
}

/** Two figures of every role, the hires of the first scenario, and the targets. */
export function fakeRegister(plan: Plan, filter: RegisterFilter | null): RegisterView {
  const all = [
    ...plan.roles.flatMap((role, place) => [
      input(
        { at: 'role', role: role.id, field: 'baseline_heads' },
        `roles[${place}].baseline_heads`,
        `In post at the baseline, ${role.name}`,
        `${role.baseline_heads} heads`,
        role.field_evidence?.baseline_heads ?? role.evidence,
      ),
      input(
        { at: 'role', role: role.id, field: 'leaver_rate' },
        `roles[${place}].leaver_rate`,
        `Leaver rate, ${role.name}`,
        '12.5 %',
        place % 3 === 0 ? undefined : (role.evidence ?? { confidence: 'illustrative' }),
        place % 4 === 1 ? 'Imported as 11 %' : null,
      ),
    ]),
    ...(plan.scenarios[0]?.levers.buy ?? []).map((row, index) =>
      input(
        { at: 'lever', scenario: plan.scenarios[0]!.name, lever: 'buy', index, field: 'hires' },
        `scenarios[0].levers.buy[${index}].hires`,
        `Hires, Buy, ${row.role}`,
        '12 heads in 2017/18, 20 heads from 2018/19 to 2020/21',
        row.evidence,
      ),
    ),
    ...plan.targets.map((target, index) =>
      input(
        { at: 'target', index, field: 'values' },
        `targets[${index}].values`,
        `Target, ${target.name}`,
        '213,000 heads in 2020/21',
        target.evidence,
      ),
    ),
  ];
  const is: Record<RegisterFilter, (input: RegisterInput) => boolean> = {
    illustrative: ({ entry }) => entry.evidence?.confidence === 'illustrative',
    unverified: ({ entry }) => entry.evidence?.confidence === 'unverified',
    overdue: ({ overdue }) => overdue,
    empty: ({ entry }) => entry.evidence === null,
    overrides: ({ entry }) => entry.override_of !== null,
  };
  const count = (kind: RegisterFilter) => all.filter(is[kind]).length;
  return {
    on: '2026-11-21',
    counts: {
      all: all.length,
      illustrative: count('illustrative'),
      unverified: count('unverified'),
      overdue: count('overdue'),
      empty: count('empty'),
      overrides: count('overrides'),
    },
    inputs: filter ? all.filter(is[filter]) : all,
  };
}

function input(
  at: InputAt,
  path: string,
  what: string,
  value: string,
  evidence: Evidence | undefined,
  override_of: string | null = null,
): RegisterInput {
  const scenario = at.at === 'lever' ? at.scenario : null;
  return {
    entry: {
      at,
      path,
      what,
      scenario,
      value,
      evidence: evidence ?? null,
      evidence_from: evidence ? 'role' : null,
      override_of,
    },
    overdue: (evidence?.review_by ?? '9999') < '2026-11-21',
    set: { id: 1, when: '2026-11-21T20:30:00Z', by: 'A. Planner', what, undone: false },
  };
}
