// The best mix in the real window: limits typed, the mix found, chosen on the curve and made a
// scenario, every figure beside the command line's.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Key, fivefold, newHome, openWindow, readJson } from './window.js';
import { asked } from './plans.js';

const SCENARIO = 'What may be done';

/** The example for limits, with the rows its limits bring in a scenario of their own. */
function planWithRows(home) {
  const plan = join(home.folder, 'best-mix.fivefold');
  const json = join(home.folder, 'best-mix.json');
  const root = join(import.meta.dirname, '..', '..', 'assets', 'examples');
  const example = readJson(join(root, 'perinatal-closing-the-gap.json'));
  const { more_rows: rows } = readJson(join(root, 'limits', 'best-mix.json'));
  example.scenarios.push({ name: SCENARIO, levers: rows });
  writeFileSync(json, JSON.stringify(example));
  fivefold('import', json, '--output', plan);
  return plan;
}

describe('the best mix', () => {
  const home = newHome();
  let plan;
  let window;

  before(async () => {
    plan = planWithRows(home);
    window = await openWindow(home, plan);
    await window.resize(1440, 1000);
    await window.shows('plan-title', /closing the gap/);
    await window.choose('scenario-select', SCENARIO);
    await window.click('mix');
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  const asPlan = () => {
    const json = join(home.folder, 'as-it-is.json');
    fivefold('export', plan, '--format', 'json', '--output', json);
    return readJson(json);
  };
  const limits = () => asPlan().scenarios.find(({ name }) => name === SCENARIO).limits;
  const found = (...more) => asked('optimise', plan, '--scenario', SCENARIO, ...more);
  const cells = (testid) =>
    window.driver.executeScript(
      `return [...document.querySelectorAll('[data-testid="${testid}"] tbody tr')].map((row) =>
        [...row.cells].map((cell) => cell.textContent.replace(/\\s+/g, ' ').trim()))`,
    );
  const pounds = (value) => `£${Math.round(value).toLocaleString('en-GB')}`;
  const ready = async () => {
    await window.until('an end of looking', () => window.has('mix-look'), 60_000);
  };

  it('says what to do where nothing is set, and why nothing can be found', async () => {
    await window.shows('mix-sentence', /Set how far each row of What may be done may be used/);
    await window.click('mix-look');
    await ready();
    await window.shows('mix-sentence', /costs nothing in the plan.*Give it its cost, or a limit/);
    await window.picture('mix-1-refused');
  });

  it('keeps limits that are typed, a step each, and undoes them', async () => {
    await window.click('mix-limits');
    await window.enter('limit-buy-0-2027', '60');
    await window.until('the first limit', () => limits()?.buy);
    assert.deepEqual(limits().buy, [{ row: 1, most_hires: { 2027: 60 } }]);
    const undo = await (await window.find('undo')).getAttribute('title');
    assert.match(undo, /Limits of What may be done: most hires, .*2026\/27: none to 60/);
    await window.click('undo');
    await window.until('no limit', () => !limits());
  });

  it('refuses what is no limit, in a sentence', async () => {
    await window.enter('limit-buy-0-2027', '-5');
    const shown = await window.driver.executeScript('return document.body.textContent');
    assert.match(shown, /A limit can\u2019t be below nothing\. Type 0 to allow none/);
    await window.picture('mix-2-refused-limit');
    await window.enter('limit-buy-0-2027', '60');
  });

  it('takes limits of every kind', async () => {
    for (const year of [2028, 2029, 2030, 2031]) await window.enter(`limit-buy-0-${year}`, '60');
    await window.until('the same every year', () => limits()?.buy?.[0]?.most_hires === 60);
    for (const [year, most] of [
      [2027, 60],
      [2028, 120],
      [2029, 180],
      [2030, 180],
      [2031, 180],
    ])
      await window.enter(`limit-build-0-${year}`, String(most));
    for (const year of [2027, 2028, 2029, 2030, 2031])
      await window.enter(`limit-bounce-0-${year}`, '60');
    await window.enter('limit-budget-2027', '£3,000,000');
    await window.enter('limit-budget-2028', '3000000');
    for (const [column, figure] of ['15', '3000', '15', '6000', '20', '12000'].entries())
      await window.enter(`step-practitioner-${column}`, figure);
    await window.enter('mix-build-share', '40');
    await window.click('mix-whole_people');
    for (const nth of [3, 2, 1]) await window.click(`mix-target-${nth}`);
    await window.until('every limit', () => limits()?.targets?.length === 1);
    const kept = limits();
    assert.deepEqual(kept.budget, { 2027: 3_000_000, 2028: 3_000_000 });
    assert.deepEqual(kept.bind[0].steps.length, 3);
    assert.equal(kept.least_build_share, 0.4);
    assert.equal(kept.whole_people, true);
    assert.deepEqual(kept.targets, [{ target: 'Around 500 practitioners' }]);
    await window.picture('mix-3-limits');
  });

  it('finds the mix of the command line, with why', async () => {
    await window.click('mix-look');
    await ready();
    const told = found('--why');
    assert.equal(told.status, 'found');
    assert.equal(await window.text('mix-sentence'), told.sentence);
    assert.equal(await window.text('mix-difference'), told.mix.difference.sentence);
    const rows = await cells('mix-rows');
    assert.equal(rows.length, told.mix.rows.length);
    for (const [place, row] of told.mix.rows.entries()) {
      assert.ok(rows[place][0].endsWith(row.row), `${rows[place][0]} is ${row.row}`);
      assert.equal(rows[place].at(-2), pounds(row.cost));
      assert.equal(rows[place].at(-1), told.why.rows[place].reason);
    }
    const years = await cells('mix-years');
    assert.deepEqual(
      years.map((row) => row[1]),
      told.mix.years.map((year) => pounds(year.levers)),
    );
    const binding = await window.text('mix-binding');
    for (const limit of told.why.limits) assert.ok(binding.includes(limit.sentence));
    await window.picture('mix-4-found');
  });

  it('is chosen on the curve, by a click or by keys', async () => {
    await window.click('mix-curve');
    await window.shows('curve-sentence', /the shortfall goes from 500 to/);
    const { points } = found('--curve', '12').curve;
    assert.ok(points.length >= 10);
    await window.click('curve-point-4');
    const rows = await cells('mix-years');
    assert.deepEqual(
      rows.map((row) => row[1]),
      points[4].mix.years.map((year) => pounds(year.levers)),
    );
    const strips = await window.driver.findElements({ css: '[data-testid="chart"] .point' });
    assert.equal(strips.length, points.length);
    const [x, y] = await window.driver.executeScript(
      `const chart = document.querySelector('[data-testid="chart"]');
      chart.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = arguments[0].getBoundingClientRect();
      return [Math.round(x + width / 2), Math.round(y + height / 2)];`,
      strips[7],
    );
    await window.driver.actions().move({ x, y }).click().perform();
    await window.shows('mix-add', /point 8 as a scenario/);
    await window.picture('mix-5-curve');
    const figures = await window.find('chart-figures');
    await window.driver.executeScript('arguments[0].focus()', figures);
    await window.press(Key.END, Key.ENTER);
    await window.shows('mix-add', new RegExp(`point ${points.length} as a scenario`));
    await window.click('mix-back');
  });

  it('becomes a scenario in one step, with the reasons, and undo takes it back', async () => {
    const before = asPlan().scenarios.length;
    const told = found('--why');
    await window.click('mix-add');
    await window.shows('mix-added', /Added as scenario \u201cBest mix\u201d/);
    const { scenarios } = asPlan();
    assert.equal(scenarios.length, before + 1);
    const added = scenarios.at(-1);
    assert.equal(added.name, 'Best mix');
    const reason = told.why.rows.find((row) => row.lever === 'build').reason;
    assert.ok(
      added.levers.build[0].evidence.rationale.endsWith(`Best mix: ${reason}`),
      added.levers.build[0].evidence.rationale + ' / ' + reason,
    );
    assert.ok(!(await window.has('mix-stale')), 'it is still of this plan');
    await window.click('mix-show-added');
    await window.shows('sentence', /in post/);
    await window.picture('mix-6-added');
    await window.click('undo');
    await window.until('no new scenario', () => asPlan().scenarios.length === before);
    const next = async () => (await window.find('redo')).getAttribute('title');
    await window.until('the desk without it', async () => /best mix/.test(await next()));
    await window.choose('scenario-select', SCENARIO);
    await window.click('mix');
  });

  it('says that it is of an older plan once anything changes', async () => {
    await window.click('mix-limits');
    await window.enter('limit-build-0-2027', '20');
    for (const year of [2028, 2029, 2030, 2031]) await window.enter(`limit-build-0-${year}`, '20');
    await window.shows('mix-stale', /The plan has changed since this was found/);
    assert.ok(!(await window.has('mix-add')), 'what was found for another plan is not added');
  });

  it('says what is at odds where nothing meets every target', async () => {
    await window.click('mix-look');
    await ready();
    const told = found();
    assert.equal(told.status, 'infeasible');
    assert.equal(await window.text('mix-sentence'), told.sentence);
    const odds = await window.text('mix-odds');
    for (const words of [...told.odds.targets, ...told.odds.limits])
      assert.ok(odds.includes(words));
    await window.picture('mix-7-at-odds');
  });
});
