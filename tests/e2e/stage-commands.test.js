// The stage's commands in the real window: what they answer, that nobody waits for the audience,
// and that the audience's window may only watch.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newHome, openWindow } from './window.js';

let home;
let window;
let desk;

/** Calls a command as the page does: its answer, or `refused` with the sentence. */
async function call(command, args = {}) {
  return window.driver.executeAsyncScript(
    `const [command, args, done] = arguments;
     window.__TAURI_INTERNALS__.invoke(command, args).then(
       (answer) => done({ answer }),
       (refusal) => done({ refused: refusal.message ?? refusal }),
     );`,
    command,
    args,
  );
}

async function answer(command, args) {
  const said = await call(command, args);
  assert.equal(said.refused, undefined, `${command}: ${said.refused}`);
  return said.answer;
}

const question = (scope, width = 1280) => ({
  kind: 'headcount',
  scenario: 'On stage',
  with: [],
  scope,
  unit: 'heads',
  mode: 'auto',
  span: null,
  by: 'role',
  theme: 'projector',
  size: { width, height: 720 },
});

before(async () => {
  home = newHome();
  window = await openWindow(home);
  await window.driver.manage().setTimeouts({ script: 30_000 });
  await window.find('chart');
  desk = (await answer('startup')).state;
});

after(async () => {
  await window?.close();
  home?.remove();
});

test('a workshop leaves the plan as it is until it is kept, as one step of its undo', async () => {
  const { plan } = desk;
  const choice = { scope: { role: plan.roles[0].id }, from: plan.first_year };
  const begun = await answer('stage_begin', { scenario: plan.scenarios[0].name });
  assert.equal(begun.scenario, 'On stage');
  assert.equal(begun.levers.length, 5);
  assert.equal(begun.has_something_to_keep, false);

  const at = (await answer('stage_choose', { choice })).levers[0].value;
  const moved = { choice, lever: 'buy', value: at + 100 };
  const tried = await answer('stage_preview', { ...moved, question: question(choice.scope) });
  assert.match(tried.moved, new RegExp(`^Buy [\\d,.]+ hires for ${plan.roles[0].name}: `));
  assert.equal((await answer('stage_state')).steps.length, 0);

  const set = await answer('stage_set', moved);
  assert.equal(set.levers[0].value, at + 100);
  const seen = await answer('stage_view', { question: question(choice.scope) });
  assert.equal(seen.moved, tried.moved);
  assert.equal(seen.chart.svg, tried.chart.svg);
  assert.notEqual(seen.before.svg, seen.chart.svg);
  assert.deepEqual((await answer('startup')).state.plan, plan);

  const wanted = { name: plan.scenarios[0].name, question: 'What if?', decision: 'Hire' };
  const taken = await call('stage_keep', { wanted });
  assert.match(
    taken.refused,
    /^There is a scenario ".*" already\. Keep the workshop under another/,
  );
  const kept = await answer('stage_keep', { wanted: { ...wanted, name: 'Hire more' } });
  assert.equal(kept.desk.plan.scenarios.at(-1).name, 'Hire more');
  assert.match(kept.desk.plan.notes.at(-1).heading, /^Workshop, \d+ \w+ \d{4}$/);
  assert.equal(kept.stage.has_something_to_keep, false);
  assert.deepEqual((await answer('undo')).plan, plan);
});

test('no command waits for the audience, who see each picture at their own size', async () => {
  const size = { width: 1920, height: 1080 };
  const first = await answer('audience_next', { seen: 0, size });
  await window.driver.executeScript(
    `window.waited = window.__TAURI_INTERNALS__.invoke('audience_next', arguments[0]);`,
    { seen: first.seen, size },
  );
  const begun = Date.now();
  for (let times = 0; times < 5; times += 1) await answer('stage_state');
  assert.ok(Date.now() - begun < 5_000, 'other commands wait for the audience');
  const shown = await answer('stage_view', { question: question('all') });
  const next = await window.driver.executeAsyncScript(
    'const done = arguments[0]; window.waited.then(done);',
  );
  assert.ok(next.seen > first.seen);
  assert.equal(next.sentence, shown.sentence);
  assert.match(next.chart.svg, /viewBox="0 0 1920 1080"/);
});

test("the audience's window watches and may do nothing else", async () => {
  const main = await window.driver.getWindowHandle();
  await answer('open_audience');
  const handles = async () => window.driver.getAllWindowHandles();
  await window.until('a second window', async () => (await handles()).length === 2);
  const audience = (await handles()).find((handle) => handle !== main);
  await window.driver.switchTo().window(audience);
  assert.match(await window.driver.getCurrentUrl(), /#audience$/);
  const edit = { edit: 'set_plan', title: 'Theirs', first_year: 2018, years: 4 };
  assert.deepEqual(await call('edit', { edit }), {
    refused: "The audience's window only watches.",
  });
  assert.deepEqual(await call('stage_discard'), {
    refused: "The audience's window only watches.",
  });
  const seen = await answer('audience_next', { seen: 0, size: { width: 1280, height: 720 } });
  assert.match(seen.chart.svg, /<svg/);
  await window.driver.switchTo().window(main);
  await answer('close_audience');
  await window.until('one window', async () => (await handles()).length === 1);
});

test('another plan on the desk takes the workshop off the stage', async () => {
  assert.notEqual(await answer('stage_state'), null);
  const examples = await answer('examples');
  await answer('open_example', { id: examples.at(-1).id });
  assert.equal(await answer('stage_state'), null);
  const refused = await call('stage_undo');
  assert.equal(refused.refused, 'Nothing is on stage. Choose Present to begin.');
});
