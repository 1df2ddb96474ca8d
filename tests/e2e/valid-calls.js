// For every command of the desktop, arguments it takes: about the plan of everything, with an
// extract, a ledger and a pack at hand. What is wrong in other ways is made of these.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerOf } from './calls.js';
import { staffExtract } from './extracts.js';
import { everything } from './plan-of-everything.js';
import { makeExtract } from './window.js';

/** Commands that show a dialog, by the file that answers it; `out` is one to write to. */
export const DIALOGS = {
  open_plan: 'plan',
  new_plan: 'newPlan',
  import_plan: 'json',
  save_copy: 'out',
  go_on_elsewhere: 'out',
  recover_plan: 'out',
  export_actions: 'out',
  export_register: 'out',
  import_outturn: 'staff',
  import_picture_table: 'competencies',
  export_picture_table: 'out',
  choose_extract: 'staff',
  save_rejected: 'out',
  save_mapping: 'out',
  open_mapping: 'mapping',
  choose_ledger: 'ledger',
  save_chart: 'out',
  export_report: 'out',
  export_plan: 'out',
  export_planning_return: 'out',
  send_pack: 'out',
  open_pack: 'pack',
};

/** Files that dialogs are answered with, and one of each kind at hand in the window. */
export async function putAtHand(window, home, plan) {
  const at = (name) => join(home.folder, name);
  const files = {
    plan,
    newPlan: at('new.fivefold'),
    json: at('everything.json'),
    out: at('out.bin'),
    staff: at('staff.csv'),
    mapping: at('mapping.json'),
    ledger: at('ledger.csv'),
    pack: at('pack.xlsx'),
    competencies: at('competencies.csv'),
  };
  writeFileSync(files.staff, staffExtract().csv);
  makeExtract('ledger', 200, files.ledger);
  writeFileSync(files.competencies, 'Id,Competency\nc1,Sees the baby\n');
  const answered = (file, command, args) => {
    window.answerNextDialog(file);
    return answerOf(window, command, args);
  };
  const scenario = everything().scenarios[0].name;
  const request = {
    scenario,
    scope: 'all',
    lead: 'A matron',
    asked: '2026-11-22',
    by: '2026-12-22',
  };
  await answered(files.pack, 'send_pack', { request });
  await answered(files.pack, 'open_pack');
  const staff = await answered(files.staff, 'choose_extract', { kind: 'staff', part: 'counted' });
  const ledger = await answered(files.ledger, 'choose_ledger');
  const mapping = { ...staff.preview.guess.mapping, as_at: '2026-03-31' };
  await answered(files.mapping, 'save_mapping', { mapping });
  await answerOf(window, 'count_extract', {
    mapping,
    corrections: {},
    opening: null,
    closing: null,
  });
  await answerOf(window, 'preview_report', { asked: reportAsked(scenario) });
  await answerOf(window, 'stage_begin', { scenario });
  return { files, mapping, ledgerMapping: ledger.preview.guess.mapping };
}

const reportAsked = (scenario) => ({
  scenario,
  format: 'pdf',
  without: ['method', 'notes', 'assumptions'],
  date: '2026-11-22',
  suppress_below: null,
});

