// Whatever a person types, or a file brings, is shown as text: markup in every name of a plan, in
// every view, dialog and chart, makes no element and runs nothing.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { answerOf } from './calls.js';
import { staffExtract } from './extracts.js';
import { command } from './keyboard.js';
import { everything } from './plan-of-everything.js';
import { fivefold, Key, newHome, openWindow } from './window.js';

const MARKUP = [
  '<img src=x onerror=struck=1>',
  '</text><script>struck=1</script>',
  '<svg onload=struck=1></svg>',
  '"><b class=struck>bold</b>',
  "<iframe srcdoc='<b class=struck>x'>",
  '<a href=javascript:struck=1>x</a>',
];

/** The same markup for the same kind of thing, so that names that refer to one another agree. */
const markupFor = (kind) =>
  MARKUP[[...kind].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % MARKUP.length];

/** What a name looks like that tries to be markup. */
const hostile = (text, kind) => `${text} ${markupFor(kind)}`;

/** Notes every element that could only come of markup, from now on. */
const WATCH = `
  window.made = [];
  const MARKED = 'img:not([data-testid=report-page]), iframe, object, embed, script:not([src]), style, b, a[href^="javascript"], .struck, [onerror], [onload], [srcdoc]';
  const look = (node) => {
    if (node.nodeType !== 1) return;
    for (const each of [node, ...node.querySelectorAll('*')]) if (each.matches(MARKED)) window.made.push(each.outerHTML.slice(0, 200));
  };
  look(document.body);
  new MutationObserver((changes) => {
    for (const { addedNodes, target, type } of changes) {
      if (type === 'attributes') look(target);
      else addedNodes.forEach(look);
    }
  }).observe(document, { childList: true, subtree: true, attributes: true });
`;

/** Everything that can be read off the page: text, fields, names for screen readers, titles. */
const READ = `
  const said = [];
  for (const element of document.querySelectorAll('body *')) {
    for (const node of element.childNodes) if (node.nodeType === 3) said.push(node.data);
    for (const { name, value } of element.attributes) if (/^(aria-|title$|placeholder$|value$|alt$)/.test(name)) said.push(value);
    if ('value' in element) said.push(String(element.value));
  }
  return said.join(' ').replace(/\\s+/g, ' ');
`;

const SHELVES = [
  'strands',
  'functions',
  'competencies',
  'benchmarks',
  'integrated',
  'readiness',
  'bursaries',
];
const CHARTS = ['headcount', 'bridge', 'pipeline', 'gap', 'scenarios', 'million', 'flows', 'mix'];

/** The views a picture is kept of. */
const PICTURES = new Set([
  'levers',
  'chart flows',
  'a role',
  'a target',
  'actions',
  'register',
  'compare',
  'history',
  'stage',
  'audience',
  'report page 1',
]);

