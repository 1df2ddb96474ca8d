// Where the plan needs to be, in the real window: a published figure searched and used, its posts
// read by choice, a local share as a sum, people treated turned into staff by a stated ratio, what
// a target asks of every role, and context that changes no figure. Gaps are the command line's.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { read } from './figures.js';
import { asked, planJson, planOf } from './plans.js';
import { By, Key, newHome, openWindow, readJson } from './window.js';

const SCENARIO = 'Published split';
const PSYCHIATRISTS = 'stepping-forward-consultant-psychiatrists';

describe('where the plan needs to be', () => {
  const home = newHome();
  let plan;
  let window;
  let added;

  before(async () => {
    plan = planOf(home, 'stepping-forward-england');
    window = await openWindow(home, plan);
    await window.resize(1440, 1100);
    await window.shows('plan-title', /Stepping Forward/);
    await window.click('tab-targets');
    await window.find('library-search');
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  const targets = () => readJson(planJson(home, plan)).targets;
  const result = (name, year = 2021) =>
    asked('project', plan, '--scenario', SCENARIO).scenarios[0].targets.find(
      (each) => each.target === name && each.year === year,
    );
  const entries = () =>
    window.driver.executeScript(
      `return [...document.querySelectorAll('[data-testid^="entry-"]')].map((row) => row.textContent)`,
    );
  const intoSight = async (testid, block = 'center') =>
    window.driver.executeScript(
      'arguments[0].scrollIntoView({ block: arguments[1] })',
      await window.find(testid),
      block,
    );
  /** The first element whose test id begins so, brought into sight. */
  async function first(prefix) {
    const css = By.css(`[data-testid^="${prefix}"]`);
    await window.until(
      `something marked ${prefix}`,
      async () => (await window.driver.findElements(css)).length > 0,
    );
    const element = await window.driver.findElement(css);
    await window.driver.executeScript('arguments[0].scrollIntoView({ block: "center" })', element);
    return element;
  }
  /** Types into a field of a panel or form, and leaves it. */
  async function fill(testid, text) {
    const field = await window.find(testid);
    await intoSight(testid);
    await field.click();
    await window.press([Key.CONTROL, 'a']);
    await window.type(text);
    await window.press(Key.TAB);
  }
  async function standsAsProjected(index, name) {
    const { gap } = result(name);
    if (Math.abs(gap) < 0.05)
      return window.shows(`target-${index}-standing`, /^On target in 2020\/21/);
    const words = gap < 0 ? 'short' : 'over';
    const shown = await window.shows(
      `target-${index}-standing`,
      new RegExp(`^[\\d,.]+ ${words} in 2020/21`),
    );
    const most = Math.abs(gap) >= 100 ? 0.5 : 0.05;
    assert.ok(
      Math.abs(read(shown.match(/^[\d,.]+/)[0]) - Math.abs(gap)) <= most + 1e-9,
      `${shown}: ${gap}`,
    );
  }

  it('is found in the library by words and confidence', async () => {
    const [, all] = (await window.text('library-found')).match(/of (\d+)/);
    await fill('library-search', 'consultant psychiatrists');
    await window.shows('library-found', new RegExp(`^\\d{1,2} of ${all}`));
    const found = Number((await window.text('library-found')).match(/^\d+/)[0]);
    const shown = await entries();
    assert.equal(shown.length, found);
    for (const text of shown) assert.match(text, /psychiatr/i);
    await window.choose('library-confidence', 'Published: in an official publication');
    await window.until('fewer', async () => (await entries()).length <= found);
    assert.ok((await entries()).some((text) => /570/.test(text)));
    await first(`entry-${PSYCHIATRISTS}`);
    await window.picture('targets-1-library');
  });

  it('asks how posts are read before they become a target, and says so wherever it is shown', async () => {
    const before = targets().length;
    await (await first(`add-target-${PSYCHIATRISTS}`)).click();
    await window.find('posts-wte');
    assert.equal(
      await (await window.find('use-add')).isEnabled(),
      false,
      'nothing is chosen for the planner',
    );
    await window.click('posts-wte');
    await window.click('use-add');
    await window.until('the target', async () => targets().length === before + 1);
    added = before;
    const target = targets()[added];
    assert.deepEqual(
      [target.unit, target.posts_read_as, target.values],
      ['posts', 'wte', { 2021: 570 }],
    );
    await window.find(`target-${added}-2021`);
    const row = await (
      await window.find(`target-${added}-name`)
    ).findElement(By.xpath('./ancestor::tr'));
    assert.match(await row.getAttribute('textContent'), /posts read as WTE/);
  });

  it('compares it with whom it is about, read one way or the other', async () => {
    await window.click(`target-${added}-name`);
    await window.choose('target-scope', 'Consultant psychiatrists');
    const { name } = targets()[added];
    await window.until('the scope', async () => targets()[added].scope.role === 'consultants');
    await standsAsProjected(added, name);
    const wte = result(name);
    await window.click('posts-establishment');
    await window.until(
      'funded posts',
      async () => targets()[added].posts_read_as === 'establishment',
    );
    assert.notEqual(result(name).projected, wte.projected);
    await standsAsProjected(added, name);
    await window.click('posts-heads');
    await window.until('heads', async () => targets()[added].posts_read_as === 'heads');
    await standsAsProjected(added, name);
    await window.picture('targets-2-posts');
  });

  it('is a share of England’s figures, written as a sum', async () => {
    const { name } = targets()[added];
    await intoSight('has-share');
    await window.click('has-share');
    await window.until('the share', async () => Boolean(targets()[added].local_share));
    await fill('share', '3.1');
    await window.until('3.1 %', async () => targets()[added].local_share.share === 0.031);
    const baseline = result(name).target_value - 0.031 * 570;
    const sums = await window.driver.executeScript(
      'return document.querySelector(\'[aria-label="Local share"]\').textContent.replace(/\\s+/g, " ")',
    );
    assert.match(sums, /3\.1 % of England’s 570/);
    assert.match(sums, /17\.7|17\.67/);
    assert.ok(baseline > 1000, 'an increase over those there are');
    await standsAsProjected(added, name);

    await window.click('share-way-people');
    await fill('share-ours', '560,000');
    await fill('share-whole', '56,000,000');
    await window.until('one in a hundred', async () => targets()[added].local_share.share === 0.01);
    assert.ok(Math.abs(result(name).target_value - baseline - 5.7) < 1e-9);
    await intoSight('has-share', 'start');
    await window.picture('targets-3-share');
  });

  it('marks what is set by hand over the share, and puts it back', async () => {
    await window.enter(`target-${added}-2021`, '9');
    await window.until('by hand', async () => targets()[added].values?.[2021] === 9);
    await window.find('put-back-2021');
    assert.equal(asked('register', plan, '--only', 'overrides').length, 1);
    await intoSight('put-back-2021');
    await window.click('put-back-2021');
    await window.until(
      'the share again',
      async () => asked('register', plan, '--only', 'overrides').length === 0,
    );
    assert.equal(await (await window.find(`target-${added}-2021`)).getAttribute('value'), '5.7');
  });

  it('turns people treated into staff by a ratio that is stated, with the arithmetic', async () => {
    await intoSight('shelf-trajectories');
    await window.click('shelf-trajectories');
    const before = targets().length;
    await (await first('use-trajectory-trajectory-perinatal')).click();
    await window.find('use-ratio');
    await window.choose('use-ratio', 'A figure of our own');
    await fill('use-units', '43');
    await fill('use-share', '3.1');
    // 20,000 women by 2019/20 are 620 here.
    await window.shows(
      'arithmetic',
      /2019\/20 [\d,]+ additional women[^=]* × 3\.1 % ÷ 43 per WTE a year = [\d.]+ WTE/,
    );
    await intoSight('arithmetic');
    await window.picture('targets-4-activity');
    await window.click('use-add');
    await window.until('the target', async () => targets().length === before + 1);
    const target = targets()[before];
    assert.equal(target.activity.units_per_wte, 43);
    assert.deepEqual([target.unit, target.basis], ['wte', 'increase']);
    const years = Object.keys(target.local_share?.values ?? target.values)
      .map(Number)
      .filter((year) => year >= 2018);
    // What is asked on top of the baseline grows as the women seen do.
    const [early, late] = [years[0], years.at(-1)].map((year) => ({
      asked: result(target.name, year).target_value,
      women: (target.local_share?.values ?? target.values)[year],
    }));
    assert.ok(
      Math.abs(late.asked - early.asked - (0.031 * (late.women - early.women)) / 43) < 1e-6,
      `${early.asked} to ${late.asked} for ${early.women} to ${late.women} women`,
    );
  });

  it('is shared out over the roles by a rule in sight', async () => {
    await intoSight('shelf-required');
    await window.click('shelf-required');
    const name = '11,000 more in traditional professions';
    await window.choose('required-target', name);
    const { target_value, projected, gap } = result(name);
    const cells = () =>
      window.driver.executeScript(
        `return [...document.querySelectorAll('[data-testid="required-table"] tbody:first-of-type tr')].map(
          (row) => row.cells[row.cells.length - 1].textContent.trim())`,
      );
    await window.until(
      'the target’s figures',
      async () => read((await cells())[0] ?? '0') === Math.round(target_value),
    );
    const [, shown, short] = await cells();
    assert.equal(read(shown), Math.round(projected));
    assert.ok(
      short.includes(Math.round(Math.abs(gap)).toLocaleString('en-GB')) || Math.abs(gap) < 0.5,
      `${short}: ${gap}`,
    );
    assert.match(await window.text('required-rule-words'), /\S{3}/);
    const { scope } = targets().find((each) => each.name === name);
    let heads = 0;
    for (const role of scope.roles) {
      heads += read((await window.text(`required-${role}-2021`)).match(/^([\d,.]+) heads/)[1]);
    }
    assert.ok(Math.abs(heads - target_value) <= scope.roles.length, `${heads} are ${target_value}`);
    await intoSight('required-table', 'end');
    await window.picture('targets-5-required');
    const before = await window.text('required-table');
    await window.click('required-rule-baseline');
    await window.until(
      'another rule',
      async () => (await window.text('required-table')) !== before,
    );
    await window.shows('required-rule-words', /baseline/);
  });

  it('shows standards as context, and turns none of them into staff', async () => {
    await intoSight('shelf-trajectories');
    await window.click('shelf-trajectories');
    const before = { targets: targets().length, rows: asked('project', plan).scenarios };
    await (await first('context-trajectory-trajectory-eip')).click();
    await window.find('context-0-name');
    assert.equal(targets().length, before.targets);
    assert.deepEqual(asked('project', plan).scenarios, before.rows);
    assert.equal(readJson(planJson(home, plan)).context.length, 1);
    await intoSight('context-0-name', 'center');
    await window.picture('targets-6-context');
  });
});
