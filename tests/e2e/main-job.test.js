// The main job in the real window: open the example, move the levers, see the figures follow,
// undo, close, reopen, and leave with a PDF.
import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { projection, read, row, written } from './figures.js';
import { By, Key, newHome, openWindow, textOfPdf } from './window.js';

const SCENARIO = 'Published split';
const ROLE = 'consultants';
const YEARS = [2018, 2019, 2020, 2021];

describe('the main job', () => {
  const home = newHome();
  const plan = join(
    home.folder,
    'data/org.fivefold.planner/plans/Stepping Forward, England.fivefold',
  );
  let window;

  before(async () => {
    window = await openWindow(home);
    await window.resize(1440, 900);
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  /** The ledger of the chosen role shows the engine's figures of the plan on disk. */
  async function ledgerIsTheEngines() {
    const result = projection(plan, SCENARIO);
    for (const year of YEARS) {
      const expected = row(result, ROLE, year);
      for (const field of ['opening', 'joined_buy', 'leavers', 'closing']) {
        const shown = await window.text(`ledger-${field}-${year}`);
        const most = Math.abs(expected[field]) >= 100 ? 0.5 : 0.05;
        // The ledger shows what leaves with a minus.
        assert.ok(
          Math.abs(Math.abs(read(shown)) - expected[field]) <= most + 1e-9,
          `${field} in ${year}: shows ${shown}, the engine says ${expected[field]}`,
        );
      }
    }
    return result;
  }

  const chartMarkup = async () =>
    window.driver.executeScript(
      'return document.querySelector("[data-testid=chart] svg").outerHTML',
    );

  it('opens a copy of the example at the first start', async () => {
    await window.shows('plan-title', /Stepping Forward, England/);
    assert.ok(existsSync(plan), 'the copy is a plan file of its own');
    await window.shows('sentence', /2020\/21.*213,000/);
    await window.picture('levers-first-start');
  });

  it('shows a Buy in chart, sentence and ledger, with the engine’s figures', async () => {
    const before = { chart: await chartMarkup(), sentence: await window.text('sentence') };
    await window.click('lever-tab-buy');
    await window.enter(`cell-buy-${ROLE}-2019`, '500');
    await window.until('the chart to answer', async () => (await chartMarkup()) !== before.chart);
    await (await window.find(`cell-buy-${ROLE}-2019`)).click();
    await window.painted();

    await window.until('the ledger', async () => {
      return read(await window.text('ledger-joined_buy-2019')) === 500;
    });
    const result = await ledgerIsTheEngines();
    assert.equal(row(result, ROLE, 2019).joined_buy, 500);
    const target = result.targets.find((each) => each.year === 2021);
    const sentence = await window.text('sentence');
    assert.notEqual(sentence, before.sentence);
    assert.ok(
      sentence.includes(written(target.projected)),
      `"${sentence}" says ${written(target.projected)}`,
    );
    const alt = await window.driver.executeScript(
      'return document.querySelector("[data-testid=chart] svg desc").textContent',
    );
    assert.ok(alt.includes(written(target.projected)), 'the text alternative has the figure too');
    await window.picture('levers-after-a-buy');
  });

  it('undoes and redoes it', async () => {
    const after = await window.text('sentence');
    await window.click('undo');
    await window.until('the undo', async () => (await window.text('sentence')) !== after);
    assert.match(await window.text('sentence'), /213,000/);
    assert.notEqual(row(projection(plan, SCENARIO), ROLE, 2019).joined_buy, 500);
    await window.click('redo');
    await window.until('the redo', async () => (await window.text('sentence')) === after);
    assert.equal(row(projection(plan, SCENARIO), ROLE, 2019).joined_buy, 500);
  });

  it('previews while a slider moves, and makes one step of it on release', async () => {
    await (await window.find(`cell-buy-${ROLE}-2020`)).click();
    await window.painted();
    const undoWords = async () => (await window.find('undo')).getAttribute('title');
    const before = { words: await undoWords(), sentence: await window.text('sentence') };
    const slider = await window.find('cell-slider');
    const { width } = await slider.getRect();
    const mouse = window.driver.actions({ async: true });
    await mouse
      .move({ origin: slider, x: Math.round(-width / 4) })
      .press()
      .perform();
    for (const step of [1, 2, 3, 4]) {
      await window.driver
        .actions({ async: true })
        .move({ origin: slider, x: Math.round(-width / 4 + (step * width) / 12), duration: 30 })
        .perform();
    }
    await window.until(
      'the preview',
      async () => (await window.text('sentence')) !== before.sentence,
    );
    assert.equal(await undoWords(), before.words, 'nothing is edited while it moves');
    await window.driver.actions({ async: true }).release().perform();
    await window.until('the edit', async () => (await undoWords()) !== before.words);
    await ledgerIsTheEngines();
    await window.picture('levers-slider');
    await window.click('undo');
    await window.until('one step back', async () => (await undoWords()) === before.words);
    await window.until(
      'the figures of before',
      async () => (await window.text('sentence')) === before.sentence,
    );
  });

  it('exports a PDF whose figures are the screen’s', async () => {
    const report = join(home.folder, 'report.pdf');
    window.answerNextDialog(report);
    await window.click('export-menu');
    await window.click('export-report');
    await window.click('report-save');
    await window.until('the PDF', () => existsSync(report), 60_000);
    await window.driver.sleep(300);
    const text = textOfPdf(report);
    const result = projection(plan, SCENARIO);
    const target = result.targets.find((each) => each.year === 2021);
    assert.ok(text.includes(written(target.projected)), 'projected');
    assert.ok(text.includes(written(target.target_value)), 'target');
    assert.ok(text.includes('Consultant psychiatrists'), 'the role');
    assert.ok(text.includes('500'), 'the Buy');
  });

  it('finds everything again after closing and reopening, undo included', async () => {
    const sentence = await window.text('sentence');
    await window.close();
    window = await openWindow(home);
    await window.resize(1440, 900);
    await window.shows('plan-title', /Stepping Forward, England/);
    await window.until('the sentence', async () => (await window.text('sentence')) === sentence);
    await window.click('undo');
    await window.until('the undo', async () => (await window.text('sentence')) !== sentence);
    assert.match(await window.text('sentence'), /213,000/);
    await window.click('redo');
    await window.until('the redo', async () => (await window.text('sentence')) === sentence);
  });

  it('switches scenarios', async () => {
    const before = await window.text('sentence');
    await window.choose('scenario-select', 'Business as usual');
    await window.until(
      'the other scenario',
      async () => (await window.text('sentence')) !== before,
    );
    assert.match(await window.text('sentence'), /194,000/);
    await window.picture('levers-business-as-usual');
    await window.choose('scenario-select', SCENARIO);
    await window.until('back', async () => (await window.text('sentence')) === before);
  });

  it('edits each of the five levers', async () => {
    const cells = await import('./lever-cells.js');
    for (const { lever, pick } of cells.LEVERS) {
      await window.click(`lever-tab-${lever}`);
      const cell = await pick(window);
      const testid = await cell.getAttribute('data-testid');
      const before = await window.text('sentence');
      const figure = lever === 'bind' ? '3' : '900';
      await window.enter(testid, figure);
      await window.until(`${lever} to count`, async () => {
        const words = await (await window.find('undo')).getAttribute('title');
        return words.includes(cells.NAMES[lever]);
      });
      await window.picture(`levers-${lever}`);
      await window.click('undo');
      await window.until(`${lever} undone`, async () => (await window.text('sentence')) === before);
    }
    await window.click('lever-tab-all');
    await window.picture('levers-all-five');
  });

  it('refuses a picture renamed to a plan, and keeps the plan open', async () => {
    const picture = join(home.folder, 'picture.fivefold');
    writeFileSync(picture, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    window.answerNextDialog(picture);
    const body = await window.driver.findElement(By.css('body'));
    await body.sendKeys(Key.chord(Key.CONTROL, 'o'));
    await window.shows('error-bar', /not a plan file/);
    assert.match(await window.text('plan-title'), /Stepping Forward, England/);
    await window.picture('refusal');
  });
});
