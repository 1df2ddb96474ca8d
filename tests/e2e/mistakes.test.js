// A mistake of the program's own, a panic, in every command and at the worst moments of each: the
// call is answered, the program goes on with the plan as it is in its file, and the log says where
// the mistake is and nothing of the plan.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { answerOf, call, commandsInSource } from './calls.js';
import { command } from './keyboard.js';
import { everything, fileOfEverything } from './plan-of-everything.js';
import { planJson } from './plans.js';
import { DIALOGS, putAtHand, validCalls } from './valid-calls.js';
import {
  fivefold,
  Key,
  mistakeIn,
  mistakesNoted,
  newHome,
  openWindow,
  program,
  readJson,
} from './window.js';

const MOMENTS = ['has changed the plan', 'has changed the stage', 'holds the plan', 'begins'];
/** What can only be done once in a workshop is done where the mistake follows. */
const momentsOf = (command) =>
  /^stage_(?!keep)/.test(command)
    ? MOMENTS.toSorted((a, b) => Number(b.endsWith('stage')) - Number(a.endsWith('stage')))
    : MOMENTS;
const SENTENCE =
  /^The program made a mistake and gave up what it was doing\. The plan is open again/;

let home;
let plan;
let window;
let atHand;
let outs = 0;

before(async () => {
  home = newHome();
  plan = fileOfEverything(home);
  window = await openWindow(home, plan);
  await window.driver.manage().setTimeouts({ script: 60_000 });
  await window.resize(1440, 900);
  await window.shows('sentence', /in post/);
  atHand = await putAtHand(window, home, plan);
});

after(async () => {
  await window?.close();
  home?.remove();
});

const noted = () => {
  const log = mistakesNoted(home);
  return existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [];
};

/** Calls a command with a mistake asked for at a moment; whether it came to that moment. */
async function callWithMistake(command, args, moment) {
  const dialog = DIALOGS[command];
  const fresh = () => join(home.folder, `out-${(outs += 1)}.fivefold`);
  window.answerEveryDialog(
    dialog === 'out' || dialog === 'newPlan' ? fresh() : atHand.files[dialog],
  );
  writeFileSync(mistakeIn(home), `${command} ${moment}`);
  const said = await call(window, command, args);
  const made = !existsSync(mistakeIn(home));
  rmSync(mistakeIn(home), { force: true });
  return { made, said };
}

/** What is in the file, as another program reads it. */
function saved() {
  return readJson(planJson(home, plan));
}

/** A plan as it is written, where what is left out is nothing. */
const whole = ({ roles, scenarios, targets, actions, notes }) => ({
  roles,
  scenarios,
  targets,
  actions,
  notes,
});

test('in every command, at every moment it comes to', async () => {
  const calls = validCalls(atHand);
  assert.deepEqual(Object.keys(calls).sort(), commandsInSource().sort());
  const made = Object.fromEntries(MOMENTS.map((moment) => [moment, new Set()]));
  let mistakes = 0;
  for (const [name, [args]] of Object.entries(calls)) {
    for (const moment of momentsOf(name)) {
      const lines = noted().length;
      const { made: came, said } = await callWithMistake(name, args, moment);
      if (!came) continue;
      mistakes += 1;
      made[moment].add(name);
      const where = `${name} ${moment}`;
      assert.equal(said.refused?.mistake, true, `${where}: ${JSON.stringify(said)}`);
      assert.match(said.refused.message, SENTENCE, where);
      assert.equal(noted().length, lines + 1, where);
      assert.match(
        noted().at(-1),
        new RegExp(`, command ${name}: src-tauri/src/mistakes/rehearsed\\.rs:\\d+:\\d+$`),
      );
      const { plan: open, file } = (await answerOf(window, 'startup')).state;
      assert.equal(file.read_only, null, where);
      if (file.path === plan) assert.deepEqual(whole(open), whole(saved()), where);
      else await answerOf(window, 'open_recent', { path: plan });
    }
  }
  const counts = MOMENTS.map((moment) => `${made[moment].size} as it ${moment}`);
  console.log(
    `${mistakes} mistakes in ${commandsInSource().length} commands: ${counts.join(', ')}`,
  );
  assert.equal(made.begins.size, commandsInSource().length);
  assert.ok(made['holds the plan'].size >= 35);
  for (const name of ['edit', 'undo', 'sign_off', 'stage_keep', 'keep_version'])
    assert.ok(made['has changed the plan'].has(name), name);
  for (const name of ['stage_set', 'stage_guess', 'stage_park'])
    assert.ok(made['has changed the stage'].has(name), name);
  fivefold('check', plan);
});

