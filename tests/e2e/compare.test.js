// Four scenarios side by side in the real window, their differences beside the command line's.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { read } from './figures.js';
import { asked, planOf } from './plans.js';
import { By, newHome, openWindow } from './window.js';

const ALL = ['Train only', 'Train and move', 'Train and keep', 'Business as usual'];
const YEARS = [2027, 2028, 2029, 2030, 2031];
const LEVERS = ['base', 'buy', 'build', 'bind', 'bounce'];

describe('scenarios side by side', () => {
  const home = newHome();
  let plan;
  let window;

  before(async () => {
    plan = planOf(home, 'perinatal-closing-the-gap');
    window = await openWindow(home, plan);
    await window.resize(1440, 1000);
    await window.shows('plan-title', /closing the gap/);
    await window.press(['\uE009', '5']);
    await window.find('compare-years');
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  const told = (base, unit, ...more) =>
    asked(
      'compare',
      plan,
      '--base',
      base,
      '--with',
      ALL.filter((name) => name !== base).join(','),
      '--scope',
      'role:practitioner',
      '--unit',
      unit,
      ...more,
    );

  /** A figure as the window rounds it agrees with the engine's. */
  function agrees(shown, expected, about) {
    const most = Math.abs(expected) >= 100 ? 0.5 : 0.05;
    assert.ok(
      Math.abs(read(shown) - expected) <= most + 1e-9,
      `${about}: ${shown}, not ${expected}`,
    );
  }

  const tableTexts = (testid) =>
    window.driver.executeScript(
      `return [...document.querySelectorAll('[data-testid="${testid}"] tbody tr')].map((row) =>
        [...row.cells].map((cell) => cell.textContent.replace(/\\s+/g, ' ').trim()))`,
    );

  async function differencesAre(comparison) {
    for (const [place, scenario] of comparison.scenarios.entries()) {
      if (place === 0) continue;
      for (const { year, difference } of scenario.years) {
        const shown = await window.text(`compare-difference-${place}-${year}`);
        agrees(shown, difference, `${scenario.name} in ${year}`);
      }
    }
  }

  it('shows all four against the first, as chart and as table', async () => {
    await window.click('scope-practitioner');
    await window.until(
      'the chart',
      async () => (await window.driver.findElements(By.css('.chart svg'))).length > 0,
    );
    const comparison = told('Train only', 'heads');
    assert.deepEqual(
      comparison.scenarios.map(({ name }) => name),
      ALL,
    );
    await window.until('the figures of the role', async () => {
      const [base] = await tableTexts('compare-years');
      return read(base.at(-1)) === Math.round(comparison.scenarios[0].years.at(-1).in_post);
    });
    await differencesAre(comparison);
    const names = await window.driver.executeScript(
      'return document.querySelector(".chart svg").textContent',
    );
    for (const name of ALL) assert.ok(names.includes(name), `the chart names ${name}`);
    await window.picture('compare-1-four');
  });

  it('takes another base', async () => {
    await window.choose('compare-base', 'Business as usual');
    await window.shows('compare-years', /Business as usual, the base/);
    await window.until('the differences', async () =>
      /^\+/.test(await window.text('compare-difference-1-2031')),
    );
    await differencesAre(told('Business as usual', 'heads'));
  });

  it('says what each lever brings, in the year asked for', async () => {
    await window.choose('compare-year', '2029/30');
    const { scenarios } = told('Business as usual', 'heads');
    const place = YEARS.indexOf(2030);
    const rows = await tableTexts('compare-levers');
    LEVERS.forEach((lever, nth) => {
      const [, base, ...others] = rows[nth];
      agrees(base, scenarios[0].years[place].contributions[lever], `${lever} of the base`);
      scenarios.slice(1).forEach(({ name, years }, other) => {
        agrees(others[other * 2], years[place].contributions[lever], `${lever} of ${name}`);
        agrees(
          others[other * 2 + 1],
          years[place].contribution_differences[lever],
          `${lever}, difference of ${name}`,
        );
      });
    });
    const levers = await window.find('compare-levers');
    await window.driver.executeScript('arguments[0].scrollIntoView({ block: "end" })', levers);
    await window.picture('compare-2-levers');
  });

  it('counts in WTE, and the chart can show differences alone', async () => {
    await window.click('compare-unit-wte');
    await window.click('compare-mode-change');
    await window.shows('compare-years', /./);
    await window.driver.executeScript('document.querySelector(".chart").scrollIntoView()');
    await differencesAre(told('Business as usual', 'wte'));
    assert.match(
      await window.driver.executeScript('return document.querySelector(".chart svg").textContent'),
      /WTE/,
    );
    await window.picture('compare-3-difference');
  });

  it('is of whole services too: the total row is what its parts add up to', async () => {
    await window.click('scope-all');
    await window.click('compare-unit-heads');
    const comparison = asked(
      'compare',
      plan,
      '--base',
      'Business as usual',
      '--with',
      ALL.slice(0, 3).join(','),
      '--unit',
      'heads',
    );
    await window.until('the figures of all', async () => {
      const [base] = await tableTexts('compare-years');
      return read(base.at(-1)) === Math.round(comparison.scenarios[0].years.at(-1).in_post);
    });
    await differencesAre(comparison);
    const rows = await tableTexts('compare-levers');
    const sum = rows.slice(0, 5).reduce((all, row) => all + read(row[1]), 0);
    assert.ok(Math.abs(sum - read(rows[5][1])) <= 2, `${sum} is ${rows[5][1]}`);
  });
});
