// Answers the desktop's commands inside the page, so that the interface can be looked at in a
// browser. Put in before the page's own scripts; `window.__FAKE__` holds the plans.
import type { CompareRequest } from '../../src/ipc/types/CompareRequest';
import type { GapQuestion } from '../../src/ipc/types/GapQuestion';
import type { RegisterFilter } from '../../src/ipc/types/RegisterFilter';
import type { DeskState } from '../../src/ipc/types/DeskState';
import type { ActivityChoices } from '../../src/ipc/types/ActivityChoices';
import type { ActivityRatio } from '../../src/ipc/types/ActivityRatio';
import type { LibraryEntry } from '../../src/ipc/types/LibraryEntry';
import type { SharedBy } from '../../src/ipc/types/SharedBy';
import type { Target } from '../../src/ipc/types/Target';
import type { ExtractKind } from '../../src/ipc/types/ExtractKind';
import type { ExtractPart } from '../../src/ipc/types/ExtractPart';
import type { LedgerAsked } from '../../src/ipc/types/LedgerAsked';
import type { Trajectory } from '../../src/ipc/types/Trajectory';
import type { View } from '../../src/ipc/types/View';
import type { ViewRequest } from '../../src/ipc/types/ViewRequest';
import type { Edit } from '../../src/ipc/types/Edit';
import type { PathwayPlace } from '../../src/ipc/types/PathwayPlace';
import type { Plan } from '../../src/ipc/types/Plan';
import type { RetirementAges } from '../../src/ipc/types/RetirementAges';
import type { TargetYear } from '../../src/ipc/types/TargetYear';
import { holds, rolesInScope, scopeWords } from '../../src/plan/scope';
import { formatPeople } from '../../src/words/numbers';
import { financialYear, lastYear, projectedYears } from '../../src/words/years';
import { fakeAsked } from './fakeAsked';
import { fakeChart } from './fakeChart';
import { fakeOutcome, fakePack } from './fakePack';
import { fakeAgreed, fakeApproaches, fakePipeline, fakeRoutes } from './fakePathways';
import { fakeBaseline, fakeRetirements, STAFF_GROUPS } from './fakeBaseline';
import { fakeExtract, fakeImport } from './fakeExtract';
import { fakeComparison, fakeLedger } from './fakeLedger';
import { fakeStage } from './fakeStage';
import { fakeCompare, fakeGap, fakeRegister } from './fakeQuestions';
import { applied, inPost, projected, zero } from './fakePlan';
import { activityTarget, outturnErrors, requiredWorkforce, targetSums } from './fakeTargets';

interface Fake {
  plans: Plan[];
  library: LibraryEntry[];
  ratios: ActivityRatio[];
  trajectories: Trajectory[];
}
declare global {
  interface Window {
    __FAKE__: Fake;
    __CALLS__: string[];
    __TAURI_INTERNALS__: unknown;
  }
}

const fake = window.__FAKE__;
let plans = [fake.plans[0]!];
let at = 0;
let revision = 1;
let words: string[] = [];
let extractKind: ExtractKind = 'staff';

function state(): DeskState {
  const plan = plans[at]!;
  return {
    plan,
    file: { name: 'plan.fivefold', path: `/${plan.title}`, read_only: null, example: 'first' },
    undo: at > 0 ? words[at - 1]! : null,
    redo: at < plans.length - 1 ? words[at]! : null,
    history: words
      .slice(0, at)
      .map((what, id) => ({
        id,
        when: '2026-11-21T20:30:00Z',
        by: 'Jo Bloggs',
        what,
        undone: false,
      }))
      .reverse(),
    versions: [
      { id: 1, name: 'To the board', when: '2026-11-20T09:30:00Z', by: 'Jo Bloggs', revision: 1 },
    ],
    main_scope: plan.targets[0]?.scope ?? 'all',
    main_unit: 'heads',
    baseline: fakeBaseline(plan),
    staff_groups: STAFF_GROUPS,
    hints: plan.roles
      .filter((role) => role.leaver_rate && !role.usual_joiners)
      .map((role) => ({
        role: role.id,
        scenario: null,
        message: `${role.name} has leavers and no usual joiners: business as usual is a slope to nothing. Give its usual joiners a year.`,
      })),
    revision,
    version: '0.1.0',
  };
}

