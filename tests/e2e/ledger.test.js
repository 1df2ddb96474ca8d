// A finance ledger beside the staff record in the window: where the two differ is known beforehand.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { read } from './figures.js';
import { chooseFromMenu, focused, goToPlace, tabTo } from './keyboard.js';
import { onward, undoWords } from './staff-import-steps.js';
import { By, fivefold, Key, makeExtract, newHome, openWindow, readJson } from './window.js';

const ROWS = 2_000;
// A role for each service, labelled as the ledger labels its budgets.
const ROLES = [
  { id: 'adult-community', name: 'Adult community', service: 'Adult community' },
  { id: 'adult-acute', name: 'Adult acute', service: 'Adult acute' },
].map((role) => ({ ...role, baseline_heads: 100, wte_per_head: 0.9 }));
const PLAN = {
  format: 'fivefold-plan/1',
  title: 'Our trust',
  first_year: 2018,
  years: 3,
  roles: ROLES,
  scenarios: [{ name: 'Scenario 1' }],
};

describe('a finance ledger', () => {
  const home = newHome();
  const at = (name) => join(home.folder, name);
  const plan = at('our-trust.fivefold');
  let truth;
  let window;

  before(async () => {
    makeExtract('staff', ROWS, at('staff.csv'));
    truth = makeExtract('ledger', ROWS, at('ledger.csv'));
    writeFileSync(at('plan.json'), JSON.stringify(PLAN));
    fivefold('import', at('plan.json'), '--output', plan);
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

  /** The lines shown, by their label's first word: the cost centre or the service. */
  async function linesShown() {
    const rows = await (await window.find('ledger-lines')).findElements(By.css('tbody tr'));
    const cells = await Promise.all(
      rows.map(async (row) => {
        const each = await row.findElements(By.css('th, td'));
        return Promise.all(each.map((cell) => cell.getText()));
      }),
    );
    return new Map(cells.map((line) => [line[0].split(',')[0], line]));
  }

  async function openLedger() {
    window.answerNextDialog(at('ledger.csv'));
    await chooseFromMenu(window, 'import-menu', 'import-ledger');
    await window.find('ledger-dialog');
    if ((await focused(window)) === 'ledger-choose') await window.press(Key.ENTER);
    await window.shows('ledger-file', /ledger\.csv/);
  }

  it('is compared with the staff record by cost centre, and differs where it was made to', async () => {
    await openLedger();
    await window.picture('ledger-1-file');
    await tabTo(window, /^ledger-by-/);
    await toCostCentre();
    window.answerNextDialog(at('staff.csv'));
    // The extract's columns are clear, so it is compared at once.
    await onward(window);
    await window.find('ledger-lines');

    const differing = truth.cost_centres.filter(({ difference }) => Math.abs(difference) > 0.05);
    const agreeing = truth.cost_centres.length - differing.length;
    assert.ok(differing.length > 2 && agreeing > 2, 'there is something to find');
    const shown = await linesShown();
    const found = [...shown.keys()].map(plain).sort();
    assert.deepEqual(found, differing.map(({ cost_centre }) => plain(cost_centre)).sort());
    const byCentre = new Map([...shown].map(([label, line]) => [plain(label), line]));
    for (const line of differing) {
      const [, budgeted, contracted, , , , inPost, difference] = byCentre.get(
        plain(line.cost_centre),
      );
      assert.ok(near(difference, line.difference), `${line.cost_centre} differs by ${difference}`);
      assert.ok(near(inPost, line.staff_wte), `${line.cost_centre} has ${inPost} in post`);
      assert.ok(near(contracted, line.contracted_wte), `${line.cost_centre}, contracted`);
      assert.ok(near(budgeted, line.budgeted_wte), `${line.cost_centre}, budgeted`);
    }
    assert.match(await window.text('ledger-words'), new RegExp(`\\b${agreeing}\\b`));
    await window.picture('ledger-2-differences');
    assert.equal(await undoWords(window), null, 'comparing changes nothing');
  });

  /** From whichever way of comparing has the focus to the one by cost centre. */
  async function toCostCentre() {
    for (let presses = 0; presses < 4; presses += 1) {
      if ((await focused(window)) === 'ledger-by-cost_centre') break;
      await window.press(Key.ARROW_DOWN);
    }
    await window.press(Key.SPACE);
    assert.ok(await (await window.find('ledger-by-cost_centre')).isSelected());
  }

  it('by service gives the plan’s roles their budgets as funded posts, in one step', async () => {
    await window.press(Key.ESCAPE);
    await window.until('the ledger to close', async () => !(await window.has('ledger-dialog')));
    await openLedger();
    await tabTo(window, /^ledger-by-/);
    while ((await focused(window)) !== 'ledger-by-service') await window.press(Key.ARROW_DOWN);
    await window.press(Key.SPACE);
    await onward(window);
    await window.find('ledger-budgets');
    await window.picture('ledger-3-budgets');
    await onward(window);
    await window.until('the budgets', async () => !(await window.has('ledger-dialog')));
    assert.match(await undoWords(window), /budget|ledger|funded/i);

    const budgets = budgetsOfLedger();
    for (const role of funded()) {
      assert.ok(Math.abs(role.establishment_wte - budgets.get(role.service)) < 0.005, role.name);
    }
    await window.press([Key.CONTROL, 'z']);
    await window.until('the funded posts to go', () =>
      funded().every(({ establishment_wte }) => establishment_wte === undefined),
    );
  });

  function funded() {
    const json = at(`plan-${Date.now()}.json`);
    fivefold('export', plan, '--format', 'json', '--output', json);
    return readJson(json).roles;
  }

  /** What the ledger budgets for each service, added up here from its rows. */
  function budgetsOfLedger() {
    const [headings, ...rows] = readFileSync(at('ledger.csv'), 'utf8').trim().split(/\r?\n/);
    const column = (heading) => headings.split(',').indexOf(heading);
    const sums = new Map();
    for (const row of rows.map((line) => line.split(','))) {
      const service = row[column('Service')];
      const wte = Number(row[column('Budgeted WTE')]);
      sums.set(service, (sums.get(service) ?? 0) + wte);
    }
    return sums;
  }
});

/** A cost centre without the zeros in front, which spreadsheets drop. */
const plain = (costCentre) => costCentre.replace(/^0+/, '');

/** Whether a figure shown is the one known, as far as two places tell. */
const near = (shown, known) => Math.abs((shown === '–' ? 0 : read(shown)) - known) <= 0.005 + 1e-9;
