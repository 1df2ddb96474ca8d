// An extract of a million rows in the window: a bar that moves, a way to end it, and bounded memory.
// Reading it whole takes two minutes or more in a build for development, so that is done where FIVEFOLD_LONG is 1;
// otherwise it is ended on the way, and an extract of 20,000 rows is read whole.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { command, goToPlace, tabTo } from './keyboard.js';
import { beginBlankPlan, figure, onward, openExtract, undoWords } from './staff-import-steps.js';
import { fivefold, Key, makeExtract, newHome, openWindow, program } from './window.js';

const MILLION = 1_000_000;
const SOME = 20_000;
const LONG = process.env.FIVEFOLD_LONG === '1';
/** The most the program may hold, in MB; reading all of the file at once would take 300 more. */
const MOST_MEMORY = 600;

describe('an extract of a million rows', () => {
  const home = newHome();
  const at = (name) => join(home.folder, name);
  const plan = at('our-trust.fivefold');
  const truth = {};
  let window;
  let beforeAnything;

  before(async () => {
    truth.some = makeExtract('staff', SOME, at('some.csv'));
    truth.million = makeExtract('staff', MILLION, at('million.csv'));
    window = await openWindow(home);
    await window.resize(1440, 900);
    await window.shows('sentence', /in post/);
    await beginBlankPlan(window, plan);
    beforeAnything = planAsJson();
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  function planAsJson() {
    const json = at(`plan-${Date.now()}.json`);
    fivefold('export', plan, '--format', 'json', '--output', json);
    return readFileSync(json, 'utf8');
  }

  /** The most memory the program has held so far, in MB; Linux only. */
  function mostMemory() {
    const pid = execFileSync('pgrep', ['-n', '-f', program], { encoding: 'utf8' }).trim();
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)[1]) / 1024;
  }

  /** Opens an extract and goes on to where every row is read. */
  async function beginToRead(name) {
    await openExtract(window, 'staff', at(name));
    await window.shows('import-file', new RegExp(name));
    await onward(window);
    await window.find('column-A');
    await onward(window);
    await window.find('role-by-band');
    await onward(window);
  }

  /** Where the bar is and the rows that are said to be read, at one moment. */
  async function readSoFar() {
    const [bar, words] = await window.driver.executeScript(`
      const reading = document.querySelector('[data-testid=reading]');
      return [reading?.querySelector('progress').value, reading?.textContent];
    `);
    const rows = /([\d,]+) rows read/.exec(words)?.[1] ?? '0';
    return { bar: bar ?? 0, rows: Number(rows.replaceAll(',', '')) };
  }

  it('reads 20,000 rows whole, and counts what is in them', async () => {
    await beginToRead('some.csv');
    await window.until('the result', () => window.has('import-checks'), 60_000);
    assert.equal(await figure(window, 'rows-read'), SOME);
    const inPost = truth.some.groups.filter(({ category }) => !/Bank|Honorary/.test(category));
    const wte = inPost.reduce((sum, group) => sum + group.wte, 0);
    assert.ok(Math.abs((await figure(window, 'wte-counted')) - wte) < 0.01, `${wte} WTE`);
    assert.ok(mostMemory() < MOST_MEMORY, `${mostMemory()} MB after 20,000 rows`);
    console.log(`Most memory after ${SOME} rows: ${Math.round(mostMemory())} MB`);
    await window.press(Key.ESCAPE);
    await window.until('the dialog to close', async () => !(await window.has('import-dialog')));
  });

  it('moves a bar while it reads a million, and ends when told to', async () => {
    await beginToRead('million.csv');
    await window.until('the bar', () => window.has('reading'));
    await window.until('a tenth', async () => (await readSoFar()).bar > 0.1, 120_000);
    const first = await readSoFar();
    let later = first;
    await window.until(
      'the bar to move on',
      async () => (later = await readSoFar()).bar > first.bar,
      30_000,
    );
    assert.ok(later.rows > first.rows, 'and so does what it says');
    assert.ok(first.rows > MILLION / 20 && later.rows < MILLION, `${first.rows} rows on the way`);
    await window.picture('big-import-1-reading');
    await tabTo(window, 'import-cancel');
    const told = Date.now();
    await window.press(Key.ENTER);
    await window.until('the reading to end', async () => !(await window.has('reading')));
    assert.ok(Date.now() - told < 5_000, `it ended after ${Date.now() - told} ms`);
    assert.equal(await window.has('import-checks'), false, 'nothing half counted is shown');
    await window.picture('big-import-2-cancelled');
  });

  it('leaves the plan as it was and the window at hand', async () => {
    await window.press(Key.ESCAPE);
    await window.until('the dialog to close', async () => !(await window.has('import-dialog')));
    assert.equal(await undoWords(window), null);
    assert.equal(planAsJson(), beforeAnything);
    await command(window, 'agreed actions');
    await window.find('add-action');
    assert.ok(mostMemory() < MOST_MEMORY, `${mostMemory()} MB on the way through a million rows`);
    console.log(`Most memory on the way through a million: ${Math.round(mostMemory())} MB`);
  });

  it(
    'reads all of it in as little memory',
    { skip: !LONG && 'FIVEFOLD_LONG is not 1' },
    async () => {
      await goToPlace(window, 1);
      const began = Date.now();
      await beginToRead('million.csv');
      await window.until('the result', () => window.has('import-checks'), 500_000);
      console.log(`A million rows took ${Math.round((Date.now() - began) / 1000)} s`);
      assert.equal(await figure(window, 'rows-read'), MILLION);
      const inPost = truth.million.groups.filter(({ category }) => !/Bank|Honorary/.test(category));
      const wte = inPost.reduce((sum, group) => sum + group.wte, 0);
      assert.ok(Math.abs((await figure(window, 'wte-counted')) - wte) < 0.5, `${wte} WTE`);
      console.log(`Most memory after a million rows: ${Math.round(mostMemory())} MB`);
      assert.ok(mostMemory() < MOST_MEMORY, `${mostMemory()} MB after a million rows`);
      await window.picture('big-import-3-counted');
    },
  );
});