function look(plan: Plan, request: ViewRequest): View {
  const all = projected(plan, request.scenario);
  const ids = new Set(rolesInScope(plan, request.scope).map(({ id }) => id));
  const roles = all.filter(({ role }) => ids.has(role));
  const baseline = plan.roles
    .filter((role) => holds(request.scope, role))
    .reduce((sum, role) => sum + (role.baseline_heads ?? 0), 0);
  const years = projectedYears(plan).map((year, place) => {
    const contributions = zero();
    for (const role of roles) {
      for (const part of Object.keys(contributions) as (keyof typeof contributions)[]) {
        contributions[part] += role.contributions[place]![part];
      }
    }
    return {
      year,
      contributions,
      in_post: inPost(contributions),
      capacity: inPost(contributions) + contributions.borrow,
      in_training: 0,
      leavers: 0,
      arrivals: 0,
      departures: 0,
      kept: 0,
      establishment_wte: null,
      vacancy_wte: null,
    };
  });
  const targets = plan.targets.flatMap((target): TargetYear[] =>
    projectedYears(plan).flatMap((year, place) => {
      const value = (target.values as Record<number, number>)[year];
      if (value === undefined) return [];
      const of = all.filter(({ role }) =>
        holds(
          target.scope,
          plan.roles.find(({ id }) => id === role)!,
        ),
      );
      const now = of.reduce((sum, role) => sum + role.closing[place]!, 0);
      const target_value = target.basis === 'increase' ? value + baseline : value;
      const gap = now - target_value;
      return [{ target: target.name, year, unit: 'heads', target_value, projected: now, gap }];
    }),
  );
  const summary = {
    plan_title: plan.title,
    scenario: request.scenario,
    scope: scopeWords(plan, request.scope),
    unit: request.unit,
    baseline_year: plan.first_year - 1,
    baseline,
    years,
    targets: [],
    outturn: [],
  };
  const last = years.at(-1);
  const sentence = `By ${financialYear(lastYear(plan))}: ${formatPeople(last?.in_post ?? 0)} in post. Business as usual would leave ${formatPeople(last?.contributions.base ?? 0)}.`;
  return {
    chart: {
      svg: fakeChart(summary, request.width, request.height, request.theme, sentence),
      alt: sentence,
      mode: request.mode === 'auto' ? 'totals' : request.mode,
    },
    sentence,
    summary,
    ledger: all.find(({ role }) => role === request.role)?.ledger ?? [],
    kept: projectedYears(plan).map((year) => ({
      year,
      rate_before: 0.13,
      rate_after: 0.11,
      points: 0.02,
      kept: 14,
      about_to_leave: 91,
      words: `${financialYear(year)}: 2 points off 13 %, which keeps 14 of 91 people about to leave.`,
    })),
    roles,
    ...fakeAsked(plan, request, roles),
    targets,
    notices: [
      {
        kind: 'over_establishment',
        what: null,
        role: plan.roles[0]?.id ?? '',
        year: plan.first_year,
        wanted: 130,
        available: 120,
      },
    ],
    hints: [],
  };
}

function make(edit: Edit): DeskState {
  if (edit.edit === 'set_role' && edit.role.name === '') {
    throw { message: 'A role needs a name. Type one, such as \u201cMental health nurse\u201d.' };
  }
  plans = [...plans.slice(0, at + 1), applied(plans[at]!, edit)];
  words = [...words.slice(0, at), edit.edit.replaceAll('_', ' ')];
  return step(1);
}

function step(by: number): DeskState {
  at += by;
  revision += 1;
  return state();
}

function open(plan: Plan): DeskState {
  plans = [plan];
  words = [];
  at = 0;
  return step(0);
}

