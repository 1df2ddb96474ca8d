// What a plan costs and what its gap hangs on, in the real window: prices typed and taken over,
// funding, and every figure beside the command line's.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asked, planOf } from './plans.js';
import { By, Key, fivefold, newHome, openWindow, readJson } from './window.js';
import { join } from 'node:path';

const SCENARIO = 'Train and keep';

describe('what a plan costs', () => {
  const home = newHome();
  let plan;
  let window;

  before(async () => {
    plan = planOf(home, 'perinatal-closing-the-gap');
    window = await openWindow(home, plan);
    await window.resize(1440, 1000);
    await window.shows('plan-title', /closing the gap/);
    await window.choose('scenario-select', SCENARIO);
    await window.click('money');
    await window.click('scope-all');
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  const cost = () => asked('cost', plan, '--scenario', SCENARIO);
  const asPlan = () => {
    const json = join(home.folder, 'as-it-is.json');
    fivefold('export', plan, '--format', 'json', '--output', json);
    return readJson(json);
  };
  const tableTexts = (selector) =>
    window.driver.executeScript(
      `return [...document.querySelectorAll('${selector} tbody tr')].map((row) =>
        [...row.cells].map((cell) => cell.textContent.replace(/\\s+/g, ' ').trim()))`,
    );

  it('says at first that nothing has a price, and what to write', async () => {
    await window.shows('cost-sentence', /Nothing in the plan has a price yet\./);
    await window.shows('unpriced', /no pay per WTE/);
    await window.picture('money-1-nothing');
  });

  it('takes prices that are typed, in pounds, as one step each', async () => {
    await window.click('money-prices');
    await window.enter('price-role-practitioner-pay_per_wte', '£52,000');
    await window.until('the price', () =>
      asPlan().roles.some((role) => role.pay_per_wte === 52_000),
    );
    await window.until('the sentence', async () =>
      /costs £/.test(await window.text('cost-sentence')),
    );
    const cell = await window.find('price-role-practitioner-pay_per_wte');
    assert.equal(await cell.getAttribute('value'), '£52,000');
    const undo = await (await window.find('undo')).getAttribute('title');
    assert.match(undo, /pay per WTE: none to £52,000|pay per WTE: £0 to £52,000/);
  });

  it('refuses what is no price, in a sentence', async () => {
    await window.enter('price-role-practitioner-pay_per_wte', '-5');
    const shown = await window.driver.findElement(By.css('body')).getText();
    assert.match(shown, /can\u2019t be below nothing/);
    await window.press(Key.ESCAPE);
    assert.equal(asPlan().roles.find(({ id }) => id === 'practitioner').pay_per_wte, 52_000);
  });

  it('prices rows of the levers, and shows the figures of the command line', async () => {
    const prices = await window.driver.executeScript(
      `return [...document.querySelectorAll('[data-testid^="price-"]')].map((cell) => cell.dataset.testid)`,
    );
    const levers = prices.filter((testid) => /^price-(buy|build|bind|borrow|bounce)-/.test(testid));
    assert.ok(levers.length > 0, 'the scenario has rows to price');
    for (const testid of levers) await window.enter(testid, '1500');
    await window.until('every price', () =>
      cost().unpriced.every((words) => !/no cost/.test(words)),
    );
    await window.choose('price-year', '2025/26');
    await window.until('the price year', () => cost().price_year === 2026);
    await window.picture('money-2-prices');

    await window.click('money-years');
    const told = cost();
    assert.ok(told.all_years.levers > 0);
    await window.until(
      'the sums',
      async () =>
        (await tableTexts('#money-panel [data-testid=chart-table]')).length ===
        told.years.length + 1,
    );
    const sentence = await window.text('cost-sentence');
    assert.match(sentence, /2025\/26 prices/);
    const csv = fivefold('cost', plan, '--scenario', SCENARIO);
    const rows = await tableTexts('#money-panel [data-testid=chart-table]');
    for (const row of rows)
      assert.ok(csv.includes(row[1]), `${row[0]}: the pay ${row[1]} is told too`);
    await window.picture('money-3-years');
    await window.click('cost-mode-totals');
    await window.picture('money-4-everything');
    await window.click('cost-mode-change');
  });

  it('divides by the people and by the gap as the command line does', async () => {
    await window.click('money-people');
    const told = cost();
    const rows = await tableTexts('[data-testid=cost-per-person]');
    assert.equal(rows.length, 5);
    for (const [place, { cost: own, per_head: each }] of told.levers.entries()) {
      const pounds = (value) => `£${Math.round(value).toLocaleString('en-GB')}`;
      assert.equal(rows[place][1], pounds(own));
      assert.equal(rows[place][4], each === null ? '\u2013' : pounds(each));
    }
    await window.picture('money-5-people');
  });

  it('sets the funding beside the cost and says when it falls short', async () => {
    await window.click('money-funding');
    await window.click('add-funding');
    await window.find('funding-0-name');
    await window.enter('funding-0-name', 'Perinatal growth');
    for (const year of cost().years.map((each) => each.year)) {
      await window.enter(`funding-0-${year}`, '10000');
    }
    await window.until('the funding', () => cost().all_years.funding > 0);
    await window.click('money-prices');
    await window.choose('funding-covers', 'What is above business as usual');
    await window.until('what it covers', () => cost().funding_covers === 'additional');
    const told = cost();
    assert.equal(told.years[0].left_over, 10_000 - told.years[0].additional);
    await window.click('money-funding');
    await window.picture('money-6-funding');
    await window.until('the sentence', async () =>
      /The funding/.test(await window.text('cost-sentence')),
    );
    await window.click('money-funding');
    await window.picture('money-6-funding');
  });

  it('takes a published price over with its source and its year', async () => {
    await window.click('money-prices');
    const [offers] = await window.driver.findElements(By.css('[data-testid^="offers-role-"]'));
    assert.ok(offers, 'a role has published pay');
    await offers.click();
    await window.picture('money-7-published');
    await window.press(Key.ENTER);
    const taken = () => asPlan().roles.find((role) => role.field_evidence?.pay_per_wte);
    await window.until('the published price', () => Boolean(taken()));
    const { source, confidence } = taken().field_evidence.pay_per_wte;
    assert.match(source, /nhsemployers/);
    assert.equal(confidence, 'published');
  });

  it('takes everything back', async () => {
    for (let steps = 0; steps < 80 && asPlan().roles.some((role) => role.pay_per_wte); steps += 1) {
      await window.click('undo');
      await window.painted();
    }
    await window.shows('cost-sentence', /Nothing in the plan has a price yet\./);
  });
});

describe('what a gap hangs on', () => {
  const home = newHome();
  let plan;
  let window;

  before(async () => {
    plan = planOf(home, 'perinatal-closing-the-gap');
    window = await openWindow(home, plan);
    await window.resize(1440, 1000);
    await window.shows('plan-title', /closing the gap/);
    await window.choose('scenario-select', SCENARIO);
    await window.click('doubt');
    await window.click('doubt-gap');
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  const told = (...more) => asked('sensitivity', plan, '--scenario', SCENARIO, ...more);
  const listed = (testid) =>
    window.driver.executeScript(
      `return [...document.querySelectorAll('[data-testid="${testid}"] li')].map((item) => item.textContent.trim())`,
    );

  it('is told in words and bars, the same as by the command line', async () => {
    await window.find('doubt-named');
    const found = told();
    assert.deepEqual(await listed('doubt-named'), found.named);
    const even = await listed('doubt-break-even');
    assert.equal(even.length, found.break_even.length);
    found.break_even.forEach(({ sentence }, place) => assert.ok(even[place].startsWith(sentence)));
    const rows = await window.driver.findElements(By.css('[data-testid=chart-table] tbody tr'));
    assert.equal(rows.length, found.assumptions.length + found.levers.length);
    const drawn = await window.driver.executeScript(
      'return document.querySelector(".chart svg").textContent',
    );
    assert.ok(drawn.includes(found.assumptions[0].what), 'the chart names what matters most');
    await window.picture('doubt-1-tornado');
  });

  it('is asked of another target and year', async () => {
    const names = told().target;
    const years = await window.driver.executeScript(
      'return [...document.querySelector("[data-testid=doubt-year]").options].map((one) => one.textContent)',
    );
    assert.ok(years.length > 0, `${names} has years`);
    await window.choose('doubt-year', years[0]);
    const found = told('--year', years[0]);
    await window.until(
      'the other year',
      async () => (await listed('doubt-named'))[0] === found.named[0],
    );
  });

  it('leads from a break-even to the assumption', async () => {
    const [link] = await window.driver.findElements(By.css('[data-testid=doubt-break-even] .link'));
    await link.click();
    await window.until('the place', async () => !(await window.has('doubt-named')));
    const focused = await window.driver.executeScript(
      'return document.activeElement.dataset.testid',
    );
    assert.ok(focused, 'the figure has the focus');
  });
});

describe('what is in doubt', () => {
  const home = newHome();
  let plan;
  let window;

  before(async () => {
    plan = planOf(home, 'perinatal-closing-the-gap');
    window = await openWindow(home, plan);
    await window.resize(1440, 1000);
    await window.shows('plan-title', /closing the gap/);
    await window.choose('scenario-select', SCENARIO);
    await window.click('doubt');
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  const told = () =>
    asked(
      'simulate',
      plan,
      '--scenario',
      SCENARIO,
      '--scope',
      'role:practitioner',
      '--draws',
      '1000',
    );

  it('says without a range that every draw is the same', async () => {
    await window.shows('fan-sentence', /No rate is a range yet/);
    await window.shows('line-and-median', /Give a rate a low and a high figure/);
  });

  it('takes a low and a high beside what is likely', async () => {
    await window.click('doubt-ranges');
    await window.enter('range-role-practitioner-leaver_rate-low', '15');
    await window.enter('range-role-practitioner-leaver_rate-high', '40');
    await window.until('the range', () => told().kinds.some(({ rates }) => rates > 0));
    await window.picture('doubt-2-ranges');
  });

  it('refuses what is no range, in a sentence', async () => {
    await window.enter('range-role-practitioner-leaver_rate-low', '60');
    await window.shows('error-bar', /rising order/);
    await window.press(Key.ESCAPE);
  });

  it('draws the fan, with the figures of the command line', async () => {
    await window.click('doubt-fan');
    await window.click('scope-practitioner');
    await window.shows('fan-sentence', /nine draws in ten have/);
    const found = told();
    await window.shows('line-and-median', /./);
    assert.equal(await window.text('line-and-median'), found.line_and_median);
    const chances = await window.driver.executeScript(
      `return [...document.querySelectorAll('[data-testid=chances] tbody tr')].map((row) => row.cells[6].textContent)`,
    );
    const expected = found.targets.flatMap(({ years }) => years.map(({ chance }) => chance));
    assert.equal(chances.length, expected.length);
    chances.forEach((shown, place) =>
      assert.ok(
        Math.abs(Number(shown) - expected[place] * 100) < 0.006,
        `${shown} ${expected[place]}`,
      ),
    );
    await window.picture('doubt-3-fan');
  });

  it('stands beside another scenario on the same draws', async () => {
    const other = 'Train only';
    await window.choose('doubt-against', other);
    const found = asked(
      ...['simulate', plan, '--scenario', SCENARIO, '--against', other],
      ...['--scope', 'role:practitioner', '--draws', '1000'],
    );
    await window.shows('between-sentence', /./);
    assert.equal(await window.text('between-sentence'), found.sentence);
    const shares = (testid, column) =>
      window.driver.executeScript(
        `return [...document.querySelectorAll('[data-testid="${testid}"] tbody tr')].map((row) =>
          Number(row.cells[${column}].textContent))`,
      );
    const near = (shown, expected) => {
      assert.equal(shown.length, expected.length);
      shown.forEach((share, place) => {
        assert.ok(Math.abs(share - expected[place] * 100) < 0.006, `${share}, ${expected[place]}`);
      });
    };
    near(
      await shares('between-years', 4),
      found.years.map((year) => year.in_post_more),
    );
    near(
      await shares('between-targets', 4),
      found.targets.flatMap(({ years }) => years.map(({ nearer }) => nearer)),
    );
    await window.picture('doubt-4-beside');
    await window.choose('doubt-against', 'None');
  });

  it('goes together as the planner says', async () => {
    const before = await window.text('fan-sentence');
    const field = await window.find('correlation-leaver_rate');
    await field.clear();
    await field.sendKeys('0', Key.ENTER);
    await window.until(
      'the correlation',
      () => told().kinds.find(({ kind }) => kind === 'leaver_rate').correlation === 0,
    );
    assert.ok(before);
  });
});
