// A plan file in trouble: open twice, gone under the window, damaged, in a folder others watch.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findings } from './findings.js';
import { focused, tabTo } from './keyboard.js';
import { LEVERS } from './lever-cells.js';
import { asked, planOf } from './plans.js';
import { By, fivefold, Key, newHome, openWindow } from './window.js';

const EXAMPLE = 'stepping-forward-england';

/** The test id of a cell of Buy. */
async function buyCell(window) {
  const [buy] = LEVERS;
  return (await buy.pick(window)).getAttribute('data-testid');
}

const valueOf = async (window, cell) => (await window.find(cell)).getAttribute('value');

async function begun(home, plan) {
  const window = await openWindow(home, plan);
  await window.resize(1440, 900);
  await window.shows('sentence', /in post/);
  return window;
}

describe('a plan that is open twice', () => {
  const homes = [newHome(), newHome()];
  let plan;
  let first;
  let second;
  let cell;

  before(async () => {
    plan = planOf(homes[0], EXAMPLE);
    first = await begun(homes[0], plan);
    second = await begun(homes[1], plan);
    cell = await buyCell(first);
  });
  after(async () => {
    await second.close();
    homes.forEach((home) => home.remove());
  });

  it('is read-only in the second window, which says who has it since when', async () => {
    await second.shows('read-only-bar', /The plan is open elsewhere: .* since \d{1,2}/);
    await second.picture('plan-file-open-elsewhere');
  });

  it('is followed there as the first changes it', async () => {
    await first.enter(cell, '4321');
    await second.until(
      'the figure to follow',
      async () => (await valueOf(second, cell)) === '4,321',
    );
    await first.click('undo');
    await second.until('the undo to follow', async () => (await valueOf(second, cell)) !== '4,321');
  });

  it('is taken over by keyboard when the first has closed it', async () => {
    await first.close();
    await second.shows('read-only-bar', /Nobody else has this plan open any more/);
    await second.picture('plan-file-take-over');
    await tabTo(second, 'remedy');
    await second.press(Key.ENTER);
    await second.until('the bar to go', async () => !(await second.has('read-only-bar')));
    await second.enter(cell, '88');
    await second.press([Key.CONTROL, 'h']);
    await second.shows('history-entry', / to 88/);
    await second.press(Key.ESCAPE);
  });
});

