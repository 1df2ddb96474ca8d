// A pack in the real window: sent to a service lead, changed in their spreadsheet, merged
// difference by difference, one taken and one refused, and taken back by one undo.
import assert from 'node:assert/strict';
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { asked, planOf } from './plans.js';
import { newHome, openWindow, By } from './window.js';
import { cellsOf, rowsOf, withNumbers } from './workbook.js';

const NURSES = 'Community perinatal nurses';

describe('a pack', () => {
  const home = newHome();
  const sent = join(home.folder, 'for-the-lead.xlsx');
  const back = join(home.folder, 'came-back.xlsx');
  let plan;
  let window;

  before(async () => {
    plan = planOf(home, 'community-perinatal-team');
    window = await openWindow(home, plan);
    await window.resize(1440, 900);
    await window.shows('plan-title', /perinatal team/);
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  async function openFromMenu(testid) {
    await window.click('plan-title');
    await window.click(testid);
  }

  /** The address of a figure in the sheet of the baseline: its row by role and name. */
  async function baselineCell(figure, column) {
    const rows = await rowsOf(sent, 'Baseline');
    return `${column}${rows.find(({ A, B }) => A === NURSES && B === figure).row}`;
  }

  const differences = () => window.driver.findElements(By.css('[data-testid^="difference-"]'));

  const leaverRate = () =>
    asked('project', plan, '--scenario', 'Fill and keep')
      .scenarios[0].rows.filter(({ role }) => role === 'nurses-6')
      .map(({ closing }) => closing);

  it('is sent for the roles of a staff group', async () => {
    await openFromMenu('send-pack-open');
    await window.choose('pack-scope', 'Nursing and Midwifery Registered');
    await window.find('pack-lead').then((field) => field.sendKeys('Community matron'));
    await window.picture('pack-1-send');
    window.answerNextDialog(sent);
    await window.click('pack-send');
    await window.until('the workbook', async () => existsSync(sent));
    const start = await cellsOf(sent, 'Start here');
    assert.ok(Object.values(start).includes('Community matron'));
    const roles = new Set((await rowsOf(sent, 'Baseline')).slice(3).map(({ A }) => A));
    assert.deepEqual([...roles], [NURSES, `${NURSES} in preceptorship`]);
    assert.equal((await cellsOf(sent, 'Baseline'))[await baselineCell('Establishment', 'D')], 6);
  });

  it('comes back with its differences beside what the plan holds now', async () => {
    await withNumbers(sent, back, 'Baseline', {
      [await baselineCell('Establishment', 'D')]: 6.5,
      [await baselineCell('Leaver rate', 'F')]: 0.4,
      [await baselineCell('People in post', 'D')]: 7,
    });
    // Meanwhile the plan goes on: what both changed is a conflict.
    await window.click('tab-baseline');
    await window.enter('role-nurses-6-baseline_heads', '6');
    await window.until('the change', async () => /Undo/.test(await undoWords()));

    window.answerNextDialog(back);
    await openFromMenu('merge-pack-open');
    await window.find('merge-pack');
    const told = asked('merge-pack', plan, back).differences;
    assert.equal(told.length, 3);
    assert.equal((await differences()).length, 3);
    for (const one of told) {
      const row = await window.text(`difference-${one.id}`);
      for (const { words } of [one.was, one.now, one.came_back]) {
        assert.ok(row.includes(words), `"${row}" says ${words}`);
      }
      assert.equal(row.includes('Changed in the plan'), one.conflict);
    }
    const [conflict] = told.filter((one) => one.conflict);
    assert.deepEqual(
      [conflict.was.words, conflict.now.words, conflict.came_back.words],
      ['5', '6', '7'],
    );
    await window.picture('pack-2-differences');
  });

  it('answers conflicts all one way or the other', async () => {
    const ticked = async () =>
      (await window.driver.findElements(By.css('[data-testid^="difference-"] input:checked')))
        .length;
    assert.equal(await ticked(), 2, 'a conflict is not taken unless somebody says so');
    await window.click('conflicts-theirs');
    assert.equal(await ticked(), 3);
    await window.click('conflicts-ours');
    assert.equal(await ticked(), 2);
  });

  it('takes what is ticked and leaves what is not', async () => {
    const told = asked('merge-pack', plan, back).differences;
    const rate = told.find(({ field }) => /Leaver rate/.test(field));
    const posts = told.find(({ field }) => /Establishment/.test(field));
    const box = (one) =>
      window.driver.findElement(By.css(`[data-testid="difference-${one.id}"] input`));
    await (await box(posts)).click();
    await window.shows('pack-outcome', /\S/);
    await window.picture('pack-3-chosen');

    const copy = join(home.folder, 'by-command-line.fivefold');
    copyFileSync(plan, copy);
    asked('merge-pack', copy, back, '--accept', rate.id);
    await window.click('pack-take');
    await window.until('the merge', async () => !(await window.has('merge-pack')));
    await window.shows('said-bar', /1 of 3/);
    assert.deepEqual(
      asked('project', plan).scenarios,
      asked('project', copy).scenarios,
      'the window takes what the command line takes',
    );
    assert.equal(
      await (await window.find('role-nurses-6-establishment_wte')).getAttribute('value'),
      '6',
    );
    assert.match(await undoWords(), /pack/i);
    await window.picture('pack-4-taken');
  });

  it('is taken back by one undo', async () => {
    const merged = leaverRate();
    await window.click('undo');
    await window.until('the figures of before', async () => leaverRate()[1] !== merged[1]);
    assert.equal(
      await (await window.find('role-nurses-6-baseline_heads')).getAttribute('value'),
      '6',
      'what was typed before the merge stays',
    );
    const told = asked('merge-pack', plan, back).differences;
    assert.equal(told.length, 3);
  });

  it('refuses what is no pack, and changes nothing', async () => {
    const before = asked('project', plan).scenarios;
    window.answerNextDialog(plan);
    await openFromMenu('merge-pack-open');
    await window.shows('error-bar', /pack|workbook/i);
    assert.deepEqual(asked('project', plan).scenarios, before);
    await window.picture('pack-5-no-pack');
  });

  async function undoWords() {
    return (await (await window.find('undo')).getAttribute('title')) ?? '';
  }
});