const answers: Record<string, (args: never) => unknown> = {
  startup: () => state(),
  examples: () =>
    fake.plans.map(({ title }) => ({ id: title, title, teaches: 'What the inputs can teach.' })),
  open_example: ({ id }: { id: string }) => open(fake.plans.find(({ title }) => title === id)!),
  recent: () => [{ name: 'Our trust.fivefold', path: '/home/planner/Our trust.fivefold' }],
  edit: ({ edit }: { edit: Edit }) => make(edit),
  undo: () => step(-1),
  redo: () => step(1),
  view: ({ request }: { request: ViewRequest }) => look(plans[at]!, request),
  preview: ({ edit, request }: { edit: Edit; request: ViewRequest }) =>
    look(applied(plans[at]!, edit), request),
  choose_extract: ({ kind, part }: { kind: ExtractKind; part: ExtractPart }) => {
    if (part === 'counted') extractKind = kind;
    return fakeExtract(kind);
  },
  look_at_extract: () => fakeExtract(extractKind),
  count_extract: () => fakeImport(extractKind, plans[at]!),
  take_extract: () =>
    make({ edit: 'together', what: 'Import staff in post: 180 people', edits: [] }),
  save_rejected: () => '/home/planner/Rejected rows.csv',
  choose_ledger: () => fakeLedger(),
  compare_ledger: ({ asked }: { asked: LedgerAsked }) => fakeComparison(plans[at]!, asked.key),
  retirements: ({ role, ages }: { role: string; ages: RetirementAges }) =>
    fakeRetirements(plans[at]!, role, ages),
  retirement_rates: ({ role }: { role: string }) => ({
    edit: 'set_role',
    role: { ...plans[at]!.roles.find(({ id }) => id === role)!, leaver_rate: 0.12 },
  }),
  occupation_codes_applied: () => ({
    edit: null,
    changing: plans[at]!.roles.slice(0, 2).map(({ name }) => name),
    unknown: ['N6X'],
    without_code: 3,
  }),
  pipeline: ({ scenario, place }: { scenario: string; place: PathwayPlace }) =>
    fakePipeline(plans[at]!, scenario, place),
  routes: ({ scenario }: { scenario: string }) => fakeRoutes(plans[at]!, scenario),
  approaches: () => fakeApproaches(),
  agreed_actions: ({ scenario }: { scenario: string }) => fakeAgreed(plans[at]!, scenario),
  export_actions: () => '/home/planner/Actions.csv',
  close_gap: ({ question }: { question: GapQuestion }) => fakeGap(plans[at]!, question),
  compare: ({ request }: { request: CompareRequest }) => fakeCompare(plans[at]!, request),
  register: ({ filter }: { filter: RegisterFilter | null }) => fakeRegister(plans[at]!, filter),
  set_input_evidence: () => make({ edit: 'together', what: 'Evidence', edits: [] }),
  export_register: () => '/home/planner/Register.csv',
  library: () => fake.library,
  trajectories: () => fake.trajectories,
  activity_ratios: () => fake.ratios,
  activity_target: ({ entry, choices }: { entry: string; choices: ActivityChoices }) =>
    activityTarget(fake.library, fake.ratios, entry, choices),
  target_sums: ({ targets }: { targets: Target[] }) => targetSums(targets),
  required: ({ scenario, target, rule }: { scenario: string; target: number; rule: SharedBy }) =>
    requiredWorkforce(plans[at]!, scenario, target, rule),
  outturn_errors: ({ scenario }: { scenario: string }) => outturnErrors(plans[at]!, scenario),
  import_outturn: () => ({
    table: {
      kind: 'CSV, parted by commas, UTF-8',
      rows: 3,
      outturn: [],
      rejected: [
        { line: 4, reason: 'The plan has no role "Porter"; write its name as the plan has it.' },
      ],
      heads: 200,
      wte: 180,
    },
    state: null,
  }),
  export_report: () => '/home/planner/report.pdf',
  export_planning_return: () => '/home/planner/planning return.xlsx',
  send_pack: () => '/home/planner/pack.xlsx',
  open_pack: () => fakePack(plans[at]!),
  pack_outcome: ({ accepted }: { accepted: string[] }) => fakeOutcome(accepted),
  merge_pack: () => step(0),
  ...fakeStage(() => plans[at]!, look),
};

window.__CALLS__ = [];
window.__TAURI_INTERNALS__ = {
  invoke: async (command: string, args: never) => {
    window.__CALLS__.push(command);
    const answer = answers[command];
    return structuredClone(answer ? answer(args) : null);
  },
};
