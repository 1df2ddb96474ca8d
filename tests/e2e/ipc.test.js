// Every command against arguments that no page of ours would send: refused in words or answered,
// never a panic, a hang or a damaged plan; and no path is taken but from a dialog or the recent list.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { answerOf, call, commandsInSource } from './calls.js';
import { hostileArguments, MADE, mutated, PATHS } from './hostile.js';
import { everything, fileOfEverything } from './plan-of-everything.js';
import { seeded } from './random.js';
import { DIALOGS, putAtHand, validCalls } from './valid-calls.js';
import { fivefold, mistakesNoted, newHome, openWindow } from './window.js';

const SEED = Number(process.env.FIVEFOLD_SEED ?? 20261122);
/** How often each command is called with valid arguments that were changed. */
const MUTATIONS = Number(process.env.FIVEFOLD_MUTATIONS ?? 12);
/** With how many of the values that are wrong anywhere each command is called; all take minutes. */
const WRONG = Number(process.env.FIVEFOLD_MUTATIONS ? Infinity : 16);
/** The longest a command may take: the audience waits for 20 seconds. */
const LONGEST = 60_000;
const AT_ONCE = 40;

let home;
let plan;
let canary;
let window;
let atHand;
let outs = 0;
const random = seeded(SEED);

before(async () => {
  home = newHome();
  plan = fileOfEverything(home);
  canary = canaryIn(home);
  window = await openWindow(home, plan);
  await window.driver.manage().setTimeouts({ script: AT_ONCE * LONGEST });
  await window.shows('sentence', /in post/);
  atHand = await putAtHand(window, home, plan);
});

after(async () => {
  await window?.close();
  home?.remove();
});

/** Calls a command with each of these, and tells what became of each. */
async function callWithEach(command, all) {
  const said = [];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const dialog = DIALOGS[command];
    const fresh = () => join(home.folder, `out-${(outs += 1)}.fivefold`);
    window.answerEveryDialog(
      dialog === 'out' || dialog === 'newPlan' ? fresh() : atHand.files[dialog],
    );
    said.push(
      ...(await window.driver.executeAsyncScript(
        `${MADE}
         const [command, all, longest, done] = arguments;
         const told = (outcome, what) => ({ outcome, what: String(what).slice(0, 400), end: String(what).slice(-3) });
         const one = (args) => Promise.race([
           window.__TAURI_INTERNALS__.invoke(command, made(args) ?? undefined).then(
             (answer) => told('answer', /Canary/.test(JSON.stringify(answer)) ? 'canary' : ''),
             (refused) => typeof refused === 'string'
               ? told('not taken', refused)
               : told(refused?.message ? 'refused' : 'odd', refused?.message ?? JSON.stringify(refused)),
           ),
           new Promise((late) => setTimeout(() => late(told('hangs', '')), longest)),
         ]);
         (async () => {
           const said = [];
           for (const args of all) said.push(await one(args));
           done(said);
         })();`,
        command,
        all.slice(from, from + AT_ONCE),
        LONGEST,
      )),
    );
  }
  return said;
}

const counts = { answer: 0, refused: 0, 'not taken': 0 };

