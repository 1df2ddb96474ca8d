// The other three places, on small and large windows, and the examples.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { By, newHome, openWindow } from './window.js';

describe('the other places', () => {
  const home = newHome();
  let window;

  before(async () => {
    window = await openWindow(home);
    await window.resize(1440, 900);
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  const undoWords = async () => (await window.find('undo')).getAttribute('title');

  it('edits a role where we are now', async () => {
    await window.click('tab-baseline');
    await window.picture('baseline');
    await window.enter('role-consultants-leaver_rate', '6');
    await window.until('the leaver rate', async () => /leaver rate/.test(await undoWords()));
    await window.click('undo');
  });

  it('adds a published target from the library where we need to be', async () => {
    await window.click('tab-targets');
    await window.picture('targets');
    const entries = () =>
      window.driver.findElements(By.css('[data-testid^="add-target-"]:not([disabled])'));
    await window.until('the library', async () => (await entries()).length > 0);
    const [entry] = await entries();
    await window.driver.executeScript('arguments[0].scrollIntoView({ block: "center" })', entry);
    await entry.click();
    // It is in posts: nothing is added before somebody says how they are read.
    await window.click('posts-establishment');
    await window.click('use-add');
    await window.until('the target', async () => /Add target/.test(await undoWords()));
    await window.picture('targets-added');
    await window.click('undo');
  });

  it('adds an agreed action', async () => {
    await window.click('tab-actions');
    await window.click('add-action');
    await window.until('the action', async () => /action/i.test(await undoWords()));
    await window.picture('actions');
  });

  it('stays whole at 1280 by 720 and at 1920 by 1080', async () => {
    await window.click('tab-levers');
    for (const [width, height] of [
      [1280, 720],
      [1920, 1080],
    ]) {
      await window.resize(width, height);
      await window.picture(`levers-${width}x${height}`);
      const overflow = await window.driver.executeScript(
        'return document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      assert.equal(overflow, 0, `nothing sticks out sideways at ${width} by ${height}`);
    }
  });

  it('opens the other examples, each a copy', async () => {
    for (const [id, title] of [
      ['perinatal-closing-the-gap', 'Perinatal, closing the gap, England'],
      ['community-perinatal-team', 'One trust’s community perinatal team'],
      ['integrated-perinatal-service', 'One integrated perinatal service, a template'],
    ]) {
      await window.driver.executeAsyncScript(
        'window.__TAURI_INTERNALS__.invoke("open_example", { id: arguments[0] }).then(arguments[1])',
        id,
      );
      await window.driver.navigate().refresh();
      await window.until(title, async () =>
        (await window.text('plan-title')).replace('\u0027', '’').includes(title),
      );
      await window.until('its sentence', async () => (await window.text('sentence')).length > 10);
      await window.picture(`example-${id}`);
    }
  });
});

describe('a plan named on the command line', () => {
  it('is refused in words where there is none', async () => {
    const home = newHome();
    const window = await openWindow(home, join(home.folder, 'nowhere.fivefold'));
    try {
      await window.shows('error-bar', /no file/);
      await window.picture('no-such-plan');
    } finally {
      await window.close();
      home.remove();
    }
  });
});