describe('names that are markup', () => {
  const home = newHome();
  const plan = join(home.folder, `${MARKUP[0]}.fivefold`);
  let window;
  let views = 0;
  const seen = new Set();

  before(async () => {
    const json = join(home.folder, 'hostile.json');
    writeFileSync(json, JSON.stringify(everything(hostile)));
    fivefold('import', json, '--output', plan);
    window = await openWindow(home, plan);
    await window.driver.manage().setTimeouts({ script: 60_000 });
    await window.resize(1600, 1000);
    await window.shows('sentence', /in post/);
    await ask(WATCH);
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  const ask = (script, ...args) => window.driver.executeScript(script, ...args);

  /** Nothing was made of markup, nothing ran, and some markup is there to be read as it was typed. */
  async function inert(where, { says = true } = {}) {
    await window.painted();
    assert.deepEqual(await ask('return window.made'), [], where);
    assert.equal(await ask('return window.struck ?? null'), null, where);
    const read = await ask(READ);
    for (const markup of MARKUP) if (read.includes(markup)) seen.add(markup);
    if (says)
      assert.ok(
        MARKUP.some((markup) => read.includes(markup)),
        `${where} shows no name at all`,
      );
    views += 1;
    if (PICTURES.has(where)) await window.picture(`inert-${where.replaceAll(' ', '-')}`);
  }

  async function inDialog(where, open) {
    await open();
    await window.until(`the dialog ${where}`, async () =>
      ask("return !!document.querySelector('dialog[open]')"),
    );
    await inert(where);
    await window.press(Key.ESCAPE);
    await window.until(
      'the dialog to close',
      async () => !(await ask("return !!document.querySelector('dialog[open]')")),
    );
  }

  it('are text where the desk begins, and in its title', async () => {
    await inert('levers');
    const { title } = everything(hostile);
    assert.equal(await window.text('plan-title'), title);
  });

  it('are text on every page of the levers, and in what is chosen there', async () => {
    for (const lever of ['buy', 'build', 'bind', 'borrow', 'bounce', 'all']) {
      await window.click(`lever-tab-${lever}`);
      await inert(`lever ${lever}`);
      const cell = await ask(
        `return document.querySelector('[data-testid^="cell-${lever}-"]')?.dataset.testid ?? null`,
      );
      if (cell === null) continue;
      await window.click(cell);
      await inert(`cell of ${lever}`);
    }
    await window.click('close-gap');
    await inert('close the gap');
    await window.click('close-gap');
  });

  it('are text in every chart, and in its table', async () => {
    await window.click('lever-tab-buy');
    for (const kind of CHARTS) {
      await ask(
        `
        const list = document.querySelector('[data-testid=chart-kind]');
        list.value = arguments[0];
        list.dispatchEvent(new Event('change', { bubbles: true }));`,
        kind,
      );
      await window.driver.sleep(500);
      const drawn = await ask(
        'return document.querySelector("[data-testid=chart] svg")?.textContent.length ?? 0',
      );
      assert.ok(drawn > 0, kind);
      await inert(`chart ${kind}`);
      await window.click('chart-as-table');
      await inert(`chart ${kind} as a table`);
      await window.click('chart-as-table');
    }
  });

  it('are text in the other places', async () => {
    for (const place of ['baseline', 'targets', 'actions']) {
      await window.click(`tab-${place}`);
      await inert(place);
    }
    await window.click('tab-baseline');
    await window.click('role-nurse-name');
    await inert('a role');
    await window.click('occupation-codes');
    await inert('occupation codes');
    await window.press(Key.ESCAPE);
    await window.click('tab-targets');
    await window.click('target-0-name');
    await inert('a target');
    await window.click('target-1-name');
    await inert('a target of activity');
    await window.click('tab-actions');
    await window.click('action-0-text');
    await inert('an action');
    await window.click('tab-picture');
    for (const shelf of SHELVES) {
      await window.click(`picture-${shelf}`);
      await window.driver.sleep(200);
      await inert(`picture, ${shelf}`);
    }
    for (const place of ['compare', 'money', 'doubt', 'mix', 'register']) {
      await window.click(place);
      await window.driver.sleep(400);
      await inert(place);
    }
    await ask("document.querySelector('[data-testid=register-row] th button').click()");
    await inert('an input of the register');
  });

  it('are text in the menus, the palette and every dialog', async () => {
    await window.click('plan-title');
    await inert('plan menu');
    await window.press(Key.ESCAPE);
    await window.click('scenario-menu');
    await inert('scenario menu');
    await window.press(Key.ESCAPE);
    await inDialog('palette', () => window.press([Key.CONTROL, 'k']));
    await inDialog('new plan', () => window.press([Key.CONTROL, 'n']));
    await inDialog('scenarios', () => command(window, 'scenarios add copy'));
    await inDialog('send a pack', () => command(window, 'send a pack'));
    await inDialog('running order', () => command(window, 'running order prepare'));
    // So that undo, history, versions and sign-offs have names to tell of too.
    const { state } = await answerOf(window, 'startup');
    const [role] = state.plan.roles;
    await answerOf(window, 'edit', {
      edit: { edit: 'set_role', role: { ...role, name: hostile('Another name', 'role') } },
    });
    await answerOf(window, 'keep_version', { name: hostile('A version', 'version') });
    const signed = {
      act: 'reviewed',
      name: hostile('A', 'signer'),
      role: hostile('B', 'post'),
      date: '2026-11-22',
      note: hostile('C', 'comment'),
    };
    await answerOf(window, 'sign_off', { asked: signed });
    await window.driver.navigate().refresh();
    await window.shows('sentence', /in post/);
    await ask(WATCH);
    await inDialog('history', () => window.press([Key.CONTROL, 'h']));
    await inDialog('sign off', () => window.press([Key.CONTROL, 'g']));
  });

  it('are text in the headings, cells and name of an extract', async () => {
    const extract = join(home.folder, `${MARKUP[0]}.csv`);
    const [headings, ...rows] = staffExtract().csv.trimEnd().split('\r\n');
    const marked = rows.map(
      (row) => `${row.replace('Community', `Community ${MARKUP[5]}`)},${MARKUP[0]}`,
    );
    writeFileSync(extract, [`${headings},${MARKUP[2]}`, ...marked].join('\r\n'));
    await window.click('tab-baseline');
    window.answerNextDialog(extract);
    await window.click('import-menu');
    await window.click('import-staff');
    await window.click('import-file').catch(() => {});
    await window.driver.sleep(800);
    await inert('an extract');
    await window.press(Key.ESCAPE);
  });

  it('are text in the pages of a report', async () => {
    await window.press([Key.CONTROL, 'p']);
    await window.shows('report-status', /of \d+/);
    for (let page = 0; page < 6; page += 1) {
      await window.shows('report-status', new RegExp(`Page ${page + 1} of`));
      await window.until('a page', async () =>
        ask("return document.querySelector('[data-testid=report-page]')?.naturalWidth > 0"),
      );
      await inert(`report page ${page + 1}`, { says: false });
      const next = await window.find('page-after');
      if (!(await next.isEnabled())) break;
      await next.click();
    }
    await window.press(Key.ESCAPE);
  });

  it('are text on stage, and in what the audience sees', async () => {
    await window.press(Key.F5);
    await window.shows('stage-sentence', /in post/);
    await inert('stage');
    for (const [where, key] of Object.entries({
      whom: 'l',
      guess: 'g',
      parking: 'q',
      keep: 'k',
      reset: 'x',
    }))
      await inDialog(`stage ${where}`, () => window.press(key));
    await answerOf(window, 'stage_park', { text: hostile('Who pays?', 'parked') });
    const main = await window.driver.getWindowHandle();
    await answerOf(window, 'open_audience');
    const handles = () => window.driver.getAllWindowHandles();
    await window.until('a second window', async () => (await handles()).length === 2);
    await window.driver.switchTo().window((await handles()).find((handle) => handle !== main));
    await window.shows('audience-sentence', /in post/);
    await ask(WATCH);
    await window.driver.sleep(500);
    await inert('audience');
    await window.driver.switchTo().window(main);
    await answerOf(window, 'close_audience');
  });

  it('were seen, each kind of markup, as it was typed', () => {
    assert.deepEqual([...seen].sort(), [...MARKUP].sort());
    console.log(`${views} views with markup in every name: no element made of it, nothing ran`);
  });
});
