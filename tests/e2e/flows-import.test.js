// Leavers and joiners of a year in the window: rates with numerator, denominator and period, beside
// what the extracts are known to hold and what the command line counts.
import assert from 'node:assert/strict';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { joinersExtract, leaversExtract, staffExtract } from './extracts.js';
import { goToPlace } from './keyboard.js';
import { figure, onward, openExtract, takeImport, undoWords } from './staff-import-steps.js';
import { By, fivefold, Key, newHome, openWindow, readJson } from './window.js';

// The year that is over when the plan begins is 2016/17.
const EMPTY = {
  format: 'fivefold-plan/1',
  title: 'Our trust',
  first_year: 2018,
  years: 3,
  roles: [{ id: 'first', name: 'First role' }],
  scenarios: [{ name: 'Scenario 1' }],
};

describe('extracts of leavers and joiners', () => {
  const home = newHome();
  const at = (name) => join(home.folder, name);
  const plan = at('our-trust.fivefold');
  const leavers = leaversExtract();
  const joiners = joinersExtract();
  let window;

  before(async () => {
    writeFileSync(at('empty.json'), JSON.stringify(EMPTY));
    writeFileSync(at('staff.csv'), staffExtract().csv);
    writeFileSync(at('leavers.csv'), leavers.csv);
    writeFileSync(at('joiners.csv'), joiners.csv);
    fivefold('import', at('empty.json'), '--output', plan);
    fivefold('import-staff', at('staff.csv'), '--plan', plan);
    window = await openWindow(home, plan);
    await window.resize(1440, 900);
    await window.shows('plan-title', /Our trust/);
    await goToPlace(window, 1);
    await window.find('import-menu');
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  /** What the command line counts of an extract for the plan as it is. */
  function counted(command, extract) {
    copyFileSync(plan, at('copy.fivefold'));
    const asked = [at(extract), '--plan', at('copy.fivefold'), '--dry-run', '--format', 'json'];
    return JSON.parse(fivefold(command, ...asked));
  }

  /** The rows of a table shown, each as its cells' words. */
  async function tableOf(testid) {
    const table = await window.find(testid);
    const rows = await table.findElements(By.css('tbody tr'));
    return Promise.all(
      rows.map(async (row) => {
        const cells = await row.findElements(By.css('th, td'));
        return Promise.all(cells.map((cell) => cell.getText()));
      }),
    );
  }

  function rolesInFile() {
    const json = at(`roles-${Date.now()}.json`);
    fivefold('export', plan, '--format', 'json', '--output', json);
    return readJson(json).roles;
  }

  const columns = async () =>
    (await (await window.find('import-flows')).findElements(By.css('thead th'))).length;

  it('counts leavers of the year, and sets those of the bank and of before aside', async () => {
    await openExtract(window, 'leavers', at('leavers.csv'));
    for (const step of ['column-A', 'import-from', 'import-flows']) {
      await onward(window);
      await window.find(step);
    }
    assert.equal(await figure(window, 'rows-read'), leavers.rows);
    assert.equal(await figure(window, 'rows-set-aside'), leavers.setAside);
    assert.equal(await figure(window, 'rows-rejected'), 0);
    assert.equal(await figure(window, 'people-counted'), leavers.people);
    assert.match(await window.text('import-dialog'), /01\/04\/2016 to 31\/03\/2017/);
    await window.picture('flows-1-leavers');
  });

  it('gives every role its numerator, denominator and rate, as the command line does', async () => {
    const { roles } = counted('import-leavers', 'leavers.csv');
    const shown = await tableOf('import-flows');
    assert.equal(shown.length, roles.length);
    for (const role of roles) {
      const [, left, unknown, opening, closing, average] = shown.find(
        ([name]) => name === role.name,
      );
      assert.equal(Number(left), leavers.ofEveryRole, `${role.name}, who left`);
      assert.equal(Number(unknown), leavers.unknownOfEveryRole, `${role.name}, reason unknown`);
      assert.deepEqual(
        [opening, closing, average].map(Number),
        [role.opening_heads, role.closing_heads, role.average_heads],
        role.name,
      );
      const rate = Number((await window.text(`flow-${role.id}`)).replace(' %', '')) / 100;
      const expected = leavers.ofEveryRole / ((Number(opening) + Number(closing)) / 2);
      assert.ok(Math.abs(rate - expected) < 0.0005, `${role.name}: ${rate} shown of ${expected}`);
      assert.ok(Math.abs(role.figure - expected) < 1e-9, `${role.name} on the command line`);
    }
    assert.equal(await columns(), shown[0].length, 'a heading for every column');
  });

  it('keeps an unknown reason as a reason of its own', async () => {
    const reasons = Object.fromEntries(await tableOf('import-reasons'));
    assert.equal(Number(reasons.Unknown), leavers.unknown);
    const together = Object.values(reasons).reduce((sum, people) => sum + Number(people), 0);
    assert.equal(together, leavers.people, 'every leaver has one');
    assert.deepEqual(
      Object.keys(reasons).sort(),
      Object.keys(counted('import-leavers', 'leavers.csv').reasons).sort(),
    );
  });

  it('takes the rates into the plan as one step, which one undo takes back', async () => {
    const { roles } = counted('import-leavers', 'leavers.csv');
    await takeImport(window);
    assert.match(await undoWords(window), /leaver/i);
    for (const { id, leaver_rate } of rolesInFile()) {
      const rate = roles.find((role) => role.id === id).figure;
      assert.ok(Math.abs(leaver_rate - rate) < 1e-9, `${id}: ${leaver_rate} kept of ${rate}`);
    }
    await window.picture('flows-2-rates-in-the-plan');
    await window.press([Key.CONTROL, 'z']);
    await window.until('the rates to go', () =>
      rolesInFile().every(({ leaver_rate }) => leaver_rate === undefined),
    );
    await window.press([Key.CONTROL, 'y']);
    await window.until('the rates to be back', () =>
      rolesInFile().every(({ leaver_rate }) => leaver_rate > 0),
    );
  });

  it('counts joiners into usual joiners a year, as the command line does', async () => {
    await openExtract(window, 'joiners', at('joiners.csv'));
    for (const step of ['column-A', 'import-from', 'import-flows']) {
      await onward(window);
      await window.find(step);
    }
    assert.equal(await figure(window, 'rows-read'), joiners.rows);
    assert.equal(await figure(window, 'rows-set-aside'), joiners.setAside);
    assert.equal(await figure(window, 'people-counted'), joiners.people);
    for (const { id, figure: aYear } of counted('import-joiners', 'joiners.csv').roles) {
      assert.equal(await figure(window, `flow-${id}`), joiners.ofEveryRole);
      assert.equal(aYear, joiners.ofEveryRole);
    }
    await window.picture('flows-3-joiners');
    await takeImport(window);
    assert.ok(rolesInFile().every(({ usual_joiners }) => usual_joiners === joiners.ofEveryRole));
    await window.press([Key.CONTROL, 'z']);
    await window.until('the joiners to go', () =>
      rolesInFile().every(({ usual_joiners }) => usual_joiners === undefined),
    );
  });
});
