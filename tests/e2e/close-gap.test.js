// Closing the gap in the real window: how much would close it, projected again, or why none can.
// Every answer is the command line's, and what is taken is what was answered.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { read } from './figures.js';
import { asked, planOf } from './plans.js';
import { By, newHome, openWindow } from './window.js';

const SCENARIO = 'Business as usual';
const TARGET = 'Around 500 practitioners';
const MORE = '115,000 women at 60 a WTE';
const TALKING = 'Psychological wellbeing practitioners in talking therapies';

describe('closing the gap', () => {
  const home = newHome();
  let plan;
  let window;

  before(async () => {
    plan = planOf(home, 'perinatal-closing-the-gap');
    window = await openWindow(home, plan);
    await window.resize(1440, 1000);
    await window.shows('plan-title', /closing the gap/);
    await window.choose('scenario-select', SCENARIO);
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  /** What the command line answers. */
  const told = (target, lever, ...more) =>
    asked(
      'close-gap',
      plan,
      '--scenario',
      SCENARIO,
      '--target',
      target,
      '--year',
      '2031',
      '--lever',
      lever,
      '--role',
      'practitioner',
      ...more,
    );

  const answers = (sentence) =>
    window.until(`the answer "${sentence}"`, async () =>
      (await window.text('gap-answer')).includes(sentence),
    );

  const inPost = () =>
    asked('project', plan, '--scenario', SCENARIO).scenarios[0].rows.find(
      ({ role, year }) => role === 'practitioner' && year === 2031,
    ).closing;

  it('is asked from the target that falls short', async () => {
    await window.click('tab-targets');
    await window.find('target-0-close-gap');
    await window.picture('close-gap-0-target');
    await window.click('target-0-close-gap');
    await window.find('gap-answer');
    assert.equal(await (await window.find('gap-target')).getAttribute('value'), TARGET);
    assert.equal(
      await (await window.find('scope-practitioner')).getAttribute('aria-pressed'),
      'true',
      'its people are in view',
    );
  });

  it('says how much, projected again', async () => {
    const answer = told(TARGET, 'buy');
    assert.equal(answer.verdict, 'closed');
    await answers(answer.sentence);
    assert.equal(read(await window.text('gap-before')), answer.gap);
    assert.equal(read(await window.text('gap-exactly')), 0);
    assert.ok(Math.abs(read(await window.text('gap-rounded')) - answer.whole.gap) < 0.05);
    const shown = await window.text('gap-answer');
    assert.ok(shown.includes('563 more hires'), shown);
    // The chart looks ahead, and the plan is as it was.
    await window.shows('sentence', /500 in post/);
    assert.equal(inPost(), 0);
    await window.picture('close-gap-1-buy');
  });

  it('says what else it does', async () => {
    const answer = told(TARGET, 'buy');
    const page = await window.driver.executeScript(
      'return document.querySelector(\'[aria-label="Close the gap"]\').textContent.replace(/\\s+/g, " ")',
    );
    for (const line of answer.arithmetic) assert.ok(page.includes(line), `"${line}" is shown`);
    for (const { target } of answer.whole.targets) assert.ok(page.includes(target), target);
  });

  it('says why it is not achievable, and the most that is', async () => {
    await window.choose('gap-lever', 'Bind');
    const bind = told(TARGET, 'bind');
    assert.equal(bind.verdict, 'not_achievable');
    await answers(bind.sentence);
    assert.match(await window.text('gap-sentence'), /^Not achievable, because only 0 people/);

    await window.choose('gap-target', MORE);
    await window.choose('gap-lever', 'Bounce');
    await window.choose('gap-from', TALKING);
    const bounce = told(MORE, 'bounce', '--from', 'talking-therapies', '--duration', '1');
    assert.equal(bounce.verdict, 'not_achievable');
    await answers(bounce.sentence);
    assert.match(await window.text('gap-take'), /Take the most/);
    const most = await window.text(
      (await window.has('gap-rounded')) ? 'gap-rounded' : 'gap-exactly',
    );
    assert.ok(Math.abs(read(most) - (bounce.whole ?? bounce.exact).gap) < 0.5, most);
    await window.picture('close-gap-2-not-achievable');
  });

  it('needs nothing where the target is met', async () => {
    await window.choose('scenario-select', 'Train only');
    await window.choose('gap-target', TARGET);
    await window.choose('gap-lever', 'Build');
    await window.shows('gap-sentence', /^Nothing is needed/);
    await window.choose('scenario-select', SCENARIO);
  });

  it('is taken, and taken back', async () => {
    await window.choose('gap-target', TARGET);
    await window.choose('gap-lever', 'Buy');
    const answer = told(TARGET, 'buy');
    await answers(answer.sentence);
    await window.click('gap-take');
    await window.shows('said-bar', /563 more hires.*taken into the plan/);
    assert.ok(Math.abs(inPost() - answer.whole.projected) < 1e-9, `${inPost()} in post`);
    assert.equal(
      await (await window.find('cell-buy-practitioner-2031')).getAttribute('value'),
      '563',
    );
    await window.shows('gap-sentence', /^Nothing is needed/);
    assert.match(await (await window.find('undo')).getAttribute('title'), /563 more hires/);
    await window.picture('close-gap-3-taken');
    await window.click('undo');
    await window.until('the plan of before', async () => inPost() === 0);
  });

  it('is taken unrounded when that is wanted', async () => {
    const answer = told(TARGET, 'buy');
    await answers(answer.sentence);
    await window.click('gap-take-exact');
    await window.shows('said-bar', /562\.5 more hires/);
    assert.ok(Math.abs(inPost() - 500) < 1e-6);
    await window.click('undo');
  });

  it('closes by keyboard', async () => {
    await (await window.find('gap-close')).sendKeys('\uE007');
    await window.until('the details', async () => !(await window.has('gap-answer')));
    assert.equal(
      (await window.driver.findElements(By.css('[data-testid="panel-toggle"]'))).length,
      1,
    );
  });
});
