// A workshop in the real window, by keyboard alone: a running order prepared, presented, levers
// moved, a guess taken and answered, a question parked, the outcome kept, and taken back again.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { read } from './figures.js';
import { asked, planJson, planOf } from './plans.js';
import { Key, fivefold, newHome, openWindow, readJson } from './window.js';

const PRESSED_TO_REST = 700;
const SIZES = [
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
];

describe('a workshop by keyboard alone', () => {
  const home = newHome();
  let plan;
  let window;

  before(async () => {
    plan = planOf(home, 'perinatal-closing-the-gap');
    window = await openWindow(home, plan);
    await window.resize(1920, 1080);
    await window.shows('plan-title', /closing the gap/);
    await window.find('chart');
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  const focused = () =>
    window.driver.executeScript('return document.activeElement?.dataset.testid ?? null');
  const rested = () => new Promise((done) => setTimeout(done, PRESSED_TO_REST));
  const chartText = () =>
    window.driver.executeScript('return document.querySelector(".chart svg")?.textContent ?? ""');
  /** Goes from one control to the next until this one has the focus. */
  async function tabTo(testid) {
    for (let pressed = 0; pressed < 60; pressed += 1) {
      if ((await focused()) === testid) return;
      await window.press(Key.TAB);
    }
    assert.fail(`Tab never reaches ${testid}`);
  }
  async function palette(words) {
    await window.press([Key.CONTROL, 'k']);
    await window.find('palette-input');
    await window.type(words);
    await window.press(Key.ENTER);
  }
  /** Who is in post at the end, as the command line projects the plan file. */
  const inPost = (scenario) => {
    const others = asked(
      'compare',
      plan,
      '--base',
      scenario,
      '--with',
      'Train and keep',
      '--scope',
      'role:practitioner',
      '--unit',
      'heads',
    );
    return others.scenarios[0].years.at(-1).in_post;
  };

  it('prepares stops on the desk', async () => {
    await palette('practitioners in universal');
    await palette('running order');
    await window.find('running-order');
    await window.press(Key.ENTER);
    await window.find('stop-0-title');
    await window.press(Key.ENTER);
    await window.find('stop-1-title');
    await tabTo('dialog-close');
    await tabTo('stop-0-title');
    await window.press([Key.CONTROL, 'a']);
    await window.type('Where training takes us');
    await tabTo('stop-0-note');
    await window.type('Ask: is it enough?');
    await tabTo('stop-1-chart');
    await window.type('Bridge');
    await tabTo('stop-add');
    await window.picture('stage-0-running-order');
    await window.press(Key.ESCAPE);
    const { running_order: stops } = readJson(planJson(home, plan));
    assert.deepEqual(
      stops.map(({ title, chart, scenario, note }) => [title, chart, scenario, note]),
      [
        ['Where training takes us', 'headcount', 'Train only', 'Ask: is it enough?'],
        [stops[1].title, 'bridge', 'Train only', undefined],
      ],
    );
  });

  it('presents its first stop with F5', async () => {
    await window.press(Key.F5);
    await window.find('stage');
    await window.shows('stage-stop', /^Stop 1 of 2: Where training takes us Ask: is it enough\?$/);
    const sentence = await window.shows('stage-sentence', /in post/);
    assert.equal(read(/([\d,]+) in post/.exec(sentence)[1]), Math.round(inPost('Train only')));
  });

  it('is legible at every size a projector has', async () => {
    for (const [width, height] of SIZES) {
      await window.resize(width, height);
      await rested();
      const smallest = await window.driver.executeScript(`
        return Math.min(...[...document.querySelectorAll('.stage *')]
          .filter((element) => [...element.childNodes].some(({ nodeType, data }) =>
            nodeType === 3 && data.trim() !== '') && element.closest('.hidden-visually') === null)
          .map((element) => {
            const svg = element.closest('svg');
            const size = parseFloat(getComputedStyle(element).fontSize);
            if (!svg) return size;
            if (element.localName !== 'text' && element.localName !== 'tspan') return Infinity;
            return size * svg.getScreenCTM().a;
          }))`);
      const least = 24 * Math.min(width / 1920, height / 1080);
      assert.ok(smallest >= least - 0.5, `${width} by ${height}: ${smallest} px, not ${least}`);
      await window.picture(`stage-1-${width}`);
    }
    await window.resize(1920, 1080);
  });

  it('moves a lever: a run of nudges is one step, told in one sentence', async () => {
    await window.press('1');
    assert.equal(await focused(), 'stage-slider-buy');
    await window.press([Key.SHIFT, Key.ARROW_UP], Key.ARROW_UP, Key.ARROW_RIGHT);
    assert.equal(await window.text('stage-said-buy'), '12 hires');
    await rested();
    await window.shows('stage-sentence', /^Buy 12 hires for .*: [\d,]+ more in post by 2030\/31/);
    const more = read(/: ([\d,]+) more/.exec(await window.text('stage-sentence'))[1]);
    assert.ok(more > 0 && more < 60, `${more} more`);
    await window.press([Key.CONTROL, 'z']);
    await window.shows('stage-said-buy', /^0 hires$/);
    await window.press([Key.CONTROL, 'y']);
    await window.shows('stage-said-buy', /^12 hires$/);
    await window.picture('stage-2-moved');
  });

  it('replays the change', async () => {
    await window.shows('stage-sentence', /^Buy 12/);
    const after = await chartText();
    await window.press('r');
    await window.shows('stage-side', /^Before$/);
    assert.match(await chartText(), /By 2030\/31: 500 in post.*Buy 0,/s);
    assert.doesNotMatch(after, /Buy 0,/);
    await window.press('r');
    await window.shows('stage-side', /^After$/);
    assert.equal(await chartText(), after);
  });

  it('counts in WTE and in heads again', async () => {
    const heads = await chartText();
    await window.press('u');
    await window.shows('stage-unit', /^WTE/);
    await window.until('a chart in WTE', async () => /WTE/.test(await chartText()));
    await window.press('u');
    await window.shows('stage-unit', /^Heads/);
    await window.until('the chart in heads', async () => (await chartText()) === heads);
  });

  it('takes a guess, stands still, and reveals the answer beside it', async () => {
    await window.press('g');
    await window.find('guess-number');
    await window.type('many');
    await window.press(Key.ENTER);
    await window.shows('stage-refused', /many/);
    await window.press([Key.CONTROL, 'a']);
    await window.type('610');
    await window.press(Key.ENTER);
    await window.shows('stage-sentence', /by 2030\/31\? The room says 610\.$/);
    const frozen = await chartText();
    await window.press('1', [Key.SHIFT, Key.ARROW_UP]);
    await rested();
    assert.equal(await window.text('stage-said-buy'), '22 hires');
    assert.equal(await chartText(), frozen);
    await window.picture('stage-3-guessing');
    await window.press('v');
    await window.shows('stage-revealed', /The room said 610/);
    await window.shows('stage-answer', /^Buy 22 hires .* more in post by 2030\/31/);
    await window.shows('stage-shows', /^By 2030\/31: 563 in post/);
    await window.until('the chart to move on', async () => (await chartText()) !== frozen);
    await window.picture('stage-4-revealed');
  });

  it('parks questions and clears them', async () => {
    for (const text of ['Who supervises them?', 'What about bank staff?']) {
      await window.press('q');
      await window.find('park-text');
      await window.type(text);
      await window.press(Key.ENTER);
      await window.shows('parked-list', new RegExp(text.replace('?', '\\?')));
      await window.press(Key.ESCAPE);
    }
    await window.shows('stage-parked', /^2 questions parked/);
    await window.press('q');
    await window.find('park-text');
    await tabTo('unpark-1');
    await window.press(Key.ENTER);
    await window.press(Key.ESCAPE);
    await window.shows('stage-parked', /^1 question parked/);
  });

  it('steps through the running order and back', async () => {
    await window.press(Key.SPACE);
    await window.shows('stage-stop', /^Stop 2 of 2/);
    await window.until('the bridge', async () => /opening to closing/.test(await chartText()));
    await window.picture('stage-5-bridge');
    await window.press(Key.ARROW_RIGHT, Key.BACK_SPACE);
    await window.shows('stage-stop', /^Stop 1 of 2/);
  });

  it('shows the room the same in a window of its own', async () => {
    const main = await window.driver.getWindowHandle();
    const handles = () => window.driver.getAllWindowHandles();
    const sentence = await window.text('stage-sentence');
    await window.press('a');
    await window.until('a second window', async () => (await handles()).length === 2);
    const audience = (await handles()).find((handle) => handle !== main);
    await window.driver.switchTo().window(audience);
    await window.shows('audience-sentence', /Buy 22 hires/);
    assert.equal(await window.text('audience-sentence'), sentence);
    await window.until('its chart', async () => /In post 563/.test(await chartText()));
    await window.picture('stage-8-audience');
    await window.driver.switchTo().window(main);
    await window.press('1', Key.ARROW_UP);
    await rested();
    await window.driver.switchTo().window(audience);
    await window.shows('audience-sentence', /^Buy 23 hires/);
    await window.driver.switchTo().window(main);
    await window.press([Key.CONTROL, 'z']);
    await window.shows('stage-said-buy', /^22 hires$/);
  });

  it('asks on leaving, and keeps what was agreed', async () => {
    await window.press(Key.ESCAPE);
    await window.find('leave-keep');
    await window.picture('stage-6-leave');
    await window.press(Key.ENTER);
    await window.find('keep-name');
    await window.press([Key.CONTROL, 'a']);
    await window.type('Train and hire');
    await tabTo('keep-question');
    await window.type('Is training enough?');
    await tabTo('keep-decision');
    await window.type('Hire 22 a year');
    await window.picture('stage-7-keep');
    await window.press(Key.ENTER);
    await window.find('tab-levers');
    assert.equal(await window.has('stage'), false);
    await window.shows('said-bar', /Kept as .Train and hire./);
    const kept = readJson(planJson(home, plan));
    const scenario = kept.scenarios.at(-1);
    assert.deepEqual(
      [scenario.name, scenario.question, scenario.decision],
      ['Train and hire', 'Is training enough?', 'Hire 22 a year'],
    );
    const note = kept.notes.at(-1);
    assert.match(note.heading, /^Workshop, /);
    assert.match(JSON.stringify(note), /610.*Who supervises them\?/s);
    const sentence = await window.shows('sentence', /in post/);
    assert.equal(read(/([\d,]+) in post/.exec(sentence)[1]), Math.round(inPost('Train and hire')));
    assert.ok(inPost('Train and hire') > inPost('Train only'));
  });

  it('takes it all back in one step, the plan as it was before', async () => {
    await window.press([Key.CONTROL, 'z']);
    await window.until('the scenario to go', async () => {
      const { scenarios, notes } = readJson(planJson(home, plan));
      return scenarios.length === 4 && !JSON.stringify(notes ?? []).includes('Workshop');
    });
    assert.match(fivefold('check', plan), /./);
  });
});
