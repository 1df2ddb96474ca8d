// The report in the real window: what it holds is chosen, its pages are looked at as they will be,
// and the file is checked against the plan by the command line.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Key, fivefold, newHome, openWindow, textOfPdf } from './window.js';

const SECTIONS = 28;

describe('the report', () => {
  const home = newHome();
  const plan = join(
    home.folder,
    'data/org.fivefold.planner/plans/Stepping Forward, England.fivefold',
  );
  const at = (name) => join(home.folder, name);
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

  /** How many pages the preview has, once it is there. */
  async function pages() {
    const status = await window.shows('report-status', /^Page \d+ of \d+$/);
    return Number(status.split(' ').at(-1));
  }

  async function open() {
    await window.press([Key.CONTROL, 'p']);
    await window.find('report-dialog');
    return pages();
  }

  async function saved(name) {
    rmSync(at(name), { force: true });
    window.answerNextDialog(at(name));
    await window.click('report-save');
    await window.until(`the file ${name}`, () => existsSync(at(name)), 60_000);
    await window.until('the dialog to close', async () => !(await window.has('report-dialog')));
    await window.shows('said-bar', new RegExp(`Report written to .*${name}`));
    return at(name);
  }

  const checked = (file) => fivefold('check', file, '--against', plan);

  /** How much of the picture in view is dark, of a thousand: an empty page is none. */
  const inkOfPage = () =>
    window.driver.executeAsyncScript(`
      const done = arguments[0];
      const picture = document.querySelector('[data-testid=report-page]');
      picture.decode().then(() => {
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [200, 283];
        const drawn = canvas.getContext('2d');
        drawn.fillStyle = 'white';
        drawn.fillRect(0, 0, 200, 283);
        drawn.drawImage(picture, 0, 0, 200, 283);
        const { data } = drawn.getImageData(0, 0, 200, 283);
        let dark = 0;
        for (let at = 0; at < data.length; at += 4) if (data[at] < 200) dark += 1;
        done((1000 * dark) / (data.length / 4));
      }, () => done(-1));
    `);

  it('shows its pages as they will be, and turns them by keys', async () => {
    const all = await open();
    assert.ok(all > 8, `${all} pages`);
    assert.ok((await inkOfPage()) > 5, 'the first page is not empty');
    await window.picture('report-preview');
    await window.click('page-after');
    await window.shows('report-status', new RegExp(`Page 2 of ${all}`));
    await window.driver.executeScript('document.querySelector(".preview .page").focus()');
    await window.press(Key.END);
    await window.shows('report-status', new RegExp(`Page ${all} of ${all}`));
    assert.ok((await inkOfPage()) > 0.5, 'the last page is not empty');
    await window.press(Key.HOME);
    await window.shows('report-status', /Page 1 of/);
  });

  it('is made with one key more, and is what the plan says', async () => {
    await window.driver.executeScript(
      'document.querySelector("[data-testid=report-save]").focus()',
    );
    const all = await pages();
    window.answerNextDialog(at('report.pdf'));
    await window.press(Key.ENTER);
    await window.until('the PDF', () => existsSync(at('report.pdf')), 60_000);
    await window.shows('said-bar', /Report written to/);
    assert.match(checked(at('report.pdf')), /Verified: byte for byte/);
    assert.equal((textOfPdf(at('report.pdf')).match(/\f/g) ?? []).length, all, 'as many pages');
  });

  it('holds the sections that are chosen', async () => {
    const all = await open();
    await window.click('report-none');
    await window.shows('report-dialog', new RegExp(`0 of ${SECTIONS} chosen`));
    await window.until('one page', async () => (await pages()) === 1);
    await window.click('report-section-bridge');
    await window.click('report-section-method');
    await window.until('some pages', async () => (await pages()) > 1);
    assert.ok((await pages()) < all);
    const text = textOfPdf(await saved('chosen.pdf'));
    assert.match(text, /What makes up the change/);
    assert.match(text, /Method/);
    assert.doesNotMatch(text, /Assumptions\n/);
    assert.match(checked(at('chosen.pdf')), /Verified/);
  });

  it('remembers what was chosen, and becomes a web page with a date of one’s own', async () => {
    await open();
    await window.shows('report-dialog', new RegExp(`2 of ${SECTIONS} chosen`));
    await window.click('report-all');
    await window.click('report-format-html');
    await window.click('report-date');
    await window.type('31/02/2027');
    await window.shows('report-dialog', /Type one such as 31\/03\/2027/);
    assert.equal(await (await window.find('report-save')).isEnabled(), false);
    await window.press([Key.CONTROL, 'a']);
    await window.type('28/02/2027');
    await pages();
    const page = readFileSync(await saved('report.html'), 'utf8');
    assert.match(page, /<html lang="en-GB">/);
    assert.match(page, /28 February 2027/);
    assert.match(checked(at('report.html')), /plan as of 28 February 2027\nVerified/);
  });

  it('withholds small numbers', async () => {
    await open();
    await window.click('report-format-pdf');
    await window.click('report-withholds');
    await window.until('the pages', async () => (await pages()) > 1);
    await window.picture('report-withheld');
    const text = textOfPdf(await saved('withheld.pdf')).replace(/\s+/g, ' ');
    assert.match(text, /Small numbers are withheld/);
    assert.match(text, /Left out, since their figures would give small numbers away/);
    assert.match(checked(at('withheld.pdf')), /Verified/);
  });

  it('leaves nothing where it is cancelled', async () => {
    await open();
    await window.press(Key.ESCAPE);
    await window.until('the dialog to close', async () => !(await window.has('report-dialog')));
  });

  it('says in a sentence why a file can’t be written, and leaves the older one', async () => {
    writeFileSync(at('kept.pdf'), 'the older one', { mode: 0o444 });
    for (const [place, why] of [
      ['gone/report.pdf', /its folder doesn.t exist/],
      ['kept.pdf', /it is read-only/],
    ]) {
      await open();
      window.answerNextDialog(at(place));
      await window.click('report-save');
      await window.shows('report-problem', why);
      await window.press(Key.ESCAPE);
      await window.until('the dialog to close', async () => !(await window.has('report-dialog')));
    }
    assert.equal(readFileSync(at('kept.pdf'), 'utf8'), 'the older one');
  });

  it('exports a workbook, a model and figures', async () => {
    for (const [item, name, begins] of [
      ['export-workbook', 'plan.xlsx', 'PK'],
      ['export-mdl', 'plan.mdl', '{UTF-8}'],
      ['export-csv', 'plan.csv', 'scenario,'],
    ]) {
      window.answerNextDialog(at(name));
      await window.click('export-menu');
      await window.click(item);
      await window.until(name, () => existsSync(at(name)), 60_000);
      await window.shows('said-bar', new RegExp(name.replace('.', '\\.')));
      const bytes = readFileSync(at(name))
        .subarray(0, 20)
        .toString('latin1')
        .replace(/^\xef\xbb\xbf/, '');
      assert.ok(bytes.startsWith(begins), `${name} begins with ${bytes}`);
    }
    assert.match(checked(at('plan.xlsx')), /Verified: byte for byte/);
  });
});
