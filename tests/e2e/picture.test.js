// The picture of the service in the real window: what it is built from, what teams cover as levers
// move, who holds what, where it stands, what has to be asked; every figure beside the command line's.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Key, fivefold, newHome, openWindow, readJson } from './window.js';
import { asked } from './plans.js';

const examples = join(import.meta.dirname, '..', '..', 'assets', 'examples');

describe('the picture of the service', () => {
  const home = newHome();
  let plan;
  let window;

  before(async () => {
    plan = join(home.folder, 'team.fivefold');
    fivefold('import', join(examples, 'community-perinatal-team.json'), '--output', plan);
    window = await openWindow(home, plan);
    await window.resize(1440, 1000);
    await window.shows('plan-title', /community perinatal team/);
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  const asPlan = () => {
    const json = join(home.folder, 'as-it-is.json');
    fivefold('export', plan, '--format', 'json', '--output', json);
    return readJson(json);
  };
  const cells = (testid) =>
    window.driver.executeScript(
      `return [...document.querySelectorAll('[data-testid="${testid}"] tbody tr')].map((row) =>
        [...row.cells].map((cell) => cell.textContent.replace(/\\s+/g, ' ').trim()))`,
    );
  const shelf = async (name) => {
    await window.click('tab-picture');
    await window.click(`picture-${name}`);
  };
  /** Clicks what is far down the shelf. */
  const far = async (testid) => {
    const scroll = 'arguments[0].scrollIntoView({ block: "center" })';
    await window.driver.executeScript(scroll, await window.find(testid));
    await window.click(testid);
  };
  const figuresOf = (rows) =>
    rows.map((row) => row.slice(1).map((text) => text.replace(/[^\d–%]/g, '')));

  it('says of six strands what they feed and what is missing', async () => {
    await shelf('strands');
    await window.shows('strand-staff_record', /Staff-record data/);
    await window.shows('strand-functional_mapping', /7 functions of 1 team/);
    await window.shows('strand-network_funding', /no line of funding/);
    await window.enter('strand-network_funding-source', 'The second round');
    await window.until('it is kept', () =>
      asPlan().picture.strands.some(({ source }) => source?.endsWith('The second round')),
    );
    await window.click('undo');
    await window.picture('picture-1-strands');
  });

  it('covers functions as the command line does', async () => {
    await shelf('functions');
    const map = asked('coverage', plan, '--scenario', 'Fill and keep');
    await window.shows('picture-sentence', new RegExp(map.sentence.slice(0, 30)));
    const told = map.teams[0].functions.map(({ years }) =>
      years.map(({ coverage }) => `${Math.floor(coverage * 100 + 1e-9)}%`),
    );
    await window.until('the coverage', async () => (await cells('coverage')).length === told.length);
    assert.deepEqual(figuresOf(await cells('coverage')), told);
    await window.picture('picture-2-functions');
  });

  it('counts everybody once in who does what', async () => {
    const rows = await cells('matrix');
    for (const row of rows) {
      const figures = row.slice(1).map((text) => Number(text.replace(/[^\d.]/g, '')) || 0);
      const all = figures.pop();
      const sum = figures.reduce((one, other) => one + other, 0);
      assert.ok(Math.abs(sum - all) < 0.01, row.join(' | '));
    }
  });

  it('moves coverage when a function needs other hours, and takes it back', async () => {
    const before = await cells('coverage');
    await window.enter('function-3-hours_per_week', '2027: 18; 2030: 40');
    await window.until('other figures', async () => {
      const now = await cells('coverage');
      return now[3].join() !== before[3].join();
    });
    assert.deepEqual(asPlan().picture.teams[0].functions[3].hours_per_week, { 2027: 18, 2030: 40 });
    await window.enter('function-3-hours_per_week', 'many');
    await window.until('a remedy', async () =>
      /is not a number/.test(await window.driver.executeScript('return document.body.textContent')),
    );
    await window.press(Key.ESCAPE);
    await window.click('undo');
    await window.until('the figures there were', async () =>
      (await cells('coverage')).join() === before.join(),
    );
  });

  it('tells a function that falls below its least where the levers are', async () => {
    await window.choose('scenario-select', 'The consultant leaves');
    await window.click('tab-levers');
    const [fall] = asked('coverage', plan, '--scenario', 'The consultant leaves').falls_below;
    assert.match(fall.words, /Medication and physical health .* falls below its least in 2027\/28/);
    await window.until('the sentence', async () =>
      (await window.text('falls-below')).includes(fall.words),
    );
    await window.picture('picture-3-falls-below');
    await window.choose('scenario-select', 'Fill and keep');
    await window.until('no fall', async () => !(await window.has('falls-below')));
  });

  it('says who holds what roles require, and what training it takes', async () => {
    await shelf('competencies');
    const found = asked('coverage', plan, '--scenario', 'Fill and keep', '--competencies');
    await window.shows('picture-sentence', /of what roles require is held on the baseline/);
    const rows = await cells('competency-coverage');
    assert.equal(rows.length, found.rows.length);
    const told = found.rows.map(({ years }) =>
      years.map(({ coverage }) =>
        coverage === null ? '–' : `${Math.floor(coverage * 100 + 1e-9)}%`,
      ),
    );
    assert.deepEqual(figuresOf(rows), told);
    await window.picture('picture-4-competencies');
  });

  it('takes a framework in from a table, and writes it', async () => {
    const table = join(home.folder, 'framework.csv');
    writeFileSync(
      table,
      'Id,Competency,Level,Training cost,Lapses after years\nx1,Listens,Aware,80,\nx2,Odd,Aware,,1.5\n',
    );
    window.answerNextDialog(table);
    await far('import-competencies');
    await window.shows('picture-imported', /1 row added, 0 replaced, 1 left out/);
    await window.shows('picture-imported', /Line 3: .*whole years/);
    assert.ok(asPlan().picture.competencies.some(({ id }) => id === 'x1'));
    const out = join(home.folder, 'out.csv');
    window.answerNextDialog(out);
    await far('export-competencies');
    await window.click('export-competencies-csv');
    await window.until('the file', () => existsSync(out));
    assert.match(readFileSync(out, 'utf8'), /^Id,Competency,Framework/);
    assert.match(readFileSync(out, 'utf8'), /x1,Listens/);
    await window.click('undo');
  });

  it('stands among others as the command line says, and makes a standard a target', async () => {
    await shelf('benchmarks');
    const found = asked('benchmark', plan, '--scenario', 'Fill and keep');
    await window.until('the words', async () =>
      (await window.text('benchmark-words')).includes(found[0].words),
    );
    assert.equal((await cells('benchmarks')).length, found.length);
    await window.picture('picture-5-benchmarks');
    const before = asPlan().targets.length;
    await window.click('standard-target');
    await window.until('a target', () => asPlan().targets.length === before + 1);
    const target = asPlan().targets.at(-1);
    assert.equal(target.values['2027'], 4.5);
    assert.equal(target.evidence.confidence, 'unverified');
    await window.click('undo');
  });

  it('works out the need of one service, by area', async () => {
    await shelf('integrated');
    await window.shows('picture-sentence', /2,250 people .* have a need/);
    const areas = await cells('areas');
    assert.deepEqual(
      areas.map(([name]) => name),
      ['North', 'Centre', 'South'],
    );
    await window.picture('picture-6-integrated');
  });

  it('makes a no an action or an input in one step', async () => {
    await shelf('readiness');
    await window.picture('picture-7-readiness');
    const before = asPlan();
    await window.click('question-3-action');
    await window.until('an action', () => asPlan().actions.length === before.actions.length + 1);
    assert.equal(asPlan().actions.at(-1).text, 'Offer appointments in family hubs');
    await window.click('question-4-input');
    await window.until('an input', () => {
      const [scenario] = asPlan().scenarios;
      return scenario.levers.build.length === before.scenarios[0].levers.build.length + 1;
    });
    await window.click('undo');
    await window.click('undo');
    assert.deepEqual(asPlan(), before);
  });

  it('adds a bursary with its stand-in as one act', async () => {
    await shelf('bursaries');
    await window.choose('scenario-select', 'A bursary for a top-up year');
    await window.until('the bursary there is', async () => (await cells('bursaries')).length === 1);
    const before = asPlan();
    await window.enter('bursary-name', 'Consultants into perinatal');
    await window.choose('bursary-from', 'Community perinatal nurses');
    await window.choose('bursary-to', 'Nursery nurses');
    await window.enter('bursary-paid', '12000');
    await window.enter('bursary-stand-in-cost', '52000');
    await window.enter('bursary-clawback', '50');
    await window.click('bursary-add');
    await window.until('two bursaries', async () => (await cells('bursaries')).length === 2);
    const levers = asPlan().scenarios.at(-1).levers;
    assert.equal(levers.bounce.length, 2);
    assert.equal(levers.borrow.at(-1).backfills, levers.bounce.at(-1).id);
    assert.equal(levers.bounce.at(-1).cost_per_move, 12000);
    await window.picture('picture-8-bursaries');
    await window.click('undo');
    await window.until('one again', async () => (await cells('bursaries')).length === 1);
    assert.deepEqual(asPlan(), before);
  });
});

describe('the template of one integrated service', () => {
  const home = newHome();
  let window;

  before(async () => {
    const plan = join(home.folder, 'national.fivefold');
    fivefold('import', join(examples, 'integrated-perinatal-service.json'), '--output', plan);
    window = await openWindow(home, plan);
    await window.resize(1440, 1000);
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  it('reproduces 230 a practitioner and shows what does not agree', async () => {
    await window.click('tab-picture');
    await window.click('picture-integrated');
    await window.shows('agrees', /115,000 .* \/ 500 practitioners = 230 a practitioner a year/);
    await window.shows('at-odds', /172,000 people, 28\.7 % of 600,000 births/);
    await window.picture('picture-9-template');
  });
});
