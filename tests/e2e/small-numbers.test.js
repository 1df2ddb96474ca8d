// Small numbers withheld from everything that leaves, by one switch.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { planOf } from './plans.js';
import { Key, newHome, openWindow } from './window.js';

/** What tells every figure of a plan or nothing. */
const WHOLE = [
  'export-json',
  'export-workbook',
  'export-mdl',
  'export-planning-return',
  'export-chart',
];

describe('small numbers', () => {
  const home = newHome();
  const at = (name) => join(home.folder, name);
  let window;

  before(async () => {
    window = await openWindow(home, planOf(home, 'community-perinatal-team'));
    await window.resize(1440, 900);
    await window.shows('sentence', /in post/);
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  const isOn = async () => (await window.find('withhold')).getAttribute('aria-checked');
  const item = async (testid) => {
    if (!(await window.has('withhold'))) await window.click('export-menu');
    await window.click(testid);
  };

  it('are told until the switch is on, which stays in sight', async () => {
    await window.click('export-menu');
    assert.equal(await isOn(), 'false');
    await window.click('withhold');
    assert.equal(await isOn(), 'true');
    await window.picture('small-numbers-switch');
    await window.press(Key.ESCAPE);
  });

  it('are withheld in figures as CSV', async () => {
    window.answerNextDialog(at('withheld.csv'));
    await item('export-csv');
    await window.until('the figures', () => existsSync(at('withheld.csv')), 60_000);
    assert.match(readFileSync(at('withheld.csv'), 'utf8'), /,closing,heads,<5\r?\n/);
  });

  for (const whole of WHOLE) {
    it(`keep back ${whole}`, async () => {
      await item(whole);
      await window.shows('error-bar', /It would tell counts below 5, or what gives them away/);
    });
  }

  it('are withheld in the report', async () => {
    await window.press([Key.CONTROL, 'p']);
    const withholds = await window.find('report-withholds');
    assert.equal(await withholds.isSelected(), true);
    await window.press(Key.ESCAPE);
  });

  it('are told again when it is off', async () => {
    await item('withhold');
    assert.equal(await isOn(), 'false');
    window.answerNextDialog(at('plan.json'));
    await item('export-json');
    await window.until('the plan', () => existsSync(at('plan.json')));
  });
});
