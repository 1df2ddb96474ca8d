// Draft, approved, draft again: the sign-off by keyboard alone, and what the report says of it.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { LEVERS } from './lever-cells.js';
import { asked, planOf } from './plans.js';
import { By, Key, newHome, openWindow, textOfPdf } from './window.js';

const SAID = 'Approved by Ann Smith, Director of workforce, on 22 November 2026';

describe('sign-off', () => {
  const home = newHome();
  let plan;
  let window;
  let cell;

  before(async () => {
    plan = planOf(home, 'stepping-forward-england');
    window = await openWindow(home, plan);
    await window.resize(1440, 900);
    await window.shows('sentence', /in post/);
    const [buy] = LEVERS;
    cell = await (await buy.pick(window)).getAttribute('data-testid');
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  const listed = () => asked('sign-off', plan);
  const focused = () => window.driver.switchTo().activeElement();
  const close = async () => {
    await window.press(Key.ESCAPE);
    await window.until('the dialog to close', async () => !(await window.has('sign-off-dialog')));
  };

  it('begins as a draft', async () => {
    await window.shows('standing', /^Draft$/);
    assert.equal(listed().standing.is, 'draft');
  });

  it('is approved by keyboard alone, on the day it is unless another is typed', async () => {
    await window.press([Key.CONTROL, 'g']);
    await window.find('sign-off-dialog');
    await window.until('the date of today', async () => {
      const typed = await (await window.find('sign-off-date')).getAttribute('value');
      return /^\d{2}\/\d{2}\/\d{4}$/.test(typed);
    });
    assert.equal(await (await focused()).getAttribute('data-testid'), 'sign-off-name');
    await window.type('Ann Smith');
    await window.press(Key.TAB);
    await window.type('Director of workforce');
    await window.press(Key.TAB, [Key.CONTROL, 'a']);
    await window.type('22/11/2026');
    await window.press(Key.TAB);
    await window.type('For the board of December.');
    await window.press(Key.TAB, Key.TAB);
    assert.equal(await (await focused()).getAttribute('data-testid'), 'sign-off-approve');
    await window.press(Key.ENTER);
    await window.shows('standing-words', new RegExp(`^${SAID}\\.$`));
    await window.shows('sign-off-entry', /Approved 22\/11\/2026.*For the board of December\./);
    await window.picture('sign-off');
    await close();
    await window.shows('standing', /^Approved$/);
    const [approval] = listed().sign_offs;
    assert.deepEqual([approval.name, approval.date], ['Ann Smith', '2026-11-22']);
    assert.equal(approval.plan_hash, listed().plan_hash);
  });

  it('is a draft at once when a figure changes, and approved again when that is undone', async () => {
    await window.enter(cell, '77');
    await window.shows('standing', /^Draft$/);
    await window.press([Key.CONTROL, 'g']);
    await window.shows('standing-words', /^Draft, changed since it was approved by Ann Smith/);
    await window.picture('sign-off-draft-since');
    await close();
    await window.click('undo');
    await window.shows('standing', /^Approved$/);
    await window.click('redo');
    await window.shows('standing', /^Draft$/);
  });

  it('keeps the approved version, locked, to be restored', async () => {
    await window.press([Key.CONTROL, 'h']);
    await window.shows('version', /Approved 22 November 2026 by Ann Smith Locked/);
    const [restore, remove] = await window.driver.findElements(
      By.css('[data-testid="version"] button'),
    );
    assert.equal(await remove.isEnabled(), false);
    await window.picture('sign-off-locked');
    await restore.click();
    await window.press(Key.ESCAPE);
    await window.shows('standing', /^Approved$/);
  });

  it('is said by the report that leaves', async () => {
    const reported = async (name) => {
      const report = join(home.folder, name);
      window.answerNextDialog(report);
      await window.press([Key.CONTROL, 'p']);
      await window.find('report-save');
      await window.press(Key.ENTER);
      await window.until(`the report ${name}`, () => existsSync(report), 60_000);
      await window.until('the dialog to close', async () => !(await window.has('report-dialog')));
      return textOfPdf(report);
    };
    assert.match(await reported('approved.pdf'), new RegExp(SAID));
    await window.enter(cell, '78');
    await window.shows('standing', /^Draft$/);
    assert.match(await reported('draft.pdf'), /Draft: changed since it was approved by Ann Smith/);
  });

  it('is withdrawn where it is the plan as it is', async () => {
    await window.click('undo');
    await window.shows('standing', /^Approved$/);
    await window.press([Key.CONTROL, 'g']);
    await window.click('sign-off-withdraw');
    await window.shows('standing-words', /^Draft\.$/);
    await close();
    assert.equal(listed().sign_offs.length, 2);
  });
});
