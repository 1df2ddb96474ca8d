// Walks through the place of targets: nothing is chosen for the planner, and sums are in sight.

/** A target from the library, a trajectory as a target, a local share, what turned out. */
export async function walkTargets(browser, expect) {
  await postsAreAskedFor(browser, expect);
  await trajectoryInTwoClicks(browser, expect);
  await shareSetByHand(browser, expect);
  await outturnTyped(browser, expect);
}

async function atTargets(browser) {
  const { page } = await browser.open({ width: 1600, height: 900 });
  await page.getByTestId('tab-targets').click();
  await page.getByTestId('library-found').waitFor();
  return page;
}

const targetsOf = (page) => page.locator('[data-testid^="target-"][data-testid$="-name"]').count();

async function postsAreAskedFor(browser, expect) {
  const page = await atTargets(browser);
  const before = await targetsOf(page);
  await page.getByTestId('library-search').fill('psychiatrists posts increase');
  await page.locator('[data-testid^="add-target-"]').first().click();
  const add = page.getByTestId('use-add');
  expect('posts are not added before somebody says how they are read', await add.isDisabled());
  await page.getByTestId('posts-establishment').check();
  await add.click();
  await page.waitForTimeout(100);
  expect('a target in posts is added once it is said', (await targetsOf(page)) === before + 1);
  await page.context().close();
}

async function trajectoryInTwoClicks(browser, expect) {
  const page = await atTargets(browser);
  const before = await targetsOf(page);
  await page.getByTestId('shelf-trajectories').click();
  await page.getByTestId('use-trajectory-trajectory-perinatal-2017').click();
  await page.getByTestId('arithmetic').first().waitFor();
  await page.getByTestId('use-add').click();
  await page.waitForTimeout(100);
  expect('a trajectory becomes a target in two clicks', (await targetsOf(page)) === before + 1);
  const sums = await page.getByTestId('side-panel').getByTestId('arithmetic').textContent();
  expect('its arithmetic is written out in the panel', sums.includes('per WTE a year ='));
  await page.context().close();
}

async function shareSetByHand(browser, expect) {
  const page = await atTargets(browser);
  await page.getByTestId('add-target').click();
  const index = (await targetsOf(page)) - 1;
  await page.getByTestId('has-share').check();
  const year = (await page.locator(`[data-testid^="share-2"]`).first().getAttribute('data-testid'))
    .split('-')
    .at(-1);
  await page.getByTestId('share').fill('3.1');
  await page.getByTestId('share').press('Enter');
  await page.getByTestId(`share-${year}`).fill('30,000');
  await page.getByTestId(`share-${year}`).press('Enter');
  await page.waitForTimeout(100);
  const cell = page.getByTestId(`target-${index}-${year}`);
  expect('the value is the share', (await cell.inputValue()) === '930');
  await cell.click();
  await page.keyboard.type('1000');
  await page.keyboard.press('Enter');
  await page.getByTestId(`put-back-${year}`).click();
  await page.waitForTimeout(100);
  expect('a value set by hand is put back', (await cell.inputValue()) === '930');
  await page.context().close();
}

async function outturnTyped(browser, expect) {
  const page = await atTargets(browser);
  await page.getByTestId('shelf-outturn').click();
  const first = page.locator('[data-testid^="outturn-"][data-row="0"][data-column="0"]');
  await first.click();
  await page.keyboard.type('1,200');
  await page.keyboard.press('Enter');
  await page.getByTestId('error-table').waitFor();
  const rows = await page.getByTestId('error-table').locator('tbody tr').count();
  expect(`one figure that turned out has one error, not ${rows}`, rows === 1);
  await first.click();
  await page.keyboard.press('Delete');
  await page.waitForTimeout(100);
  expect('emptied, it has none', (await page.getByTestId('error-table').count()) === 0);
  await page.context().close();
}
