// Cells of a lever in the real window: Bind typed in the unit it isn't counted in turns the whole
// row, and what was refused is still there after other pages were looked at.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { read } from './figures.js';
import { asked, planJson, planOf } from './plans.js';
import { Key, newHome, openWindow, readJson } from './window.js';

const SCENARIO = 'Train and keep';
const YEARS = [2027, 2028, 2029, 2030, 2031];

describe('cells of a lever', () => {
  const home = newHome();
  let plan;
  let window;

  before(async () => {
    plan = planOf(home, 'perinatal-closing-the-gap');
    window = await openWindow(home, plan);
    await window.resize(1440, 1000);
    await window.shows('plan-title', /closing the gap/);
    await window.choose('scenario-select', SCENARIO);
    await window.click('lever-tab-bind');
    await window.find('cell-bind-practitioner-2028');
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  const bind = () =>
    readJson(planJson(home, plan)).scenarios.find(({ name }) => name === SCENARIO).levers.bind[0];
  const years = () => {
    const { rows } = asked('project', plan, '--scenario', SCENARIO).scenarios[0];
    return YEARS.map((year) =>
      rows.find((row) => row.role === 'practitioner' && row.year === year),
    );
  };
  const agree = (ones, others) =>
    ones.forEach((one, nth) =>
      assert.ok(Math.abs(one - others[nth]) < 1e-6, `${ones} and ${others}`),
    );

  it('turn a row in points into people when people are typed', async () => {
    const before = years().map(({ kept }) => kept);
    await window.enter('cell-bind-practitioner-2031', '20 people');
    await window.until('the row in people', async () => bind().unit === 'heads');
    agree(bind().amount, [...before.slice(0, 4), 20]);
    agree(
      years().map(({ kept }) => kept),
      [...before.slice(0, 4), 20],
    );
    const shown = await (await window.find('cell-bind-practitioner-2029')).getAttribute('value');
    assert.ok(Math.abs(read(shown) - before[2]) <= 0.05, `${shown} for ${before[2]}`);
    await window.picture('lever-units-1-people');
  });

  it('are taken back as one step', async () => {
    const { closing } = years()[4];
    await window.click('undo');
    await window.until('points', async () => bind().unit === 'points');
    assert.deepEqual(bind().amount, [0, 0.1, 0.1, 0.1, 0.1]);
    assert.notEqual(years()[4].closing, closing);
  });

  it('keep as many people when the details choose the other unit', async () => {
    const before = years();
    await window.click('cell-bind-practitioner-2029');
    await window.find('detail-unit');
    await window.choose('detail-unit', 'People kept of those about to leave');
    await window.until('people', async () => bind().unit === 'heads');
    agree(
      years().map(({ closing }) => closing),
      before.map(({ closing }) => closing),
    );
    await window.choose('detail-unit', 'Points off the leaver rate, %');
    await window.until('points', async () => bind().unit === 'points');
    agree(bind().amount, [0, 0.1, 0.1, 0.1, 0.1]);
    await window.picture('lever-units-2-points');
  });

  it('keep what was refused while other pages are looked at', async () => {
    await window.enter('cell-bind-practitioner-2030', 'plenty');
    await window.shows('grid-mending', /plenty/);
    await window.click('lever-tab-buy');
    await window.find('cell-buy-practitioner-2030');
    assert.equal(await window.has('grid-mending'), false);
    await window.click('lever-tab-bind');
    await window.shows('grid-mending', /plenty/);
    const cell = await window.find('cell-bind-practitioner-2030');
    assert.equal(await cell.getAttribute('value'), 'plenty');
    assert.equal(await cell.getAttribute('aria-invalid'), 'true');
    await window.picture('lever-units-3-still-there');
    await window.choose('scenario-select', 'Train only');
    await window.until(
      'nothing to mend in another scenario',
      async () => !(await window.has('grid-mending')),
    );
    await window.choose('scenario-select', SCENARIO);
    await window.shows('grid-mending', /plenty/);
  });

  it('take it back by Escape', async () => {
    await window.click('cell-bind-practitioner-2030');
    await window.press(Key.ESCAPE);
    await window.until('nothing to mend', async () => !(await window.has('grid-mending')));
    assert.equal(
      await (await window.find('cell-bind-practitioner-2030')).getAttribute('value'),
      '10',
    );
    agree(bind().amount, [0, 0.1, 0.1, 0.1, 0.1]);
  });
});