test('the log says nothing of the plan, nor what the panic said', () => {
  const log = noted().join('\n');
  assert.doesNotMatch(log, /what a panic says/);
  const { title, roles, scenarios } = everything();
  for (const words of [title, plan, ...[...roles, ...scenarios].map(({ name }) => name)])
    assert.ok(!log.includes(words), words);
});

test('the window shows the sentence, and what was saved before the mistake', async () => {
  await window.driver.navigate().refresh();
  await window.shows('sentence', /in post/);
  await window.click('tab-levers');
  await window.click('lever-tab-buy');
  writeFileSync(mistakeIn(home), 'edit has changed the plan');
  const cell = 'cell-buy-nurse-2028';
  await window.enter(cell, '23');
  await window.shows('error-bar', SENTENCE);
  await window.picture('mistake');
  assert.equal(await (await window.find(cell)).getAttribute('value'), '23');
  const [{ levers }] = saved().scenarios;
  assert.ok(JSON.stringify(levers.buy).includes('23'), JSON.stringify(levers.buy));
  await window.press([Key.CONTROL, 'z']);
  await window.until('the edit to be taken back', async () => !(await window.has('error-bar')));
  assert.ok(!JSON.stringify(saved().scenarios[0].levers.buy).includes('23'));
});

test('a mistake in what is in view is made once, and not for ever', async () => {
  const before = noted().length;
  writeFileSync(mistakeIn(home), 'view holds the plan');
  await window.click('tab-baseline');
  await window.click('tab-levers');
  await command(window, 'count in wte');
  await window.shows('error-bar', SENTENCE);
  assert.equal(noted().length, before + 1);
});

test('a start that goes wrong is tried again', async () => {
  await window.close();
  writeFileSync(mistakeIn(home), 'startup has opened the plan');
  window = await openWindow(home, plan);
  await window.shows('error-bar', SENTENCE);
  await window.shows('plan-title', new RegExp(saved().title));
});

test('where the file is gone it says so, and another plan can be opened', async () => {
  renameSync(plan, `${plan}.away`);
  writeFileSync(mistakeIn(home), 'view holds the plan');
  await window.click('tab-levers');
  await command(window, 'count in wte');
  await window.shows('error-bar', /could not be opened again/);
  assert.match(noted().at(-1), /command view: /);
  const { refused } = await call(window, 'undo');
  assert.match(refused.message, /is not open any more, .* Every change that was saved is in it/);
  await window.picture('mistake-without-way-back');
  renameSync(`${plan}.away`, plan);
  const { file } = await answerOf(window, 'open_recent', { path: plan });
  assert.equal(file.read_only, null);
});

test('before there is a window, it is noted too', async () => {
  const alone = newHome();
  writeFileSync(mistakeIn(alone), 'none begins');
  const ended = spawnSync(program, [], {
    env: {
      ...process.env,
      XDG_DATA_HOME: join(alone.folder, 'data'),
      FIVEFOLD_MISTAKE_IN: mistakeIn(alone),
    },
    timeout: 20_000,
  });
  assert.equal(ended.status, 101);
  const log = readFileSync(mistakesNoted(alone), 'utf8');
  assert.match(
    log,
    / Fivefold \d+\.\d+\.\d+ \(linux \w+\), no command, thread main: src-tauri\/src/,
  );
  alone.remove();
});
