// Uses a lever's grid like a spreadsheet, in a browser with the desktop faked.

/** Fills, steps and undoes a block of a lever's grid, and folds a group. */
export async function useLikeASpreadsheet(browser, expect) {
  const { page } = await browser.open({ width: 1600, height: 900 });
  const value = (row, column) =>
    page.locator(`[data-row="${row}"][data-column="${column}"]`).inputValue();
  const edits = () =>
    page.evaluate(() => window.__CALLS__.filter((call) => call === 'edit').length);
  await page.locator('[data-row="0"][data-column="0"]').click();
  await page.keyboard.type('5');
  await page.keyboard.press('Control+r');
  await page.waitForTimeout(100);
  expect('Ctrl+R fills to the end of the row', (await value(0, 3)) === '5');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await page.waitForTimeout(100);
  expect('Ctrl+D fills a block down', (await value(1, 1)) === '5');
  const before = await edits();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Equal');
  expect('a step is seen at once', (await value(1, 1)) === '8');
  await page.waitForTimeout(700);
  expect('three steps at rest are one edit', (await edits()) === before + 1);
  const status = await page.getByTestId('grid-status').textContent();
  expect(`the block is added up: ${status}`, /sum 32, average 8, 4 figures/.test(status));
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(100);
  expect('one step of undo takes a block back', (await value(1, 1)) === '5');
  await page.getByTestId('group-by').selectOption('staff_group');
  const fold = page.locator('[data-testid^="fold-"]').first();
  const rows = () => page.locator('[data-testid^="cell-buy-"]').count();
  const unfolded = await rows();
  await fold.click();
  expect('a folded group hides its rows', (await rows()) < unfolded);
  await page.context().close();
}
