// Agreed actions in the real window: their fields, what they cover of the plan, what is overdue,
// sorted, filtered, exported, and who decides. Everything beside the command line's.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { read } from './figures.js';
import { asked, planOf } from './plans.js';
import { By, fivefold, Key, newHome, openWindow } from './window.js';

const SCENARIO = 'Fill and keep';

describe('agreed actions', () => {
  const home = newHome();
  let plan;
  let window;

  before(async () => {
    plan = planOf(home, 'community-perinatal-team');
    window = await openWindow(home, plan);
    await window.resize(1440, 1000);
    await window.shows('plan-title', /perinatal team/);
    await window.click('tab-actions');
    await window.find('action-0-text');
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  const told = () => asked('actions', plan, '--scenario', SCENARIO);
  const rows = (css) =>
    window.driver.executeScript(
      `return [...document.querySelectorAll(arguments[0])].map((row) =>
        [...row.cells].map((cell) => cell.textContent.replace(/\\s+/g, ' ').trim()))`,
      css,
    );
  /** The places in the plan of the actions listed, from above. */
  const listed = () =>
    window.driver.executeScript(
      `return [...document.querySelectorAll('[data-testid$="-text"][data-testid^="action-"]')].map(
        (cell) => Number(cell.dataset.testid.split('-')[1]))`,
    );
  const valueOf = async (testid) => (await window.find(testid)).getAttribute('value');

  async function coverageIsTold() {
    const { lines, said } = told().coverage;
    await window.shows('coverage-said', new RegExp(said.replace(/[.]/g, '\\.')));
    const shown = await rows('[data-testid="coverage"] tbody tr');
    assert.equal(shown.length, lines.length);
    lines.forEach(({ title, whole, words }, nth) => {
      const [heading, , assumed, covered, uncovered, inWords] = shown[nth];
      assert.equal(heading, title);
      for (const [text, figure] of [
        [assumed, whole.assumed],
        [covered, whole.covered],
        [uncovered, whole.uncovered],
      ]) {
        assert.ok(Math.abs(read(text) - figure) < 0.006, `${title}: ${text}, not ${figure}`);
      }
      assert.equal(inWords, words);
    });
  }

  it('stand beside what the scenario assumes, so that what nobody works on shows', async () => {
    await coverageIsTold();
    const [, standing] = (await rows('[data-testid="coverage"] tbody tr'))[0];
    assert.match(standing, /Nobody works on it/);
    await window.picture('actions-1-coverage');
  });

  it('cover it once they say how many people they bring', async () => {
    await window.choose('action-1-year', '2027/28');
    await window.enter('action-1-people', '1');
    await window.until('the coverage', async () => told().coverage.lines[0].whole.covered === 1);
    await window.until('the coverage shown', async () =>
      /Covered/.test((await rows('[data-testid="coverage"] tbody tr'))[0][1]),
    );
    await coverageIsTold();
  });

  it('are marked where they are overdue', async () => {
    const overdue = told().lines.flatMap((line, nth) => (line.overdue ? [nth] : []));
    assert.ok(overdue.length > 0);
    for (const nth of [0, 1, 2, 3]) {
      const cell = await window.find(`action-${nth}-due`);
      const text = await cell.findElement(By.xpath('./ancestor::td')).getAttribute('textContent');
      assert.equal(text.includes('Overdue'), overdue.includes(nth), `action ${nth + 1}`);
    }
  });

  it('are added for what nobody works on, with every field', async () => {
    const [button] = await window.driver.findElements(
      By.css('[aria-label="Add an action for Buy, Nursery nurses"]'),
    );
    await button.click();
    await window.find('action-4-text');
    await window.until(
      'its name to be typed',
      async () =>
        (await window.driver.executeScript('return document.activeElement?.dataset.testid')) ===
        'action-4-text',
    );
    await window.type('Backfill the apprentice');
    await window.press(Key.ENTER);
    for (const [field, text] of [
      ['people', '1'],
      ['owner', 'Ward manager'],
      ['due', '31/01/2020'],
      ['accountable', 'Example trust'],
      ['lead', 'Director of nursing'],
      ['decision_by', '15/12/2030'],
    ]) {
      await window.enter(`action-4-${field}`, text);
    }
    await window.choose('action-4-level', 'Trust');
    await window.choose('action-4-status', 'Agreed');
    await window.choose('action-4-year', '2026/27');
    await window.until('everything to be kept', async () => told().actions[4]?.year === 2027);
    const { text, lever, role, people, owner, due, level, accountable, lead, decision_by, status } =
      told().actions[4];
    assert.deepEqual(
      { text, lever, role, people, owner, due, level, accountable, lead, decision_by, status },
      {
        text: 'Backfill the apprentice',
        lever: 'buy',
        role: 'nursery-nurses',
        people: 1,
        owner: 'Ward manager',
        due: '2020-01-31',
        level: 'trust',
        accountable: 'Example trust',
        lead: 'Director of nursing',
        decision_by: '2030-12-15',
        status: 'agreed',
      },
    );
    await coverageIsTold();
  });

  it('refuse what is no date, and keep what was typed', async () => {
    await window.enter('action-4-due', 'soon');
    await window.shows('grid-mending', /“soon” is not a date/);
    assert.equal(await valueOf('action-4-due'), 'soon');
    await window.picture('actions-2-refused');
    await window.enter('action-4-due', '31/01/2020');
    await window.until('nothing to mend', async () => !(await window.has('grid-mending')));
  });

  it('take levers of the wider system, and approaches from a list', async () => {
    await window.choose('action-2-lever', 'Payment');
    await window.until('the lever', async () => told().actions[2].system_lever === 'Payment');
    await window.choose('action-0-approach', 'Staying on beyond retirement');
    await window.until('the approach', async () => Boolean(told().actions[0].approach));
  });

  it('are sorted by a heading, up, down, and back', async () => {
    const dues = () => told().actions.map(({ due }, index) => ({ due, index }));
    await window.driver.executeScript(
      'arguments[0].scrollIntoView({ inline: "center" })',
      await window.find('sort-due'),
    );
    await window.click('sort-due');
    const up = dues()
      .sort((one, other) => (one.due < other.due ? -1 : 1))
      .map(({ index }) => index);
    assert.deepEqual(await listed(), up);
    await window.click('sort-due');
    assert.deepEqual(await listed(), up.toReversed());
    await window.click('sort-due');
    assert.deepEqual(await listed(), [0, 1, 2, 3, 4]);
  });

  it('are narrowed to an owner, a status, or what is overdue', async () => {
    await window.choose('filter-owner', 'Ward manager');
    await window.until('one action', async () => (await listed()).join() === '4');
    await window.click('filter-clear');
    await window.click('filter-overdue');
    const overdue = told().lines.flatMap(({ overdue, decision_overdue }, nth) =>
      overdue || decision_overdue ? [nth] : [],
    );
    assert.ok(overdue.includes(4) && !overdue.includes(1));
    await window.until('those overdue', async () => (await listed()).join() === overdue.join());
    await window.picture('actions-3-overdue');
    await window.click('filter-clear');
  });

  it('are told by who decides them', async () => {
    await window.click('actions-view-levels');
    await window.find('delivery-4');
    const { levels } = told();
    const page = await window.driver.executeScript(
      `return document.querySelector('[aria-label^="Delivery architecture"]').textContent.replace(/\\s+/g, ' ')`,
    );
    for (const { name, said } of levels) {
      assert.ok(page.includes(name) && page.includes(said), `${name}: ${said}`);
    }
    assert.match(page, /Example trust.*Director of nursing.*15\/12\/2030/);
    await window.picture('actions-4-who-decides');
    await window.click('delivery-4');
    await window.find('action-4-text');
  });

  it('are exported as the command line writes them', async () => {
    const csv = join(home.folder, 'actions.csv');
    window.answerNextDialog(csv);
    await window.click('export-actions');
    await window.shows('said-bar', /actions\.csv/);
    const printed = fivefold('actions', plan, '--scenario', SCENARIO, '--format', 'csv');
    assert.equal(readFileSync(csv, 'utf8').replace('\uFEFF', ''), printed.replace('\uFEFF', ''));
    assert.match(printed, /Backfill the apprentice/);
  });

  it('are taken back one by one', async () => {
    await window.click('undo');
    await window.until('no approach', async () => !told().actions[0].approach);
    await window.click('undo');
    await window.until('the lever of before', async () => told().actions[2].lever === 'borrow');
  });
});
