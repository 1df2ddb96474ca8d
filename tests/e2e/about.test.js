// What the program says about itself, by keyboard: its version, its licences, and where its files
// are; all of it true.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { arrowTo, focused, tabTo } from './keyboard.js';
import { By, Key, mistakesNoted, newHome, openWindow } from './window.js';

const atTop = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('about the program', () => {
  const home = newHome();
  let window;

  before(async () => {
    window = await openWindow(home);
    await window.resize(1440, 900);
    await window.shows('sentence', /in post/);
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  const list = (testid) => window.driver.findElements(By.css(`[data-testid="${testid}"]`));

  it('is opened from the menu, and gives the focus back', async () => {
    await tabTo(window, 'plan-title');
    await window.press(Key.ENTER);
    await arrowTo(window, 'about-open');
    await window.press(Key.ENTER);
    const [, version] = /^version = "(.+)"$/m.exec(atTop('Cargo.toml'));
    await window.shows('about-version', new RegExp(`^Fivefold ${version}, `));
    await window.picture('about');
    await window.press(Key.ESCAPE);
    await window.until('the dialog to close', async () => !(await window.has('about-dialog')));
    assert.equal(await focused(window), 'plan-title');
  });

  it('has the licence word for word, and everything that ships', async () => {
    await window.press([Key.CONTROL, 'k']);
    await window.find('palette');
    await window.type('about fivefold');
    await window.press(Key.ENTER);
    const licence = await window.text('about-licence-text');
    assert.ok(licence.endsWith(atTop('LICENSE').replace(/\s+/g, ' ').trim()));
    const rows = atTop('THIRD-PARTY.md')
      .split('\n')
      .filter((line) => /^\| (?!---|name|what)/.test(line));
    assert.equal((await list('about-component')).length, rows.length);
    assert.match(
      await window.text('about-shipped-count'),
      new RegExp(`^${rows.length} components `),
    );
    const said = await window.text('about-dialog');
    for (const name of ['Inter', 'SQLite', 'svelte 5', 'typst 0', 'tauri 2', 'rusqlite 0'])
      assert.ok(said.includes(name), name);
    await (await list('about-shipped'))[1].findElement(By.css('summary')).click();
    await window.picture('about-shipped');
  });

  it('says where its files are', async () => {
    const places = await window.text('about-places');
    const plans = join(home.folder, 'data', 'org.fivefold.planner', 'plans');
    assert.ok(places.includes(plans) && existsSync(plans), places);
    assert.ok(places.includes(join(home.folder, 'config', 'org.fivefold.planner')), places);
    assert.ok(places.includes(mistakesNoted(home)), places);
    assert.match(places, /Log of the program\u2019s own mistakes \(none so far\)/);
    assert.equal(existsSync(mistakesNoted(home)), false);
    await window.press(Key.ESCAPE);
  });
});
