// A plan that has something of every kind, so that whatever shows or reads a plan has something to
// show or read.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fivefold } from './window.js';

const FIRST_YEAR = 2027;

/**
 * The plan as JSON. Everything a person types goes through `words`, which is told what kind of
 * thing it names and may make something else of it.
 */
export function everything(words = (text) => text) {
  const evidence = (what) => ({
    rationale: words(`Why ${what}`, 'rationale'),
    source: words(`Source of ${what}`, 'source'),
    confidence: 'reported',
    owner: words(`Owner of ${what}`, 'owner'),
    review_by: '2020-01-31',
  });
  // Named in more than one place, and the same in each.
  const assessment = words('Assessment', 'function');
  const deprived = words('Most deprived', 'group of need');
  const role = (id, name, band, more = {}) => ({
    id,
    name: words(name, 'role'),
    staff_group: words('Nursing and Midwifery Registered', 'staff group'),
    service: words('Community', 'service'),
    team: words('Crisis', 'team'),
    band: words(band, 'band'),
    employer: words('The trust', 'employer'),
    group: words('Ours', 'group'),
    registered: true,
    baseline_heads: 120,
    wte_per_head: 0.8,
    leaver_rate: 0.12,
    leaver_definition: 'trust',
    usual_joiners: 12,
    establishment_wte: 110,
    pay_per_wte: 45000,
    establishment_changes: [
      { year: FIRST_YEAR + 1, wte: 5, reason: 'growth', evidence: evidence('the growth') },
    ],
    evidence: evidence('the role'),
    field_evidence: { leaver_rate: evidence('the leaver rate') },
    ...more,
  });
  const programme = {
    id: 'programme',
    name: words('Apprentices', 'programme'),
    to: 'nurse',
    from: 'support',
    duration_years: 2,
    annual_drop_out: 0.1,
    starts: 6,
    productive_share: 0.5,
    cost_per_learner_year: 30000,
    bursary_per_learner_year: 1000,
    approach: words('Grow our own', 'approach'),
    evidence: evidence('the programme'),
  };
  const action = (text, more) => ({
    text: words(text, 'action'),
    owner: words('Head of nursing', 'owner'),
    due: '2027-09-30',
    status: 'agreed',
    accountable: words('The board', 'accountable'),
    lead: words('A matron', 'lead'),
    level: 'trust',
    evidence: evidence('the action'),
    ...more,
  });
  const title = words('Something of everything', 'title');
  const hire = words('Hire', 'scenario');
  return {
    format: 'fivefold-plan/1',
    title,
    first_year: FIRST_YEAR,
    years: 4,
    roles: [
      role('nurse', 'Nurses', 'Band 6'),
      role('support', 'Support workers', 'Band 3', { registered: false }),
      role('senior', 'Senior nurses', 'Band 7', { baseline_heads: 30, wte_per_head: 1 }),
    ],
    usual: {
      build: [{ ...programme, id: 'usual', starts: { [FIRST_YEAR - 1]: 3, [FIRST_YEAR]: 3 } }],
    },
    transfers: [
      { role: 'support', year: FIRST_YEAR, heads: 4, reason: words('A ward moves in', 'reason') },
    ],
    scenarios: [
      {
        name: hire,
        question: words('What if we hire?', 'question'),
        decision: words('We hire', 'decision'),
        levers: {
          buy: [
            {
              role: 'nurse',
              hires: 10,
              cost_per_hire: 10000,
              channel: words('Abroad', 'channel'),
              evidence: evidence('buying'),
            },
          ],
          build: [programme],
          bind: [
            {
              role: 'nurse',
              amount: 0.02,
              unit: 'points',
              cost_per_person_kept: 900,
              cost_per_head: 50,
            },
          ],
          borrow: [
            {
              role: 'nurse',
              amount: 3,
              cost_per_head_year: 90000,
              kind: words('Agency', 'kind of borrowing'),
            },
          ],
          bounce: [
            { from: 'nurse', to: 'senior', duration_years: 1, moves: 2, cost_per_move: 700 },
          ],
        },
        limits: {
          fixed: [{ lever: 'borrow', row: 'nurse' }],
          buy: [{ row: 'nurse', most_hires: 30 }],
          build: [{ programme: 1, most_starts: { [FIRST_YEAR]: 20 } }],
          bind: [{ role: 'nurse', steps: [{ people: 5, cost_per_person_kept: 900 }] }],
          budget: 900000,
          least_build_share: 0.2,
          whole_people: true,
          evidence: evidence('the limits'),
        },
        evidence: evidence('the scenario'),
      },
      { name: words('As we are', 'scenario') },
    ],
    targets: [
      {
        name: words('More nurses', 'target'),
        framework: words('The long-term plan', 'framework'),
        scope: { role: 'nurse' },
        values: { [FIRST_YEAR]: 130, [FIRST_YEAR + 3]: 150 },
        evidence: evidence('the target'),
      },
      {
        name: words('People treated', 'target'),
        framework: words('Forward view', 'framework'),
        scope: { service: words('Community', 'service') },
        unit: 'wte',
        values: { [FIRST_YEAR + 1]: 9000 },
        activity: {
          measure: words('People seen', 'measure'),
          units_per_wte: 40,
          evidence: evidence('the conversion'),
        },
      },
    ],
    price_year: FIRST_YEAR - 1,
    funding: [
      {
        name: words('Growth funding', 'funding'),
        programme: words('Long-term plan funding', 'programme of a funding'),
        recurrent: true,
        values: { [FIRST_YEAR]: 400000, [FIRST_YEAR + 1]: 500000 },
        evidence: evidence('the funding'),
      },
    ],
    funding_covers: 'additional',
    picture: {
      strands: [
        {
          strand: 'staff_record',
          source: words('The staff record', 'source of a strand'),
          date: '2026-03-31',
          coverage: words('Everyone', 'coverage'),
          feeds: words('The baseline', 'what a strand feeds'),
          missing: words('Bank staff', 'what is missing'),
          evidence: evidence('the strand'),
        },
      ],
      teams: [
        {
          name: words('Crisis team', 'team of functions'),
          time: { contracted_hours: 37.5, leave: 0.15, sickness: 0.05 },
          functions: [
            {
              name: assessment,
              hours_per_week: 9000,
              evidence: evidence('the hours'),
            },
          ],
          cover: [{ function: assessment, role: 'nurse' }],
          evidence: evidence('the team'),
        },
      ],
      competencies: [
        {
          id: 'risk',
          name: words('Assesses risk', 'competency'),
          framework: words('A framework', 'framework of competencies'),
          level: words('Skilled', 'level'),
          stage: words('Assessing', 'stage'),
          training_cost: 200,
          supervisor_hours: 10,
          supervisors: [{ role: 'nurse', hours_per_wte: 2 }],
          evidence: evidence('the competency'),
        },
      ],
      required: [{ role: 'nurse', competency: 'risk', evidence: evidence('the requirement') }],
      held: [
        {
          role: 'nurse',
          competency: 'risk',
          heads: 20,
          gained: FIRST_YEAR - 1,
          evidence: evidence('the count'),
        },
      ],
      benchmarks: [
        {
          name: words('Nurses per birth', 'benchmark'),
          measure: 'wte_per_ten_thousand_births',
          scope: { role: 'nurse' },
          base: 9000,
          peers: [{ name: words('Another trust', 'peer'), value: 90 }],
          standard: {
            name: words('A standard', 'standard'),
            value: 100,
            evidence: evidence('the standard'),
          },
          evidence: evidence('the peers'),
        },
      ],
      readiness: ['Is it there?', 'Is it friendly?'].map((question) => ({
        list: words('Readiness', 'list'),
        heading: words('Now', 'heading of a question'),
        question: words(question, 'question of readiness'),
        answer: 'no',
        said: words('Not yet', 'what was said'),
        owner: words('A lead', 'owner of a question'),
        to_do: words(`Do something about: ${question}`, 'what to do'),
      })),
      integrated: {
        area: words('Our area', 'area'),
        births: 9000,
        prevalence: 0.25,
        severe_share: 0.4,
        caseload: 230,
        stated: { reached: 600, unmet: 1200, practitioners: 5 },
        settings: [{ name: words('Maternity', 'setting'), share: 0.5, role: 'nurse' }],
        universal: [
          {
            name: words('Midwives', 'universal staff'),
            heads: 100,
            training_hours: 4,
            supervision_hours: 6,
          },
        ],
        groups: [{ name: deprived, relative_need: 1.4 }],
        areas: [
          {
            name: words('North', 'part of the area'),
            births: 4000,
            groups: [{ group: deprived, share: 0.3 }],
          },
        ],
      },
    },
    correlation: { leaver_rate: 0.3 },
    context: [
      {
        name: words('People waiting', 'context'),
        framework: words('A dashboard', 'framework'),
        unit: words('people', 'unit'),
        values: { [FIRST_YEAR]: 300 },
        evidence: evidence('the context'),
      },
    ],
    outturn: [
      { role: 'nurse', year: FIRST_YEAR, heads: 123, wte: 98, evidence: evidence('the outturn') },
    ],
    actions: [
      action('Advertise abroad', { lever: 'buy', role: 'nurse', year: FIRST_YEAR, people: 10 }),
      action('Share the data', { system_lever: words('Data', 'lever of the system') }),
    ],
    occupation_codes: [
      {
        code: 'N6D',
        name: words('Community nurse', 'name of a code'),
        staff_group: words('Nursing and Midwifery Registered', 'staff group'),
        group: words('Ours', 'group'),
        registered: true,
      },
    ],
    running_order: [
      {
        title: words('Where we stand', 'stop'),
        scope: 'all',
        chart: 'headcount',
        scenario: hire,
        unit: 'heads',
        note: words('Ask the room', 'note of a stop'),
      },
    ],
    notes: [
      {
        heading: words('What to know', 'note'),
        text: words('Figures are of March.', 'text of a note'),
        evidence: evidence('the note'),
      },
    ],
    evidence: evidence('the plan'),
  };
}

/** The plan as a file in a home. */
export function fileOfEverything(home, words) {
  const json = join(home.folder, 'everything.json');
  const plan = join(home.folder, 'everything.fivefold');
  writeFileSync(json, JSON.stringify(everything(words)));
  fivefold('import', json, '--output', plan);
  return plan;
}
