// The report as a web page, in a browser: axe-core in light and in dark, on a narrow screen, and
// at twice the size of type.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findings } from './findings.js';
import { planOf } from './plans.js';
import { fivefold, newHome, openPage } from './window.js';

/** How much wider the page is than what shows of it. */
const overflow = (page) =>
  page.driver.executeScript(
    'return document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );

/** What of the page stays within it but is cut off, and can't be scrolled to. */
const cutOff = (page) =>
  page.driver.executeScript(`
    return [...document.querySelectorAll('h1, h2, h3, h4, p, li, figure, .scrolled')]
      .filter((part) => part.getBoundingClientRect().right > innerWidth + 1)
      .map((part) => part.outerHTML.slice(0, 80));`);

for (const dark of [false, true]) {
  const colours = dark ? 'dark' : 'light';

  describe(`the report as a web page in ${colours} colours`, () => {
    const home = newHome();
    let page;

    before(async () => {
      const file = join(home.folder, 'report.html');
      fivefold('report', planOf(home, 'community-perinatal-team'), '-o', file);
      page = await openPage(home, file, { dark });
      await page.resize(1280, 900);
    });
    after(async () => {
      await page.close();
      home.remove();
    });

    it('is in the colours asked for', async () => {
      const paper = await page.driver.executeScript(
        'return getComputedStyle(document.documentElement).backgroundColor',
      );
      assert.equal(paper, dark ? 'rgb(20, 25, 31)' : 'rgb(255, 255, 255)');
    });

    it('has nothing that axe finds wrong', async () => {
      await page.picture(`report-page-${colours}`);
      assert.deepEqual(await findings(page), []);
    });

    it('asks for nothing from elsewhere and runs no script', async () => {
      const asked = await page.driver.executeScript(`
        return [performance.getEntriesByType('resource').length, document.scripts.length];`);
      assert.deepEqual(asked, [0, 0]);
    });

    it('on a narrow screen and at 200 % nothing sticks out sideways', async () => {
      await page.resize(320, 700);
      // The browser's own bar keeps it wider; type that much larger fills it like 320 pixels.
      await page.driver.executeScript(
        'document.documentElement.style.fontSize = `${(innerWidth / 320) * 100}%`',
      );
      await page.picture(`report-page-narrow-${colours}`);
      assert.ok((await overflow(page)) <= 0);
      assert.deepEqual(await cutOff(page), []);
      assert.deepEqual(await findings(page), []);
      await page.resize(1280, 900);
      await page.driver.executeScript('document.documentElement.style.fontSize = "200%"');
      await page.picture(`report-page-zoom-${colours}`);
      assert.ok((await overflow(page)) <= 0);
      assert.deepEqual(await cutOff(page), []);
    });
  });
}