/** By command, the arguments it takes, each of them once at least. */
export function validCalls({ mapping, ledgerMapping, files }) {
  const plan = everything();
  const scenario = plan.scenarios[0].name;
  const role = plan.roles[0].id;
  const choice = { scope: { role }, from: plan.first_year };
  const question = {
    kind: 'headcount',
    scenario,
    with: [plan.scenarios[1].name],
    scope: 'all',
    unit: 'heads',
    mode: 'auto',
    span: null,
    by: 'role',
    theme: 'screen',
    size: { width: 960, height: 320 },
  };
  const request = { chart: question, role };
  const moved = { choice, lever: 'buy', value: 12 };
  const accepted = ['1'];
  const none = [{}];
  return {
    about: none,
    startup: none,
    examples: none,
    open_example: [{ id: 'stepping-forward-england' }],
    open_plan: none,
    new_plan: [
      { from: { from: 'blank' } },
      { from: { from: 'structure_of_this' } },
      { from: { from: 'structure_of_example', id: 'stepping-forward-england' } },
      { from: { from: 'next_year', scenario } },
    ],
    import_plan: none,
    save_copy: none,
    recent: none,
    open_recent: [{ path: files.plan }],
    backups: none,
    restore_backup: [{ name: 'everything 2026-11-22 09.40.00 UTC, change 1.fivefold' }],
    follow: none,
    take_over: none,
    go_on_elsewhere: none,
    recovery: none,
    recover_plan: [
      { backup: null },
      { backup: 'everything 2026-11-22 09.40.00 UTC, change 1.fivefold' },
    ],
    edit: editsOf(plan).map((edit) => ({ edit })),
    undo: none,
    redo: none,
    describe: editsOf(plan).map((edit) => ({ edit })),
    retirements: [{ role, ages: { from: 60, to: 67 } }],
    retirement_rates: [{ role, ages: { from: 60, to: 67 } }],
    occupation_codes_applied: none,
    keep_version: [{ name: 'Before the meeting' }],
    restore_version: [{ id: 1 }],
    remove_version: [{ id: 2 }],
    go_to_step: [{ id: 1 }],
    sign_off: [
      {
        asked: {
          act: 'reviewed',
          name: 'A. Matron',
          role: 'Matron',
          date: '2026-11-22',
          note: null,
        },
      },
    ],
    today: none,
    view: ['headcount', 'bridge', 'pipeline', 'gap', 'scenarios', 'million', 'flows', 'mix'].map(
      (kind) => ({ request: { chart: { ...question, kind }, role } }),
    ),
    preview: [{ edit: buyMore(scenario, role, 20), request }],
    role_figures: [{ scenario, role }],
    pipeline: [{ scenario, place: { usual: false, lever: 'build', index: 0 } }],
    routes: [{ scenario }],
    approaches: none,
    agreed_actions: [{ scenario }],
    export_actions: [{ scenario, suppressBelow: null }],
    close_gap: [
      {
        question: {
          scenario,
          goal: { goal: 'target', name: plan.targets[0].name },
          year: plan.first_year + 3,
          means: { means: 'row', lever: 'buy', index: 0 },
          timing: { timing: 'latest' },
        },
      },
    ],
    compare: [
      {
        request: {
          question: { base: scenario, with: [plan.scenarios[1].name], scope: 'all', unit: 'heads' },
          mode: 'totals',
          width: 800,
          height: 300,
          theme: 'screen',
        },
      },
    ],
    register: [{ filter: null }, { filter: 'overdue' }],
    set_input_evidence: [
      {
        at: { at: 'role', role, field: 'leaver_rate' },
        evidence: { rationale: 'Because', confidence: 'reported' },
      },
    ],
    export_register: [{ filter: null, suppressBelow: 5 }],
    library: none,
    trajectories: none,
    activity_ratios: none,
    cost_offers: none,
    best_mix: [{ scenario }],
    mix_reasons: [{ scenario }],
    mix_curve: [{ scenario }],
    mix_progress: none,
    cancel_mix: none,
    picture_view: [{ scenario }],
    dot_plot_chart: [
      { request: { scenario, index: 0, size: { width: 800, height: 200 }, theme: 'screen' } },
    ],
    route_needs: [
      { from: null, to: role },
      { from: role, to: role },
    ],
    picture_act: [
      { act: { act: 'template', template: 'talking_therapies' } },
      { act: { act: 'question_as_action', index: 0 } },
      { act: { act: 'question_as_input', index: 1, scenario, lever: 'buy', role } },
      { act: { act: 'standard_as_target', index: 0 } },
    ],
    import_picture_table: [{ table: 'competencies' }],
    export_picture_table: [{ table: 'competencies', format: 'csv', suppressBelow: null }],
    trade_off_chart: [
      {
        request: {
          scenario,
          points: [
            [500, 0],
            [0, 4_000_000],
          ],
          best: [0, 4_000_000],
          size: { width: 800, height: 300 },
          theme: 'screen',
        },
      },
    ],
    doubt_between: [
      {
        scenario: plan.scenarios[0].name,
        against: plan.scenarios[1].name,
        question: { scope: 'all', unit: 'heads', draws: 50, seed: 1, cells: false },
      },
    ],
    suggested_ranges: [{ kind: 'leaver_rate', durationYears: null }],
    doubt: [
      {
        request: {
          scenario,
          question: { scope: 'all', unit: 'heads', draws: 50, seed: 1, cells: true },
          size: { width: 800, height: 300 },
          theme: 'screen',
        },
      },
    ],
    cost: [
      {
        request: {
          scenario,
          scope: 'all',
          mode: 'totals',
          size: { width: 800, height: 300 },
          theme: 'screen',
        },
      },
    ],
    sensitivity: [
      {
        request: {
          question: { scenario, target: plan.targets[0].name },
          size: { width: 800, height: 300 },
          theme: 'dark',
        },
      },
    ],
    activity_target: [{ entry: 'fyfvmh-perinatal', choices: { units_per_wte: 40, year: 2021 } }],
    target_sums: [{ targets: plan.targets }],
    required: [{ scenario, target: 0, rule: 'projected' }],
    outturn_errors: [{ scenario, scope: 'all' }],
    import_outturn: none,
    choose_extract: [{ kind: 'staff', part: 'counted' }],
    look_at_extract: [{ part: 'counted', sheet: null, headingLine: 1 }],
    count_extract: [{ mapping, corrections: { 42: { wte: '0.8' } }, opening: null, closing: null }],
    extract_progress: none,
    cancel_extract: none,
    forget_extract: none,
    take_extract: none,
    save_rejected: none,
    save_mapping: [{ mapping }],
    open_mapping: none,
    choose_ledger: none,
    look_at_ledger: [{ sheet: null, headingLine: 1 }],
    compare_ledger: [
      { asked: { mapping: ledgerMapping, key: 'service', corrections: {}, staff: null } },
    ],
    take_budgets: none,
    save_chart: [
      { question, format: 'svg', suppressBelow: null },
      { question, format: 'png', suppressBelow: 5 },
    ],
    copy_chart: [{ question, suppressBelow: null }],
    report_sections: none,
    preview_report: [{ asked: reportAsked(scenario) }],
    report_page: [{ page: 0 }],
    cancel_report: none,
    export_report: [{ asked: { ...reportAsked(scenario), format: 'html' } }],
    export_plan: ['json', 'csv', 'xlsx', 'mdl'].flatMap((format) =>
      [null, 5].map((suppressBelow) => ({ format, scenario, suppressBelow })),
    ),
    export_planning_return: [{ scenario, suppressBelow: null }],
    send_pack: [
      {
        request: {
          scenario,
          scope: 'all',
          lead: 'A matron',
          asked: '2026-11-22',
          by: '2026-12-22',
        },
        suppressBelow: null,
      },
    ],
    open_pack: none,
    pack_outcome: [{ accepted }],
    merge_pack: [{ accepted }],
    stage_begin: [{ scenario }],
    stage_state: none,
    stage_choose: [{ choice }],
    stage_set: [moved],
    stage_preview: [{ ...moved, question: { ...question, scenario: 'On stage' } }],
    stage_view: [{ question: { ...question, scenario: 'On stage' } }],
    stage_undo: none,
    stage_redo: none,
    stage_reset: [{ to: 'nothing' }, { to: 'saved' }],
    stage_guess: [{ question: 'How many?', guess: 'Twenty' }],
    stage_reveal: none,
    stage_park: [{ text: 'Where do they live?' }],
    stage_unpark: [{ index: 0 }],
    stage_keep: [
      { wanted: { name: 'As the room has it', question: 'What if?', decision: 'Do it' } },
    ],
    stage_discard: none,
    open_audience: none,
    close_audience: none,
    audience_next: [{ seen: 0, size: { width: 1280, height: 720 } }],
    full_screen: [{ on: false }],
  };
}

