// What turned out in the real window: typed, imported from a table, its error beside the command
// line's projection, and on the chart.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { read } from './figures.js';
import { asked, planJson, planOf } from './plans.js';
import { By, newHome, openWindow, readJson } from './window.js';

const SCENARIO = 'Train only';

describe('what turned out', () => {
  const home = newHome();
  const table = join(home.folder, 'actuals.csv');
  let plan;
  let window;

  before(async () => {
    plan = planOf(home, 'perinatal-closing-the-gap');
    window = await openWindow(home, plan);
    await window.resize(1440, 1000);
    await window.shows('plan-title', /closing the gap/);
    await window.click('tab-targets');
    await window.click('shelf-outturn');
    await window.find('outturn-specialist-2027');
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  const projected = (role, year) =>
    asked('project', plan, '--scenario', SCENARIO).scenarios[0].rows.find(
      (row) => row.role === role && row.year === year,
    );
  const outturn = () => readJson(planJson(home, plan)).outturn ?? [];

  /** The rows of the table of errors, as texts. */
  const errors = () =>
    window.driver.executeScript(
      `return [...document.querySelectorAll('[data-testid="error-table"] tbody tr')].map((row) =>
        [...row.cells].map((cell) => cell.textContent.trim()))`,
    );

  /** The error of a role and year is projected less actual, and that over actual. */
  async function errorIsTheEngines(role, name, year, words, actual) {
    const { closing } = projected(role, year);
    const row = (await errors()).find((each) => each[0] === name && each[1] === words);
    assert.ok(row, `${name} in ${words} has an error`);
    const near = (shown, expected) => {
      const most = Math.abs(expected) >= 100 ? 0.5 : 0.05;
      assert.ok(Math.abs(read(shown) - expected) <= most + 1e-9, `${shown}, not ${expected}`);
    };
    near(row[2], closing);
    near(row[3], actual);
    near(row[4], closing - actual);
    near(row[5].replace('%', ''), (100 * (closing - actual)) / actual);
  }

  it('is typed, and its error is shown', async () => {
    await window.enter('outturn-specialist-2027', '1,400');
    await window.until('the error', async () => (await errors()).length === 1);
    assert.deepEqual(outturn(), [{ role: 'specialist', year: 2027, heads: 1400 }]);
    await errorIsTheEngines(
      'specialist',
      'Specialist community perinatal teams',
      2027,
      '2026/27',
      1400,
    );
    const { closing } = projected('specialist', 2027);
    const sentence = await window.text('error-2027');
    const above = Math.round(closing - 1400);
    const share = ((100 * (closing - 1400)) / 1400).toFixed(1);
    assert.ok(sentence.includes(`the plan was ${above} (${share} %) above`), sentence);
    assert.ok(sentence.includes('1 of 3 roles'), 'says over which roles');
    await window.picture('outturn-1-typed');
  });

  it('refuses fewer than nobody, at the cell', async () => {
    await window.enter('outturn-practitioner-2027', '-3');
    await window.shows('grid-mending', /Type 0 or more/);
    await window.picture('outturn-2-refused');
    assert.equal(outturn().length, 1);
    const cell = await window.find('outturn-practitioner-2027');
    await cell.click();
    await window.press('\uE00C');
    await window.until('nothing to mend', async () => !(await window.has('grid-mending')));
  });

  it('is imported from a table, with each row that is not taken', async () => {
    writeFileSync(
      table,
      [
        'Role,Year,Heads,WTE',
        'Specialist community perinatal teams,2026/27,1410,1270',
        'Specialist community perinatal teams,2027/28,"1,395",1255.5',
        'Psychological practitioners in universal services,2027/28,150,150',
        'Porters,2027/28,12,12',
        'Psychological practitioners in universal services,2028/29,lots,1',
      ].join('\n'),
    );
    window.answerNextDialog(table);
    await window.click('import-outturn');
    const told = await window.text('outturn-imported');
    assert.match(
      told,
      /5 rows read.*3 taken, with 2,955 heads and 2,67[56](\.5)? WTE.*2 not taken/,
    );
    assert.match(told, /Line 5:.*Porters/);
    assert.match(told, /Line 6:.*lots/);
    assert.deepEqual(
      outturn()
        .map(({ role, year, heads, wte }) => [role, year, heads, wte])
        .sort(),
      [
        ['practitioner', 2028, 150, 150],
        ['specialist', 2027, 1410, 1270],
        ['specialist', 2028, 1395, 1255.5],
      ],
    );
    await window.until('three errors', async () => (await errors()).length === 3);
    await errorIsTheEngines(
      'practitioner',
      'Psychological practitioners in universal services',
      2028,
      '2027/28',
      150,
    );
    await window.picture('outturn-3-imported');
  });

  it('counts in WTE too', async () => {
    await window.click('outturn-unit-wte');
    const row = async () =>
      (await errors()).find(([role, year]) => /^Specialist/.test(role) && year === '2027/28');
    await window.until('the error in WTE', async () => read((await row())?.[3] ?? '0') > 1255);
    const { in_post_wte } = projected('specialist', 2028);
    assert.ok(Math.abs(read((await row())[2]) - in_post_wte) <= 0.5);
    assert.ok(Math.abs(read((await row())[4]) - (in_post_wte - 1255.5)) <= 0.5);
    await window.click('outturn-unit-heads');
  });

  it('is on the chart, and projects nothing', async () => {
    const before = projected('specialist', 2031).closing;
    await window.click('tab-levers');
    await window.click('scope-specialist');
    await window.until('the chart', async () => /1,410|1,395/.test(await chartText()));
    await window.picture('outturn-4-chart');
    assert.equal(projected('specialist', 2031).closing, before);
  });

  it('is taken back by one undo', async () => {
    await window.click('undo');
    await window.until('what was typed', async () => outturn().length === 1);
    assert.equal(outturn()[0].heads, 1400);
  });

  it('refuses a file without a table, and changes nothing', async () => {
    await window.click('tab-targets');
    await window.click('shelf-outturn');
    writeFileSync(table, 'Something,Else\n1,2\n');
    window.answerNextDialog(table);
    await window.click('import-outturn');
    await window.shows('error-bar', /Role|column/i);
    assert.equal(outturn().length, 1);
    await window.picture('outturn-5-no-table');
  });

  const chartText = () =>
    window.driver.findElement(By.css('[data-testid="chart"] svg')).getAttribute('textContent');
});
