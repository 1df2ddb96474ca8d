// History in words, the way back, named versions, a new plan from last year.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { By, Key, newHome, openWindow } from './window.js';
import { LEVERS } from './lever-cells.js';

describe('history and versions', () => {
  const home = newHome();
  let window;
  let cell;

  before(async () => {
    window = await openWindow(home);
    await window.resize(1440, 900);
    await window.shows('sentence', /in post/);
    const [buy] = LEVERS;
    cell = await (await buy.pick(window)).getAttribute('data-testid');
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  const entries = async () => {
    const rows = await window.driver.findElements(
      By.css('[data-testid="history-entry"] td:first-child'),
    );
    return Promise.all(rows.map((row) => row.getText()));
  };

  it('tells every change, from what to what', async () => {
    for (const figure of ['11', '12']) await window.enter(cell, figure);
    await window.press([Key.CONTROL, 'h']);
    await window.find('history-dialog');
    const [newest, before] = await entries();
    assert.match(newest, /^Buy, .+, \d{4}\/\d{2}: 11 to 12$/);
    assert.match(before, / to 11$/);
    await window.picture('history');
  });

  it('goes back to a step and forward again', async () => {
    const acts = () => window.driver.findElements(By.css('[data-testid="history-entry"] button'));
    await (await acts())[0].click();
    await window.until('the step to be undone', async () =>
      (await entries())[0].endsWith('(undone)'),
    );
    await (await acts())[0].click();
    await window.until(
      'the step to be back',
      async () => !(await entries())[0].endsWith('(undone)'),
    );
  });

  it('keeps a version, and restores it', async () => {
    await (await window.find('version-name')).sendKeys('To the board', Key.ENTER);
    await window.shows('version', /To the board/);
    await window.picture('versions');
    await window.press(Key.ESCAPE);
    await window.enter(cell, '99');
    await window.press([Key.CONTROL, 'h']);
    await (await window.driver.findElement(By.css('[data-testid="version"] button'))).click();
    await window.until(
      'the version',
      async () => (await entries())[0] === 'Restore the version To the board',
    );
    await window.press(Key.ESCAPE);
    assert.equal(await (await window.find(cell)).getAttribute('value'), '12');
  });

  it('finds things by name', async () => {
    await window.press([Key.CONTROL, 'k']);
    await window.find('palette');
    await window.type('where need');
    await window.press(Key.ENTER);
    const place = await (await window.find('tab-targets')).getAttribute('aria-selected');
    assert.equal(place, 'true');
  });

  it('rolls the plan forward a year', async () => {
    await window.press([Key.CONTROL, 'n']);
    await window.click('from-next_year');
    await window.picture('new-plan');
    window.answerNextDialog(join(home.folder, 'next year.fivefold'));
    await window.click('new-plan-accept');
    await window.shows('plan-title', /rolled forward to 2018\/19/);
    await window.click('tab-baseline');
    await window.picture('rolled-forward');
  });
});