describe('a plan whose file goes away', () => {
  const home = newHome();
  let plan;
  let window;
  let cell;

  before(async () => {
    plan = planOf(home, EXAMPLE);
    window = await begun(home, plan);
    cell = await buyCell(window);
    await window.enter(cell, '55');
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  it('refuses the next change in a sentence, and keeps what was confirmed', async () => {
    renameSync(plan, `${plan}.moved`);
    await window.enter(cell, '66');
    await window.shows(
      'error-bar',
      /moved or deleted while it was open, so the change was not saved/,
    );
    await window.picture('plan-file-moved');
  });

  it('goes on elsewhere with all that was confirmed, by keyboard', async () => {
    const elsewhere = join(home.folder, 'elsewhere.fivefold');
    window.answerNextDialog(elsewhere);
    await tabTo(window, 'remedy');
    await window.press(Key.ENTER);
    await window.until('the message to go', async () => !(await window.has('error-bar')));
    assert.equal(await valueOf(window, cell), '55');
    await window.enter(cell, '66');
    await window.until('the change', async () => (await valueOf(window, cell)) === '66');
    assert.ok(existsSync(elsewhere));
    assert.equal(existsSync(plan), false);
    await window.press([Key.CONTROL, 'h']);
    await window.shows('history-entry', / 55 to 66/);
    await window.press(Key.ESCAPE);
  });
});

describe('a plan whose file is damaged', () => {
  const home = newHome();
  let plan;
  let damaged;
  let window;

  before(async () => {
    plan = planOf(home, EXAMPLE);
    // Two sittings, so that the second leaves a backup of what the first did.
    for (const figure of ['55', '66']) {
      const sitting = await begun(home, plan);
      await sitting.enter(await buyCell(sitting), figure);
      await sitting.close();
    }
    const bytes = readFileSync(plan);
    const name = Buffer.from('Crisis');
    const places = [];
    for (let at = bytes.indexOf(name); at !== -1; at = bytes.indexOf(name, at + 1)) places.push(at);
    assert.ok(places.length > 0, 'there is a name to damage');
    places.forEach((at) => bytes.write('Crosis', at));
    writeFileSync(plan, bytes);
    damaged = readFileSync(plan);
    window = await begun(home, plan);
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  it('is refused in a sentence, with an example on the desk meanwhile', async () => {
    await window.shows('error-bar', /is damaged and was left as it is/);
    await window.picture('plan-file-damaged');
  });

  it('says what can be read of it and which backups are whole', async () => {
    await tabTo(window, 'remedy');
    await window.press(Key.ENTER);
    await window.shows('found', /Stepping Forward, England/);
    await window.shows('found-missing', /may not be as it was saved/);
    await window.shows('backup', /after 1 change/);
    await window.picture('plan-file-recover');
    assert.equal(await focused(window), 'dialog-close');
    assert.deepEqual(await findings(window), []);
  });

  it('is saved as a new plan from what can be read, by keyboard', async () => {
    const recovered = join(home.folder, 'recovered.fivefold');
    window.answerNextDialog(recovered);
    await tabTo(window, 'recover-found');
    await window.press(Key.ENTER);
    await window.until('the dialog to close', async () => !(await window.has('recover-dialog')));
    await window.until('the message to go', async () => !(await window.has('error-bar')));
    assert.equal(await valueOf(window, await buyCell(window)), '66');
    const note = readPlan(home, recovered).notes.at(-1);
    assert.equal(note.heading, 'Recovered from a damaged file');
    assert.match(note.text, new RegExp(`recovered from "${basename(plan)}"`));
    assert.ok(readFileSync(plan).equals(damaged), 'the damaged file is left as it is');
  });

  it('is told of and recovered by the command line as well', () => {
    const told = asked('recover', plan);
    assert.equal(told.exact, false);
    assert.equal(told.backups.length, 1);
    const backup = join(home.folder, 'backup.fivefold');
    fivefold('recover', plan, '--output', backup, '--backup', told.backups[0].name);
    const [row] = readPlan(home, backup).scenarios[0].levers.buy;
    assert.ok(
      [row.hires].flat().includes(55),
      'the backup has the first sitting and not the second',
    );
  });
});

describe('backups', () => {
  const home = newHome();
  let window;
  let cell;

  before(async () => {
    const plan = planOf(home, EXAMPLE);
    const sitting = await begun(home, plan);
    await sitting.enter(await buyCell(sitting), '55');
    await sitting.close();
    window = await begun(home, plan);
    cell = await buyCell(window);
    await window.enter(cell, '66');
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  it('are listed with the history and restored as one step', async () => {
    await window.press([Key.CONTROL, 'h']);
    await window.shows('backup', /after 1 change/);
    await window.picture('plan-file-backups');
    await (await window.driver.findElement(By.css('[data-testid="backup"] button'))).click();
    await window.shows('history-entry', /^Restore the backup of \d+ \w+ \d{4}, change 1/);
    await window.press(Key.ESCAPE);
    assert.equal(await valueOf(window, cell), '55');
    await window.click('undo');
    await window.until('the undo', async () => (await valueOf(window, cell)) === '66');
  });
});

describe('a plan in a folder that a sync client watches', () => {
  const home = newHome();
  const folder = join(home.folder, 'OneDrive - Anytown NHS Trust');

  after(() => home.remove());

  it('is told of once', async () => {
    mkdirSync(folder);
    const plan = join(folder, 'plan.fivefold');
    renameSync(planOf(home, EXAMPLE), plan);
    let window = await begun(home, plan);
    await window.shows('said-bar', /OneDrive keeps in step with other computers/);
    await window.picture('plan-file-synced');
    await window.close();
    window = await begun(home, plan);
    assert.equal(await window.has('said-bar'), false);
    await window.close();
    rmSync(folder, { recursive: true });
  });
});

function readPlan(home, plan) {
  const file = join(home.folder, `${basename(plan)}.json`);
  fivefold('export', plan, '--format', 'json', '--output', file);
  return JSON.parse(readFileSync(file, 'utf8'));
}
