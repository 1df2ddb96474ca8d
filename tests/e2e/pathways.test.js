// Programmes and routes in the real window: a programme as a pipeline, people already in training,
// who moves from where to where, letting people go apart, and the input an approach changes. The
// figures are the command line's.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { read } from './figures.js';
import { asked, planJson, planOf } from './plans.js';
import { By, newHome, openWindow, readJson } from './window.js';

const SCENARIO = 'Train and move';

describe('programmes and routes', () => {
  const home = newHome();
  let plan;
  let window;

  before(async () => {
    plan = planOf(home, 'perinatal-closing-the-gap');
    window = await openWindow(home, plan);
    await window.resize(1440, 1100);
    await window.shows('plan-title', /closing the gap/);
    await window.choose('scenario-select', SCENARIO);
    await window.click('scope-all');
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  const row = (role, year) =>
    asked('project', plan, '--scenario', SCENARIO).scenarios[0].rows.find(
      (each) => each.role === role && each.year === year,
    );
  const json = () => readJson(planJson(home, plan));
  const levers = () => json().scenarios.find(({ name }) => name === SCENARIO).levers;
  const near = (shown, expected, about) =>
    assert.ok(
      Math.abs(read(shown) - expected) <= (expected >= 100 ? 0.5 : 0.05) + 1e-9,
      `${about}: ${shown}, not ${expected}`,
    );

  /** The rows of the pipeline, as texts. */
  const pipeline = () =>
    window.driver.executeScript(
      `return [...document.querySelectorAll('[data-testid="pipeline"] table tr')].map((row) =>
        [...row.cells].map((cell) => (cell.querySelector('input')?.value ?? cell.innerText).replace(/\\s+/g, ' ').trim()))`,
    );
  const line = async (name) => (await pipeline()).find(([first]) => first.startsWith(name));
  const intoSight = async (testid) =>
    window.driver.executeScript(
      'arguments[0].scrollIntoView({ block: "start" })',
      await window.find(testid),
    );

  it('show a programme as a pipeline, nobody before its duration has passed', async () => {
    await window.click('lever-tab-build');
    await window.find('pipeline');
    const arrive = await line('Arrive in');
    // The first year has nobody, and says why; the others one by one.
    assert.match(arrive[1], /2026\/27|2027\/28|year|arrive/);
    [2028, 2029, 2030, 2031].forEach((year, nth) =>
      near(arrive[2 + nth], row('practitioner', year).joined_build, `arrivals in ${year}`),
    );
    const onTheWay = await line('On the way on 31 March');
    near(onTheWay[1], 192 * 0.9, 'learners of the programme');
    const dropOuts = await line('Do not finish');
    near(dropOuts[2], 192 * 0.1, 'drop-outs of the first cohort');
    await intoSight('pipeline');
    await window.picture('pathways-1-pipeline');
  });

  it('let the intake be typed in the pipeline itself', async () => {
    const before = row('practitioner', 2028).joined_build;
    await window.enter('pipeline-set-out-2027', '200');
    await window.until('the intake', async () => levers().build[0].starts[0] === 200);
    const after = row('practitioner', 2028).joined_build;
    assert.ok(Math.abs(after - before - 8 * 0.9 * 0.9) < 1e-9, `${after - before} more arrive`);
    await window.until(
      'the arrivals',
      async () => Math.abs(read((await line('Arrive in'))[2]) - after) <= 0.5,
    );
    await window.click('undo');
    await window.until('the intake of before', async () => levers().build[0].starts[0] === 192);
  });

  it('have people already in training, who arrive whatever the levers do', async () => {
    await window.click('pipeline-add-earlier');
    await window.until('the usual programme', async () => (json().usual?.build ?? []).length === 1);
    await window.find('pipeline-set-out-2026');
    await window.enter('pipeline-set-out-2026', '50');
    await window.until('the cohort', async () => row('practitioner', 2027).closing > 30);
    near((await line('Arrive in'))[1], 50 * 0.9 * 0.9, 'those who set out before the plan');
    await intoSight('pipeline');
    await window.picture('pathways-2-already-in-training');
    await window.click('undo');
    await window.click('undo');
    await window.until('no such programme', async () => !(json().usual?.build ?? []).length);
  });

  it('show moves from role to role, and what each route means', async () => {
    await window.click('lever-tab-bounce');
    await window.find('route-matrix');
    const cell = 'move-talking-therapies-practitioner';
    assert.equal(await (await window.find(cell)).getAttribute('value'), '60');
    await window.enter(cell, '80');
    await window.until('the move', async () => levers().bounce[0].moves[0] === 80);
    assert.equal(row('talking-therapies', 2027).departures, 80);
    const said = await window.text('route-matrix');
    assert.match(said, /90 %|in 100|9 in 10|10 %/);
    assert.match(said, /one year|1 year|a year/i);
    await intoSight('route-matrix');
    await window.picture('pathways-3-matrix');
    await window.choose('matrix-year', 'All years together');
    await window.until(
      'all years',
      async () => (await (await window.find(cell)).getAttribute('value')) === '260',
    );
    await window.choose('matrix-year', '2026/27');
    await window.click('undo');
  });

  it('make a route of a new pair, and let nobody go by it', async () => {
    await window.enter('move-specialist-practitioner', '5');
    await window.until('the route', async () => levers().bounce.length === 2);
    const [, added] = levers().bounce;
    assert.equal(added.from, 'specialist');
    assert.equal(added.to, 'practitioner');
    assert.equal(row('specialist', 2027).departures, 5);
    await window.click('undo');
    await window.until('one route', async () => levers().bounce.length === 1);
  });

  it('let people go only by an act of its own', async () => {
    const before = row('specialist', 2028);
    await window.click('let-go');
    await window.find('let-go-role');
    await intoSight('letting-go');
    await window.choose('let-go-role', 'Specialist community perinatal teams');
    await window.choose('let-go-kind', 'Redundancy');
    await window.click('let-go-add');
    await window.find('let-go-1-2028');
    assert.deepEqual(row('specialist', 2028), before, 'the row alone lets nobody go');
    await window.enter('let-go-1-2028', '12');
    await window.until(
      'twelve to be let go',
      async () => row('specialist', 2028).departures === 12,
    );
    const { from, to, approach } = levers().bounce[1];
    assert.deepEqual([from, to, approach], ['specialist', null, 'Redundancy']);
    assert.match(
      await window.text('letting-go'),
      /Deleting a vacant post|Taking out a vacant post lets nobody go/,
    );
    await intoSight('letting-go');
    await window.picture('pathways-4-letting-go');
    await window.click('undo');
    await window.click('undo');
    await window.until('nobody let go', async () => levers().bounce.length === 1);
  });

  it('name the input an approach changes, and lead there', async () => {
    await window.click('lever-tab-bind');
    const help = await window.find('help-bind');
    await help.findElement(By.css('summary')).click();
    const links = await help.findElements(By.css('[aria-label^="Go there:"]'));
    assert.ok(links.length > 0);
    await intoSight('help-bind');
    await window.picture('pathways-5-help');
    const [link] = links;
    await link.click();
    await window.until('a field to have the focus', async () =>
      /^(cell-bind|detail|role)-/.test(
        await window.driver.executeScript('return document.activeElement?.dataset.testid ?? ""'),
      ),
    );
  });

  it('lead from attrition on a programme to its drop-out, and to those in training', async () => {
    await window.click('lever-tab-build');
    const help = await window.find('help-build');
    if (!(await help.getAttribute('open'))) await help.findElement(By.css('summary')).click();
    const dropOut = await help.findElements(
      By.xpath('.//button[contains(@aria-label, "drop-out")]'),
    );
    assert.ok(dropOut.length >= 2, 'of the programme, and of people already in training');
    await dropOut[0].click();
    await window.until(
      'the drop-out',
      async () =>
        (await window.driver.executeScript('return document.activeElement?.dataset.testid')) ===
        'detail-drop_out',
    );
    const before = row('practitioner', 2028).joined_build;
    await window.type('5');
    await window.press('\uE004');
    await window.until(
      'fewer to drop out',
      async () => row('practitioner', 2028).joined_build > before,
    );
    assert.ok(Math.abs(row('practitioner', 2028).joined_build - 192 * 0.95 * 0.9) < 1e-9);
    await window.picture('pathways-6-drop-out');
    await window.click('undo');
  });
});
