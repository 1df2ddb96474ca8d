// Walks through what a planner does, in a browser with the desktop faked.
import { hugePlan } from './reference.js';
import { useLikeASpreadsheet } from './walkGrid.js';
import { walkTargets } from './walkTargets.js';

/** What went otherwise than it should, in words. */
export async function walk(browser) {
  const found = [];
  const expect = (what, holds) => holds || found.push(`walk: ${what}`);
  await typeAndUndo(browser, expect);
  await slide(browser, expect);
  await slideByKeys(browser, expect);
  await pasteBlock(browser, expect);
  await refuse(browser, expect);
  await useLikeASpreadsheet(browser, expect);
  await scrollThroughMany(browser, expect);
  await walkTargets(browser, expect);
  return found;
}

async function firstCell(page, lever = 'buy') {
  const cell = page.locator(`[data-testid^="cell-${lever}-"]`).first();
  return page.getByTestId(await cell.getAttribute('data-testid'));
}

async function typeAndUndo(browser, expect) {
  const { page } = await browser.open({ width: 1600, height: 900 });
  const cell = await firstCell(page);
  const before = await cell.inputValue();
  const sentence = await page.getByTestId('sentence').textContent();
  await cell.click();
  await page.keyboard.type('7,777');
  await page.keyboard.press('Tab');
  await page.keyboard.type('8888');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(100);
  expect('a typed value stays', (await cell.inputValue()) === '7,777');
  const edits = await page.evaluate(
    () => window.__CALLS__.filter((call) => call === 'edit').length,
  );
  expect(`two cells typed are two edits, not ${edits}`, edits === 2);
  expect('the sentence answers', (await page.getByTestId('sentence').textContent()) !== sentence);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(100);
  expect('undo brings the old value back', (await cell.inputValue()) === before);
  await page.keyboard.press('Control+Shift+Z');
  await page.waitForTimeout(100);
  expect('redo brings the new one', (await cell.inputValue()) === '7,777');
  await page.context().close();
}

async function slide(browser, expect) {
  const { page } = await browser.open({ width: 1600, height: 900 });
  const cell = await firstCell(page);
  await cell.click();
  const box = await page.getByTestId('cell-slider').boundingBox();
  await page.mouse.move(box.x + 10, box.y + box.height / 2);
  await page.mouse.down();
  for (let step = 1; step <= 20; step += 1) {
    await page.mouse.move(box.x + 10 + step * 8, box.y + box.height / 2);
  }
  await page.waitForTimeout(50);
  await page.mouse.up();
  await page.waitForTimeout(200);
  const calls = await page.evaluate(() => window.__CALLS__);
  const edits = calls.filter((call) => call === 'edit').length;
  expect('a moving slider looks ahead', calls.includes('preview'));
  expect(`a slider let go is one edit, not ${edits}`, edits === 1);
  const typed = await page.getByTestId('cell-number').inputValue();
  expect(
    'the cell and the panel agree',
    Number(typed.replaceAll(',', '')) === Number((await cell.inputValue()).replaceAll(',', '')),
  );
  await page.context().close();
}

async function slideByKeys(browser, expect) {
  const { page } = await browser.open({ width: 1600, height: 900 });
  await page.getByTestId('cell-slider').focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(900);
  const edits = await page.evaluate(
    () => window.__CALLS__.filter((call) => call === 'edit').length,
  );
  expect(`three steps by key are one edit, not ${edits}`, edits === 1);
  await page.context().close();
}

async function pasteBlock(browser, expect) {
  const { page } = await browser.open({ width: 1600, height: 900 });
  const first = await firstCell(page);
  await first.click();
  await first.evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '11\t12\n21\t22\n');
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await page.waitForTimeout(200);
  const values = await page
    .locator('[data-row="0"], [data-row="1"]')
    .evaluateAll((cells) => cells.map((cell) => cell.value));
  const years = values.length / 2;
  const pasted = [values[0], values[1], values[years], values[years + 1]].join();
  expect(`a pasted block lands where it should, not as ${pasted}`, pasted === '11,12,21,22');
  await page.context().close();
}

async function refuse(browser, expect) {
  const { page } = await browser.open({ width: 1280, height: 720 });
  await page.getByTestId('tab-baseline').click();
  const name = page.locator('[data-testid$="-name"]').first();
  const before = await name.inputValue();
  await name.click();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await page.getByTestId('grid-mending').waitFor();
  const first = page.locator('[data-testid$="-name"]').first();
  expect('a refused cell keeps what was typed', (await first.inputValue()) === '');
  const mending = await page.getByTestId('grid-mending').textContent();
  expect(`the remedy stands under the grid: ${mending}`, /needs a name/.test(mending));
  await first.focus();
  await page.keyboard.press('Escape');
  await page.waitForTimeout(50);
  expect('Escape brings its value back', (await first.inputValue()) === before);
  await page.context().close();
}

async function scrollThroughMany(browser, expect) {
  const { page } = await browser.open({ width: 1600, height: 900, plans: [hugePlan()] });
  const drawn = await page.locator('[data-testid^="cell-buy-"]').count();
  expect(`a grid of 2,000 roles draws ${drawn} cells, not all`, drawn < 1000);
  await (await firstCell(page)).click();
  const started = Date.now();
  await page.keyboard.press('Control+ArrowDown');
  await page.waitForTimeout(50);
  const at = await page.evaluate(() => document.activeElement?.dataset.row);
  expect('Ctrl+Down leads to the last role', at === '1999');
  expect('and does so at once', Date.now() - started < 1500);
  await page.context().close();
}
