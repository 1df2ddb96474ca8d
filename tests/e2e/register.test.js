// The register in the real window: counts and filters beside the command line's, two steps from a
// number to its line, and from every kind of line back to where it is typed.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { asked, planJson, planOf } from './plans.js';
import { By, fivefold, newHome, openWindow, readJson } from './window.js';

const SHARED = 'Our share of 30,000';

/** A plan with something of every kind the register knows. */
function planWithEverything(home) {
  const plan = readJson(planJson(home, planOf(home, 'community-perinatal-team')));
  plan.context = [
    {
      name: 'Seen within two weeks',
      unit: '%',
      values: { 2028: 95 },
      evidence: { confidence: 'published' },
    },
  ];
  plan.outturn = [{ role: 'psychologist', year: 2027, heads: 2 }];
  plan.targets.push({
    name: SHARED,
    scope: 'all',
    // 3.1 % of 30,000 is 930: this was set by hand.
    values: { 2031: 1000 },
    local_share: { share: 0.031, of: 'England', values: { 2031: 30000 } },
    evidence: { confidence: 'unverified', review_by: '2020-01-31', owner: 'A planner' },
  });
  // Nothing stands behind a new row when nothing stands behind the plan as a whole either.
  delete plan.evidence;
  delete plan.scenarios[0].evidence;
  plan.scenarios[0].levers.buy.push({ role: 'administrator', hires: 1 });
  const json = join(home.folder, 'everything.json');
  const file = join(home.folder, 'everything.fivefold');
  writeFileSync(json, JSON.stringify(plan));
  fivefold('import', json, '--output', file);
  return file;
}

describe('the register', () => {
  const home = newHome();
  let plan;
  let window;

  before(async () => {
    plan = planWithEverything(home);
    window = await openWindow(home, plan);
    await window.resize(1440, 900);
    await window.shows('plan-title', /perinatal team/);
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  const told = (...only) => asked('register', plan, ...only);
  const listed = () =>
    window.driver.executeScript(
      `return [...document.querySelectorAll('[data-testid="register-row"] .what')].map((row) => row.title)`,
    );
  const count = async (kind) =>
    Number(await (await window.find(`register-${kind}`)).findElement(By.css('.count')).getText());
  const focused = () =>
    window.driver.executeScript('return document.activeElement?.dataset.testid ?? ""');

  const inSight = () =>
    window.driver.executeScript(`
      const { top, bottom } = document.activeElement.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;`);

  it('lists every input, and counts those to look at again', async () => {
    await window.click('register');
    await window.find('register-all');
    assert.equal(await count('all'), told().length);
    assert.deepEqual(
      await listed(),
      told().map(({ path }) => path),
    );
    for (const kind of ['illustrative', 'unverified', 'overdue', 'empty', 'overrides']) {
      const expected = told('--only', kind);
      assert.equal(await count(kind), expected.length, kind);
      await window.click(`register-${kind}`);
      await window.until(
        `the inputs ${kind}`,
        async () => (await listed()).length === expected.length,
      );
      assert.deepEqual(
        await listed(),
        expected.map(({ path }) => path),
      );
    }
    assert.ok((await count('overdue')) >= 1);
    assert.ok((await count('empty')) >= 1);
    await window.click('register-all');
    await window.picture('register-1-all');
  });

  it('marks what was set by hand, with what it is set over', async () => {
    await window.click('register-overrides');
    await window.until('one override', async () => (await listed()).length === 1);
    const [row] = await window.driver.findElements(By.css('[data-testid="register-row"]'));
    const text = (await row.getAttribute('textContent')).replace(/\s+/g, ' ');
    assert.match(text, new RegExp(`${SHARED}.*By hand.*930`));
    assert.match(text, /31\/01\/2020.*Overdue/);
    await window.picture('register-2-by-hand');
    await window.click('register-all');
  });

  it('is two steps away from a figure of a lever, and back', async () => {
    await window.click('tab-levers');
    await window.click('lever-tab-buy');
    await window.click('cell-buy-nursery-nurses-2027');
    if (!(await window.has('in-register'))) await window.click('panel-toggle');
    await window.click('in-register');
    const path = 'scenarios[0].levers.buy[1].hires';
    await window.until('its line', async () => {
      const line = await window.find(`register-${path}`);
      return (await line.getAttribute('aria-pressed')) === 'true';
    });
    await window.picture('register-3-a-figure');
    await window.click('input-go-to');
    await window.until(
      'its cell',
      async () => (await focused()) === 'cell-buy-nursery-nurses-2027',
    );
  });

  it('keeps what is said of an input, and says so', async () => {
    await window.click('register');
    await window.click('register-empty');
    const path = 'scenarios[0].levers.buy[2].hires';
    await window.click(`register-${path}`);
    const source = await window.driver.findElement(
      By.css('[aria-label="The chosen input"] [data-testid="evidence-source"]'),
    );
    await source.sendKeys('Board paper 12', '\uE004');
    const said = () =>
      told().find((each) => each.path === path).evidence?.source === 'Board paper 12';
    await window.until('the source to be kept', async () => said());
    await window.until(
      'nothing without evidence',
      async () => (await count('empty')) === told('--only', 'empty').length,
    );
    await window.click('register-all');
  });

  for (const [what, path, cell] of [
    ['a role’s figure', 'roles[2].leaver_rate', 'role-nurses-6-leaver_rate'],
    ['a usual move', 'usual.bounce[1].moves', 'usual-bounce-1-2027'],
    ['a programme', 'scenarios[0].levers.build[0].annual_drop_out', 'detail-drop_out'],
    ['a target', 'targets[2].values', 'target-2-name'],
    ['a context measure', 'context[0]', 'context-0-name'],
    ['an outturn', 'outturn[0]', 'outturn-psychologist-2027'],
  ]) {
    it(`leads to ${what}`, async () => {
      await window.click('register');
      await window.click('register-all');
      await window.click(`go-to-${path}`);
      await window
        .until(`${cell} to have the focus`, async () => (await focused()) === cell)
        .catch(async (error) => {
          throw new Error(`the focus is on ${await focused()}, not on ${cell}`, { cause: error });
        });
      assert.ok(await inSight(), `${cell} is in sight`);
      await window.picture(`register-4-${path.split(/[.[]/)[0]}`);
    });
  }

  it('opens the usual move it leads to', async () => {
    await window.click('register');
    await window.click('go-to-usual.bounce[0].moves');
    await window.until('its settings', async () =>
      /let go|nobody|leave/i.test(
        await window.driver.executeScript(
          'return document.querySelector("aside")?.textContent ?? ""',
        ),
      ),
    );
    await window.until('its years to be in sight', async () =>
      (await focused()).startsWith('usual-bounce-0-'),
    );
    assert.ok(await inSight());
    await window.picture('register-5-usual');
  });

  it('is exported as it is filtered', async () => {
    const csv = join(home.folder, 'register.csv');
    await window.click('register');
    await window.click('register-unverified');
    window.answerNextDialog(csv);
    await window.click('export-register');
    await window.shows('said-bar', /register\.csv/);
    const printed = fivefold('register', plan, '--only', 'unverified', '--format', 'csv');
    assert.equal(readFileSync(csv, 'utf8').replace('\uFEFF', ''), printed.replace('\uFEFF', ''));
  });
});