function hold(command, all, said) {
  said.forEach(({ outcome, what, end }, nth) => {
    const sent = JSON.stringify(all[nth])?.slice(0, 600);
    assert.ok(outcome in counts, `${command} ${outcome} (${what}) with ${sent}`);
    counts[outcome] += 1;
    assert.notEqual(what, 'canary', `${command} shows another plan with ${sent}`);
    // A sentence for people, or the refusal of arguments that no page sends.
    if (outcome === 'refused')
      assert.match(end, /[.?]("|\u201d)?$/, `${command} refuses "${what}" with ${sent}`);
  });
}

/** What has to hold whatever was sent. */
async function stillWell() {
  assert.equal(existsSync(mistakesNoted(home)) && readFileSync(mistakesNoted(home), 'utf8'), false);
  const { plan: open } = (await answerOf(window, 'startup')).state;
  assert.ok(open.roles.length > 0);
}

test('arguments that are wrong whatever is asked', async () => {
  const calls = validCalls(atHand);
  assert.deepEqual(Object.keys(calls).sort(), commandsInSource().sort());
  for (const [command, valid] of Object.entries(calls)) {
    const names = [...new Set(valid.flatMap((args) => Object.keys(args)))];
    const all = hostileArguments(names, random, [canary]);
    // A command without arguments takes none, whatever is sent: a few are enough.
    const sent = names.length > 0 ? some(all) : all.slice(0, 5);
    hold(command, sent, await callWithEach(command, sent));
  }
  await stillWell();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  console.log(
    `seed ${SEED}: ${total} calls of ${Object.keys(calls).length} commands: ${JSON.stringify(counts)}`,
  );
});

test('arguments as the page sends them, but for one to three of their parts', async () => {
  for (const key of Object.keys(counts)) counts[key] = 0;
  const calls = Object.entries(validCalls(atHand)).filter(
    ([, [first]]) => Object.keys(first).length > 0,
  );
  for (let round = 0; round < Math.ceil(MUTATIONS / 12); round += 1) {
    await answerOf(window, 'open_recent', { path: plan });
    await answerOf(window, 'stage_discard');
    atHand = await putAtHand(window, home, plan);
    for (const [command, valid] of calls) {
      // As many as for any other command, or one for each way there is to ask it.
      const each = Array.from(
        { length: Math.max(12, valid.length) },
        (_, nth) => valid[nth % valid.length],
      );
      const sent = each.map((args) => mutated(args, random, [canary]));
      hold(command, sent, await callWithEach(command, sent));
    }
  }
  await stillWell();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  console.log(
    `seed ${SEED}: ${total} calls of ${calls.length} commands: ${JSON.stringify(counts)}`,
  );
  // Else nothing but the reading of arguments would have been tested.
  assert.ok(counts.answer + counts.refused > total / 3);
});

test('a plan that is not in the recent list is not opened by its path', async () => {
  const before = readFileSync(canary);
  const inHome = [
    canary,
    `${home.folder}/./${canary.slice(home.folder.length)}`,
    `${plan}/../${canary}`,
  ];
  const paths = [
    ...PATHS,
    ...inHome,
    canary.toUpperCase(),
    ` ${canary}`,
    `file://${canary}`,
    `${plan} `,
  ];
  for (const path of paths) {
    const { refused } = await call(window, 'open_recent', { path });
    assert.match(refused.message, /^That plan is not in the list of recent plans/, path);
  }
  assert.deepEqual(readFileSync(canary), before);
  // Opening it would leave a lock file beside it.
  assert.deepEqual(
    readdirSync(home.folder).filter((name) => name.includes('canary')),
    ['canary.fivefold'],
  );
  console.log(`${paths.length} paths refused`);
});

test('no command takes a path by another name', () => {
  const signatures = commandSources().flatMap((source) => [
    ...source.matchAll(/#\[tauri::command\]\s*pub fn (\w+)\(([^)]*)\)/g),
  ]);
  assert.equal(signatures.length, commandsInSource().length);
  const withPath = signatures.filter(([, , args]) =>
    /\b(path|file|folder|PathBuf|Path|OsString)\b/.test(args),
  );
  assert.deepEqual(
    withPath.map(([, name]) => name),
    ['open_recent'],
  );
});

test('a command that is not there is refused in words', async () => {
  for (const command of [
    '',
    'no_such_command',
    '__proto__',
    '../edit',
    'edit ',
    'a'.repeat(5_000),
  ]) {
    const { refused } = await call(window, command);
    assert.match(refused.message ?? refused, /has no command|not found|not allowed/, command);
  }
  for (const command of [
    'plugin:fs|read_file',
    'plugin:dialog|open',
    'plugin:shell|open',
    'plugin:event|emit',
  ]) {
    const { refused } = await call(window, command, { path: '/etc/passwd' });
    assert.match(String(refused), /not allowed|not found/, command);
  }
});

test('every plan file there is stays a valid plan', async () => {
  await window.close();
  window = null;
  const files = readdirSync(home.folder).filter((name) => name.endsWith('.fivefold'));
  const plans = files.filter(
    (name) =>
      readFileSync(join(home.folder, name)).subarray(0, 15).toString() === 'SQLite format 3',
  );
  for (const name of plans) fivefold('check', join(home.folder, name));
  console.log(`${plans.length} plan files checked`);
  assert.ok(plans.includes('everything.fivefold'));
});

/** As many of a list as are wanted, by chance; all where there are no more. */
function some(list) {
  const left = [...list];
  while (left.length > WRONG) left.splice(random.below(left.length), 1);
  return left;
}

/** A plan that nobody opens, by a title that is nowhere else. */
function canaryIn(home) {
  const json = join(home.folder, 'bird.json');
  const file = join(home.folder, 'canary.fivefold');
  writeFileSync(json, JSON.stringify({ ...everything(), title: 'Canary' }));
  fivefold('import', json, '--output', file);
  return file;
}

function commandSources() {
  const folder = new URL('../../src-tauri/src/commands/', import.meta.url);
  return readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
}
