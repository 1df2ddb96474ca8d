// A whole plan by keyboard alone: from an empty file and an extract of 200 rows to a report, and
// what the window shows at the end is what the command line projects of the saved file.
import assert from 'node:assert/strict';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { BROKEN, staffExtract } from './extracts.js';
import { projection, read, row, written } from './figures.js';
import {
  arrowTo,
  chooseByLetters,
  chooseFromMenu,
  command,
  fillIn,
  focused,
  goToCell,
  goToPlace,
  tabTo,
  toGrid,
} from './keyboard.js';
import {
  beginBlankPlan,
  mendRow,
  onward,
  openExtract,
  takeImport,
  undoWords,
} from './staff-import-steps.js';
import { By, fivefold, Key, newHome, openWindow, readJson, textOfPdf } from './window.js';

const TITLE = 'Our trust, 2026';
const SCENARIO = 'Grow our own';
const DOWN = Key.ARROW_DOWN;
const RIGHT = Key.ARROW_RIGHT;
const SHIFT = Key.SHIFT;
/** The ledger's lines that are compared with the engine's. */
const FIELDS = [
  'opening',
  'joined_usual',
  'joined_buy',
  'joined_build',
  'joined_bounce',
  'departures',
  'leavers',
  'closing',
  'borrow',
];

/** A series of a plan of five years from its JSON, a figure for every year. */
function byYear(series) {
  if (typeof series === 'number' || series === undefined) return Array(5).fill(series ?? 0);
  return Array.isArray(series) ? series : Object.values(series);
}

