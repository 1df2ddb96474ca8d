// Staff in post from an extract of 200 rows into an empty plan, by keyboard alone.
import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { BROKEN, staffExtract } from './extracts.js';
import {
  beginBlankPlan,
  figure,
  mendRow,
  onward,
  openExtract,
  roles,
  takeImport,
  undoWords,
} from './staff-import-steps.js';
import { fivefold, Key, newHome, openWindow } from './window.js';

describe('an extract of staff into an empty plan', () => {
  const home = newHome();
  const plan = join(home.folder, 'our-trust.fivefold');
  const extract = join(home.folder, 'staff.csv');
  const truth = staffExtract();
  let window;
  let told;

  before(async () => {
    writeFileSync(extract, truth.csv);
    window = await openWindow(home);
    await window.resize(1440, 900);
    await window.shows('sentence', /in post/);
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  it('begins with an empty plan', async () => {
    await beginBlankPlan(window, plan);
    await window.picture('import-0-empty-plan');
  });

  it('chooses the file and looks at its first rows', async () => {
    await openExtract(window, 'staff', extract);
    await window.shows('import-file', /staff\.csv/);
    const preview = await window.text('import-preview');
    assert.match(preview, /N6D/);
    assert.doesNotMatch(preview, /20000000/, 'who somebody is is not shown');
    await window.picture('import-1-file');
  });

  it('guesses the columns', async () => {
    await onward(window);
    const about = await window.find('column-G');
    assert.equal(await about.getAttribute('value'), 'wte');
    await window.picture('import-2-columns');
    await onward(window);
    await window.find('role-by-band');
    await window.picture('import-3-what-counts');
  });

  it('counts people once, and reconciles', async () => {
    await onward(window);
    await window.find('import-checks');
    assert.equal(await figure(window, 'rows-read'), truth.rows);
    assert.equal(await figure(window, 'rows-counted'), truth.counted);
    assert.equal(await figure(window, 'rows-set-aside'), truth.bank);
    assert.equal(await figure(window, 'rows-rejected'), 1);
    assert.equal(await figure(window, 'people-counted'), truth.people);
    assert.ok(Math.abs((await figure(window, 'wte-counted')) - truth.wte) < 1e-6);
    assert.doesNotMatch(await window.text('import-checks'), /No/);
    await window.picture('import-4-result');
  });

  it('agrees with the command line', async () => {
    const copy = join(home.folder, 'copy.fivefold');
    copyFileSync(plan, copy);
    const json = fivefold('import-staff', extract, '--plan', copy, '--dry-run', '--format', 'json');
    const import_ = JSON.parse(json);
    assert.equal(import_.people, await figure(window, 'people-counted'));
    assert.equal(import_.rows.rejected, 1);
    assert.equal(import_.plan_after.heads, await figure(window, 'heads-after'));
    const shown = await window.text('import-roles');
    for (const role of import_.roles) assert.ok(shown.includes(role.name), `${role.name} is shown`);
  });

  it('mends a rejected row in place and counts again', async () => {
    assert.match(
      await window.text('rejected-rows'),
      new RegExp(`${BROKEN.line}.*FTE.*${BROKEN.wrong}`),
    );
    await mendRow(window, BROKEN.line, BROKEN.right);
    await window.shows('rows-rejected', /^0$/);
    assert.equal(await figure(window, 'rows-counted'), truth.counted + 1);
    assert.equal(await window.has('rejected-rows'), false);
    await window.picture('import-5-mended');
    told = { heads: await window.text('heads-after'), wte: await window.text('wte-after') };
  });

  it('takes it into the plan as one step', async () => {
    assert.equal(await undoWords(window), null, 'nothing is in the plan before it is taken');
    await takeImport(window);
    assert.match(await undoWords(window), /staff/i);
    const together = await window.text('roles-together');
    assert.ok(together.includes(told.heads), `${together} has ${told.heads} heads`);
    assert.equal((await roles(window)).length, 5);
    await window.picture('import-6-in-the-plan');
  });

  it('keeps nobody\u2019s number in the file', async () => {
    const json = join(home.folder, 'kept.json');
    fivefold('export', plan, '--format', 'json', '--output', json);
    const kept = readFileSync(json, 'utf8');
    assert.doesNotMatch(kept, /2000\d{4}/);
    assert.doesNotMatch(kept, /19[67]\d/, 'nor a year of birth');
  });

  it('is taken back by one undo, and brought back by one redo', async () => {
    await window.press([Key.CONTROL, 'z']);
    await window.until('one role to be left', async () => (await roles(window)).length === 1);
    await window.press([Key.CONTROL, 'y']);
    await window.until('the roles to be back', async () => (await roles(window)).length === 5);
  });
});
