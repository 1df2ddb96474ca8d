// Looks at every place: pictures at the sizes people use, and an accessibility check of each.
import AxeBuilder from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import { lookAtBaseline } from './baseline.js';
import { openBrowser } from './page.js';
import { lookAtStage } from './stage.js';
import { walk } from './walk.js';

const PICTURES = new URL('./pictures/', import.meta.url);
const SCENES = [
  { name: 'wide', width: 1920, height: 1080 },
  { name: 'small', width: 1280, height: 720 },
  { name: 'dark', width: 1600, height: 900, dark: true },
  { name: 'least', width: 960, height: 600 },
  { name: 'zoomed', width: 640, height: 360 },
];
const PLACES = ['levers', 'baseline', 'targets', 'actions'];

const withPictures = !process.argv.includes('--no-pictures');
const found = [];
mkdirSync(PICTURES, { recursive: true });
const browser = await openBrowser();
try {
  for (const scene of SCENES) await lookAt(scene);
  found.push(...(await walk(browser)));
} finally {
  await browser.close();
}
for (const problem of found) console.error(problem);
console.log(
  found.length === 0 ? 'Every place looked at: nothing found.' : `${found.length} found.`,
);
process.exitCode = found.length === 0 ? 0 : 1;

async function lookAt(scene) {
  const { page, complaints } = await browser.open(scene);
  for (const place of PLACES) {
    await page.getByTestId(`tab-${place}`).click();
    await rested(page);
    await look(page, scene, place);
    if (place === 'baseline') {
      await lookAtBaseline(page, (what) => look(page, scene, what), rested);
    }
    if (place === 'levers') await lookAtAllFive(page, scene);
    if (place === 'targets') await lookAtTargets(page, scene);
    if (place === 'actions') await lookAtActions(page, scene);
  }
  await lookAtQuestions(page, scene);
  await lookAtStage(page, (what) => look(page, scene, what), rested);
  for (const complaint of complaints)
    found.push(`${scene.name}: the page complained: ${complaint}`);
  await page.context().close();
}

async function lookAtAllFive(page, scene) {
  for (const lever of ['build', 'bind', 'bounce', 'all']) {
    await page.getByTestId(`lever-tab-${lever}`).click();
    if (lever === 'build') await page.getByTestId('pipeline').getByRole('table').waitFor();
    if (lever === 'bounce') await page.getByTestId('let-go').click();
    if (lever !== 'all') await page.getByTestId(`help-${lever}`).locator('summary').click();
    await rested(page);
    await look(page, scene, `levers-${lever}`);
  }
  await page.getByTestId('lever-tab-buy').click();
}

async function lookAtActions(page, scene) {
  await page.getByTestId('action-0-text').click();
  await page.getByTestId('chosen-action-text').waitFor();
  await page.getByTestId('sort-due').click();
  await look(page, scene, 'actions-chosen');
  await page.getByTestId('actions-view-levels').click();
  await rested(page);
  await look(page, scene, 'actions-levels');
}

async function lookAtTargets(page, scene) {
  await page.locator('[data-testid^="target-0-2"]').first().focus();
  await page.getByTestId('shelf-trajectories').click();
  await page.getByTestId('context-trajectory-trajectory-eip-2017').click();
  await page.getByTestId('use-trajectory-trajectory-perinatal-2017').click();
  await page.getByTestId('use-share').fill('3.1');
  await page.getByTestId('use-share').press('Enter');
  await rested(page);
  await look(page, scene, 'targets-trajectories');
  await page.getByTestId('use-add').click();
  await rested(page);
  await look(page, scene, 'targets-chosen');
  await page.getByTestId('shelf-required').click();
  await page.getByTestId('required-table').waitFor();
  await look(page, scene, 'targets-required');
  await page.getByTestId('shelf-outturn').click();
  const cell = page.locator('[data-testid^="outturn-"][data-row="0"]').first();
  await cell.fill('1234');
  await cell.press('Enter');
  await page.getByTestId('import-outturn').click();
  await page.getByTestId('error-table').waitFor();
  await look(page, scene, 'targets-outturn');
  await page.getByTestId('shelf-library').click();
  await page.locator('[data-testid^="add-target-"]').first().click();
  await page.getByTestId('posts-wte').waitFor();
  await look(page, scene, 'targets-library');
}

async function lookAtQuestions(page, scene) {
  await page.getByTestId('tab-levers').click();
  await page.getByTestId('close-gap').click();
  await page.getByTestId('gap-sentence').waitFor();
  await look(page, scene, 'gap');
  await page.getByTestId('gap-lever').selectOption('borrow');
  await page.getByTestId('gap-sentence').filter({ hasText: 'Not achievable' }).waitFor();
  await look(page, scene, 'gap-not');
  await page.getByTestId('gap-close').click();
  await page.getByTestId('compare').click();
  await page.getByTestId('compare-levers').waitFor();
  await look(page, scene, 'compare');
  await page.getByTestId('compare-describe').click();
  await look(page, scene, 'scenarios');
  await page.getByTestId('dialog-close').click();
  await page.getByTestId('register').click();
  await page.getByTestId('register-roles[0].leaver_rate').click();
  await look(page, scene, 'register');
  await page.getByTestId('input-go-to').click();
  await rested(page);
  await page.getByTestId('in-register').click();
  await page.getByTestId('register-all').waitFor();
}

async function look(page, scene, what) {
  // The tools add styles of their own, which the page's policy refuses; only they may.
  page.complaining = false;
  if (withPictures) {
    const fullPage = scene.name === 'zoomed';
    await page.screenshot({
      fullPage,
      path: new URL(`${scene.name}-${what}.png`, PICTURES).pathname,
    });
  }
  await check(page, `${scene.name} ${what}`);
  page.complaining = true;
}

async function check(page, where) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  for (const { id, impact, help, nodes } of violations) {
    if (impact !== 'serious' && impact !== 'critical') continue;
    found.push(`${where}: ${help} (${id}), such as ${nodes[0].html.slice(0, 200)}`);
  }
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (sideways > 0) found.push(`${where}: the page is ${sideways} px wider than the window`);
}

function rested(page) {
  return page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}