describe('a whole plan by keyboard alone', () => {
  const home = newHome();
  const plan = join(home.folder, 'our-trust.fivefold');
  const extract = join(home.folder, 'staff.csv');
  const report = join(home.folder, 'report.pdf');
  let window;

  before(async () => {
    writeFileSync(extract, staffExtract().csv);
    window = await openWindow(home);
    await window.resize(1440, 900);
    await window.shows('sentence', /in post/);
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  /** The plan as it stands in the file. */
  function saved() {
    const json = join(home.folder, 'saved.json');
    rmSync(json, { force: true });
    fivefold('export', plan, '--format', 'json', '--output', json);
    return readJson(json);
  }
  const levers = (name) => saved().scenarios.find((each) => each.name === name).levers;
  const valueOf = async (testid) => (await window.find(testid)).getAttribute('value');
  const done = (words) =>
    window.until(`${words} in the history`, async () =>
      words.test((await undoWords(window)) ?? ''),
    );

  /** Types figures along a row from the cell that has the focus; Tab goes on, Enter ends the row. */
  async function typeRow(...figures) {
    for (const [nth, figure] of figures.entries()) {
      await window.type(figure);
      await window.press(nth < figures.length - 1 ? Key.TAB : Key.ENTER);
    }
  }

  /** Goes to a lever's page. */
  const toLever = (lever) =>
    command(window, lever === 'all' ? 'all five levers' : `${lever} the lever`);

  /** Goes to the first cell of the grid. */
  async function toFirstCell(beginning) {
    await toGrid(window, beginning);
    await goToCell(window, 0, 0);
  }

  it('begins empty, and counts the staff of the extract', async () => {
    await beginBlankPlan(window, plan);
    await openExtract(window, 'staff', extract);
    for (const step of ['column-G', 'role-by-band', 'import-checks']) {
      await onward(window);
      await window.find(step);
    }
    await mendRow(window, BROKEN.line, BROKEN.right);
    await window.shows('rows-rejected', /^0$/);
    await takeImport(window);
    await done(/staff/i);
    assert.equal(saved().roles.length, 5);
  });

  it('names the plan', async () => {
    await chooseFromMenu(window, 'plan-title', 'rename-plan');
    await window.find('name-input');
    await window.type(TITLE);
    await window.press(Key.ENTER);
    await window.shows('plan-title', new RegExp(TITLE));
  });

  it('says what is usual: rates filled down, joiners copied', async () => {
    await goToPlace(window, 1);
    await toRoleColumn('leaver_rate');
    await window.type('12');
    await window.press(Key.ENTER, Key.ARROW_UP);
    await window.press(...Array(4).fill([SHIFT, DOWN]));
    await window.press([Key.CONTROL, 'd']);
    await done(/Fill/);
    assert.deepEqual(
      saved().roles.map(({ leaver_rate }) => leaver_rate),
      [0.12, 0.12, 0.12, 0.12, 0.12],
    );

    await toRoleColumn('usual_joiners');
    await window.type('4');
    await window.press(Key.ENTER, Key.ARROW_UP, [Key.CONTROL, 'c'], DOWN);
    await window.press(...Array(3).fill([SHIFT, DOWN]));
    await window.press([Key.CONTROL, 'v']);
    await done(/Paste/);
    assert.deepEqual(
      saved().roles.map(({ usual_joiners }) => usual_joiners),
      [4, 4, 4, 4, 4],
    );
    await window.picture('whole-plan-1-usual-rates');
  });

  /** The first role's cell of a column, found by walking along the first row. */
  async function toRoleColumn(field) {
    await toFirstCell('role-');
    const role = (await focused(window)).replace(/^role-(.*)-name$/, '$1');
    await arrowTo(window, `role-${role}-${field}`, RIGHT);
    return role;
  }

  it('takes a published target, and says how its posts are read', async () => {
    await goToPlace(window, 2);
    await tabTo(window, 'to-library');
    await window.press(Key.ENTER);
    await window.until('the search', async () => (await focused(window)) === 'library-search');
    await window.type('all new posts');
    await tabTo(window, /^add-target-/);
    await window.press(Key.ENTER);
    await tabTo(window, /^posts-/);
    await window.press(Key.SPACE);
    await arrowTo(window, 'posts-establishment');
    await tabTo(window, 'use-add');
    await window.press(Key.ENTER);
    await done(/Add target/);
    assert.equal(saved().targets[0].posts_read_as, 'establishment');
    await window.picture('whole-plan-2-published-target');
  });

  it('types a target of its own', async () => {
    await tabTo(window, 'add-target');
    await window.press(Key.ENTER);
    await window.until('its name', async () => (await focused(window)) === 'target-1-name');
    await window.type('People in post');
    await window.press(Key.TAB);
    const last = saved().first_year + 4;
    await arrowTo(window, `target-1-${last}`, RIGHT);
    await window.type('230');
    await window.press(Key.ENTER);
    await done(/target/i);
    const [, target] = saved().targets;
    assert.deepEqual([target.name, target.values], ['People in post', { [last]: 230 }]);
    await window.picture('whole-plan-3-own-target');
  });

  it('buys: figures typed along a row, filled right, copied to another role', async () => {
    await toLever('buy');
    await toFirstCell('cell-buy-');
    await typeRow('6', '8', '10');
    await window.type('3');
    await window.press(Key.ENTER, Key.ARROW_UP, [Key.CONTROL, 'r']);
    await done(/Fill/);
    await window.press(Key.ARROW_UP, [SHIFT, Key.SPACE], [Key.CONTROL, 'c']);
    await goToCell(window, 4, 0);
    await window.press([Key.CONTROL, 'v']);
    await done(/Paste/);
    const hires = levers('Scenario 1').buy.map(({ hires: by }) => byYear(by));
    assert.deepEqual(hires, [
      [6, 8, 10, 0, 0],
      [3, 3, 3, 3, 3],
      [6, 8, 10, 0, 0],
    ]);
    await window.picture('whole-plan-4-buy');
  });

  it('builds: a programme with its name, years and drop-out', async () => {
    await toLever('build');
    await tabTo(window, 'add-build');
    await window.press(Key.ENTER);
    await window.until('the programme', async () => window.has('detail-name'));
    await toFirstCell('cell-build-');
    await window.type('10');
    await window.press(Key.ENTER, [Key.CONTROL, 'r']);
    await done(/Fill/);
    await window.press(Key.F6);
    await fillIn(window, 'detail-name', 'Nursing degree');
    await fillIn(window, 'detail-duration', '2');
    await fillIn(window, 'detail-drop_out', '5');
    await done(/programme|drop/i);
    const [programme] = levers('Scenario 1').build;
    assert.equal(programme.name, 'Nursing degree');
    assert.equal(programme.duration_years, 2);
    assert.equal(programme.annual_drop_out, 0.05);
    assert.deepEqual(byYear(programme.starts), [10, 10, 10, 10, 10]);
    await window.picture('whole-plan-5-build');
  });

  it('binds in points, borrows in people and nudges what it borrows', async () => {
    await toLever('bind');
    await toFirstCell('cell-bind-');
    await window.type('2%');
    await window.press(Key.ENTER, Key.ARROW_UP, [Key.CONTROL, 'r']);
    await done(/Fill/);
    await window.picture('whole-plan-6-bind');
    await toLever('borrow');
    await toFirstCell('cell-borrow-');
    await window.type('5');
    await window.press(Key.ENTER, Key.ARROW_UP, RIGHT);
    await window.type('++');
    // A run of nudges is one step, made when it rests.
    const borrowed = () => byYear(levers('Scenario 1').borrow[0].amount);
    await window.until('both nudges', () => borrowed()[1] === 2);
    const { bind } = levers('Scenario 1');
    assert.deepEqual([bind[0].unit, byYear(bind[0].amount)], ['points', Array(5).fill(0.02)]);
    assert.deepEqual(borrowed(), [5, 2, 0, 0, 0]);
    await window.picture('whole-plan-7-borrow');
  });

  it('bounces more than there are, is told so at the cell, and thinks better of it', async () => {
    await toLever('bounce');
    await tabTo(window, 'add-bounce');
    await window.press(Key.ENTER);
    await window.until('the route', async () => window.has('detail-completion'));
    await toFirstCell('cell-bounce-');
    await window.type('900');
    await window.press(Key.ENTER);
    await done(/900/);
    const marked = () =>
      window.driver.findElements(By.css('td:has([data-testid^="cell-bounce-"]) .mark'));
    await window.until('the mark at the cell', async () => (await marked()).length > 0);
    const told = await (await marked())[0].getAttribute('aria-label');
    assert.match(told, /900/);
    await window.shows('cell-notice', /900/);
    await window.picture('whole-plan-8-notice');
    await window.press([Key.CONTROL, 'z']);
    await window.until('the mark to go', async () => (await marked()).length === 0);
    await toLever('bounce');
    await toFirstCell('cell-bounce-');
    await window.type('2');
    await window.press(Key.ENTER);
    await done(/to 2/);
    assert.equal(byYear(levers('Scenario 1').bounce[0].moves)[0], 2);
    await window.picture('whole-plan-9-bounce');
  });

  it('says why, where from and who answers for a number, two steps from it', async () => {
    await toLever('buy');
    await toFirstCell('cell-buy-');
    await window.press(RIGHT, Key.F6);
    await tabTo(window, 'in-register');
    await window.press(Key.ENTER);
    await window.find('register-search');
    await fillIn(window, 'evidence-rationale', 'Two more rounds a year');
    await fillIn(window, 'evidence-source', 'Recruitment plan, 2026');
    await fillIn(window, 'evidence-owner', 'Head of resourcing');
    await done(/./);
    const { evidence, field_evidence } = levers('Scenario 1').buy[0];
    const kept = field_evidence?.hires ?? evidence;
    assert.deepEqual(
      [kept.rationale, kept.source, kept.owner],
      ['Two more rounds a year', 'Recruitment plan, 2026', 'Head of resourcing'],
    );
    await window.picture('whole-plan-10-register');
  });

  it('agrees an action', async () => {
    await goToPlace(window, 4);
    await tabTo(window, 'add-action');
    await window.press(Key.ENTER);
    await window.until('its first cell', async () => (await focused(window)) === 'action-0-text');
    await window.type('Open two more recruitment rounds');
    await window.press(Key.TAB);
    await window.type('Buy');
    await arrowTo(window, 'action-0-people', RIGHT);
    await window.type('24');
    await window.press(Key.TAB);
    await arrowTo(window, 'action-0-owner', RIGHT);
    await window.type('Head of resourcing');
    await window.press(Key.TAB);
    await arrowTo(window, 'action-0-due', RIGHT);
    await window.type('31/12/2026');
    await window.press(Key.TAB);
    await done(/action/i);
    const [action] = saved().actions;
    assert.deepEqual(
      [action.text, action.lever, action.people, action.owner, action.due],
      ['Open two more recruitment rounds', 'buy', 24, 'Head of resourcing', '2026-12-31'],
    );
    await window.picture('whole-plan-11-action');
  });

  it('copies the scenario, describes it and plans another mix', async () => {
    await command(window, 'scenarios add');
    await window.find('scenarios-dialog');
    await tabTo(window, 'scenarios-copy');
    await window.press(Key.ENTER);
    await done(/scenario/i);
    await fillIn(window, 'scenario-name', SCENARIO);
    await fillIn(window, 'scenario-question', 'What if we train twice as many?');
    await done(/./);
    await window.picture('whole-plan-12-scenarios');
    await window.press(Key.ESCAPE);
    await window.until('the dialog to close', async () => !(await window.has('scenarios-dialog')));
    await toLever('build');
    await toFirstCell('cell-build-');
    await window.press([Key.CONTROL, 'a'], [Key.CONTROL, 'm']);
    await window.until('the field', async () => (await focused(window)) === 'change-by');
    await window.type('10');
    await window.press(Key.ENTER);
    await done(/Add 10/);
    assert.deepEqual(byYear(levers(SCENARIO).build[0].starts), [20, 20, 20, 20, 20]);
    assert.deepEqual(byYear(levers('Scenario 1').build[0].starts), [10, 10, 10, 10, 10]);
  });

  it('undoes and redoes', async () => {
    await window.press([Key.CONTROL, 'z']);
    await window.until('ten again', () => byYear(levers(SCENARIO).build[0].starts)[0] === 10);
    await window.press([Key.CONTROL, 'y']);
    await window.until('twenty again', () => byYear(levers(SCENARIO).build[0].starts)[0] === 20);
  });

  it('shows what the command line projects of the saved file', async () => {
    await toLever('all');
    await window.picture('whole-plan-13-all-five');
    const result = projection(plan, SCENARIO);
    const { roles, first_year } = saved();
    const years = [0, 1, 2, 3, 4].map((nth) => first_year + nth);
    for (const role of roles) {
      await command(window, `one role ${role.name}`);
      await window.until(`the ledger of ${role.name}`, async () => {
        const headings = await window.driver.findElements(By.css('#lever-panel h3'));
        const words = await Promise.all(headings.map((heading) => heading.getText()));
        return words.includes(`${role.name}, year by year`);
      });
      for (const year of years) {
        for (const field of FIELDS) {
          const engine = row(result, role.id, year)[field];
          const shown = Math.abs(read(await window.text(`ledger-${field}-${year}`)));
          const most = Math.abs(engine) >= 100 ? 0.5 : 0.05;
          assert.ok(
            Math.abs(shown - engine) <= most + 1e-9,
            `${role.name}, ${field} in ${year}: shows ${shown}, the engine says ${engine}`,
          );
        }
      }
    }
    await command(window, 'scope all roles');
    const target = result.targets.find(({ target: name }) => name === 'People in post');
    await window.shows('sentence', new RegExp(written(target.projected)));
    await window.picture('whole-plan-14-figures');
  });

  it('leaves with a report of the same figures', async () => {
    window.answerNextDialog(report);
    await window.press([Key.CONTROL, 'p']);
    await window.find('report-save');
    await window.press(Key.ENTER);
    await window.until('the PDF', () => existsSync(report), 60_000);
    await window.shows('said-bar', /report/i);
    const text = textOfPdf(report);
    const target = projection(plan, SCENARIO).targets.find(
      ({ target: name }) => name === 'People in post',
    );
    for (const words of [TITLE, SCENARIO, 'Nursing degree', written(target.projected)]) {
      assert.ok(text.includes(words), `the report says ${words}`);
    }
  });
});