const buyMore = (scenario, role, hires) => ({
  edit: 'set_lever_row',
  scenario,
  index: 0,
  row: { lever: 'buy', row: { role, hires } },
});

/** One edit of every kind, in an order in which each can be made after those before it. */
export function editsOf(plan) {
  const [hire, asWeAre] = plan.scenarios.map(({ name }) => name);
  const role = plan.roles[0];
  const [levers, year] = [plan.scenarios[0].levers, plan.first_year];
  const edits = {
    set_plan: [{ title: 'Another title', first_year: year, years: plan.years }],
    add_role: [{ role: { ...role, id: 'another', name: 'Another role' } }],
    set_role: [{ role: { ...role, baseline_heads: 130 } }],
    move_role: [{ id: 'another', to: 0 }],
    remove_role: [{ id: 'another' }],
    add_scenario: [{ name: 'A third', copy_of: hire }],
    rename_scenario: [{ name: 'A third', to: 'A fourth' }],
    describe_scenario: [{ name: asWeAre, question: 'What if?', decision: null, evidence: null }],
    move_scenario: [{ name: 'A fourth', to: 0 }],
    remove_scenario: [{ name: 'A fourth' }],
    add_lever_row: Object.entries(levers).map(([lever, [row]]) => ({
      scenario: asWeAre,
      row: { lever, row },
    })),
    set_lever_row: [
      { scenario: hire, index: 0, row: { lever: 'buy', row: { role: role.id, hires: 7 } } },
    ],
    remove_lever_row: [{ scenario: asWeAre, lever: 'borrow', index: 0 }],
    add_usual: [{ pathway: { lever: 'bounce', row: { from: 'nurse', to: 'senior', moves: 1 } } }],
    set_usual: [
      { index: 0, pathway: { lever: 'bounce', row: { from: 'nurse', to: 'senior', moves: 2 } } },
    ],
    remove_usual: [{ lever: 'bounce', index: 0 }],
    add_transfer: [{ transfer: plan.transfers[0] }],
    set_transfer: [{ index: 1, transfer: { ...plan.transfers[0], heads: -2 } }],
    remove_transfer: [{ index: 1 }],
    add_target: [{ target: { ...plan.targets[0], name: 'Another target' } }],
    set_target: [{ index: 0, target: { ...plan.targets[0], basis: 'increase' } }],
    remove_target: [{ index: 2 }],
    add_context: [{ measure: { ...plan.context[0], name: 'Another measure' } }],
    set_context: [{ index: 0, measure: { ...plan.context[0], unit: 'referrals' } }],
    remove_context: [{ index: 1 }],
    add_outturn: [{ outturn: { role: role.id, year: year + 1, heads: 125 } }],
    set_outturn: [{ index: 0, outturn: { role: role.id, year, heads: 124 } }],
    remove_outturn: [{ index: 1 }],
    add_occupation_code: [{ code: { code: 'N6E', name: 'Inpatient nurse' } }],
    set_occupation_code: [{ index: 0, code: { code: 'N6D', name: 'Nurse' } }],
    remove_occupation_code: [{ index: 1 }],
    add_action: [{ action: plan.actions[0] }],
    set_action: [{ index: 0, action: { ...plan.actions[0], status: 'done' } }],
    remove_action: [{ index: 2 }],
    add_stop: [{ stop: plan.running_order[0] }],
    set_stop: [{ index: 0, stop: { ...plan.running_order[0], chart: 'gap' } }],
    move_stop: [{ index: 1, to: 0 }],
    remove_stop: [{ index: 1 }],
    add_note: [{ note: plan.notes[0] }],
    set_note: [{ index: 0, note: { heading: 'Another', text: 'note' } }],
    remove_note: [{ index: 1 }],
    together: [
      { what: 'Two at once', edits: [buyMore(hire, role.id, 8), buyMore(hire, role.id, 9)] },
    ],
  };
  return Object.entries(edits).flatMap(([edit, each]) =>
    each.map((members) => ({ edit, ...members })),
  );
}
