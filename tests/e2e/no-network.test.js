// The program uses no network: neither it nor a process of the web engine opens an internet socket
// through a session of work, and it works the same where there is no network at all. Without the
// driver of the other tests, which is reached by TCP itself: keys are sent to the window by xdotool,
// and what they did is read from the files they leave. Linux only.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { everything, fileOfEverything } from './plan-of-everything.js';
import { planJson } from './plans.js';
import { newHome, program, readJson } from './window.js';

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

async function until(what, holds, patience = 60_000) {
  for (const end = Date.now() + patience; Date.now() < end; await pause(200)) {
    const held = holds();
    if (held) return held;
  }
  throw new Error(`waited for ${what}`);
}

/** Watches a program and whatever it starts, and writes down what it asks of sockets. */
const watching = (trace) => [
  'strace',
  '-f',
  '-qq',
  '-e',
  'trace=socket,connect,bind,sendto,sendmsg,execve',
  '-s',
  '64',
  '-o',
  trace,
];

const ofTheInternet = (trace) =>
  readFileSync(trace, 'utf8')
    .split('\n')
    .filter((line) => /AF_INET|AF_INET6|AF_PACKET/.test(line));

const xdotool = (...args) =>
  execFileSync('xdotool', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

describe('without a network', () => {
  let home;
  let plan;
  let running;

  beforeEach(() => {
    home = newHome();
    plan = fileOfEverything(home);
  });
  afterEach(async () => {
    const ended = new Promise((done) => running.once('exit', done));
    // The whole group: what runs the program, the program, and what it started.
    process.kill(-running.pid, 'SIGTERM');
    await Promise.race([ended, pause(5_000)]);
    home.remove();
  });

  /** Starts the program by another, such as one that watches it. */
  function start(...by) {
    const [first, ...rest] = [...by, program, plan];
    const folder = (name) => join(home.folder, name);
    running = spawn(first, rest, {
      detached: true,
      stdio: 'ignore',
      env: {
        ...process.env,
        XDG_DATA_HOME: folder('data'),
        XDG_CONFIG_HOME: folder('config'),
        XDG_CACHE_HOME: folder('cache'),
        FIVEFOLD_DIALOG_ANSWER: folder('dialog-answer'),
      },
    });
  }

  /** A short session: an export, a report, a workshop that is kept as a scenario, and an undo. */
  async function work() {
    // Of several windows of that name, such as one of the test before that is closing, the one that
    // has this plan.
    const isOurs = (window) =>
      readFileSync(`/proc/${xdotool('getwindowpid', window).trim()}/cmdline`, 'utf8').includes(
        plan,
      );
    const find = () => {
      try {
        return xdotool('search', '--onlyvisible', '--name', '^Fivefold$')
          .trim()
          .split('\n')
          .find(isOurs);
      } catch {
        return undefined;
      }
    };
    const window = await until('the window', find);
    await pause(4_000);
    const focus = () => xdotool('windowfocus', '--sync', window);
    const press = async (...keys) => {
      focus();
      for (const key of keys) {
        xdotool('key', '--clearmodifiers', key);
        await pause(300);
      }
    };
    const type = async (text) => {
      focus();
      xdotool('type', '--delay', '30', text);
      await pause(500);
    };
    const out = (name) => join(home.folder, name);
    const written = async (name, words) => {
      writeFileSync(out('dialog-answer'), out(name));
      await press('ctrl+k');
      await type(words);
      await press('Return');
      await until(name, () => existsSync(out(name)));
    };
    await written('projection.csv', 'projection as csv');
    await written('chart.png', 'save as png');
    await press('ctrl+p');
    await pause(4_000);
    await press('Escape', 'F5');
    await pause(3_000);
    await press('1', 'Up', 'Up', 'a');
    await pause(3_000);
    await press('k');
    await pause(1_000);
    await type('Kept without a network');
    await press('Return');
    const scenarios = () => readJson(planJson(home, plan)).scenarios.map(({ name }) => name);
    await until('the scenario', () => scenarios().length > everything().scenarios.length);
    return scenarios();
  }

  it('neither the program nor its web engine opens an internet socket', async () => {
    const trace = join(home.folder, 'trace');
    start(...watching(trace));
    const scenarios = await work();
    assert.ok(
      scenarios.some((name) => name.includes('Kept without a network')),
      `${scenarios}`,
    );
    const lines = readFileSync(trace, 'utf8').split('\n');
    const started = lines.filter((line) => /execve\(.*WebKit(Web|Network)Process.*= 0$/.test(line));
    assert.ok(started.length >= 2, 'the processes of the web engine were not watched');
    const sockets = lines.filter((line) => /\bsocket\(AF_/.test(line));
    const kinds = sockets.map((line) => /AF_\w+/.exec(line)[0]);
    const counted = [...new Set(kinds)].map(
      (kind) => `${kinds.filter((one) => one === kind).length} of ${kind}`,
    );
    const threads = new Set(lines.map((line) => line.split(' ')[0])).size;
    console.log(
      `${lines.length} calls of ${threads} threads watched; sockets: ${counted.join(', ')}`,
    );
    assert.ok(sockets.length > 0, 'nothing was watched');
    assert.deepEqual(ofTheInternet(trace), []);
    // The same watch tells of a program that does.
    const other = join(home.folder, 'other-trace');
    const [strace, ...flags] = watching(other);
    execFileSync(strace, [
      ...flags,
      process.execPath,
      '-e',
      "require('net').connect(9, '127.0.0.1').on('error', () => {})",
    ]);
    assert.ok(ofTheInternet(other).length > 0, 'the watch is blind');
  });

  it('it works the same where there is none at all', async (context) => {
    try {
      execFileSync('unshare', ['--net', '--map-root-user', 'true'], { stdio: 'ignore' });
    } catch {
      return context.skip('this machine lets nobody have a network of their own');
    }
    start('unshare', '--net', '--map-root-user');
    const scenarios = await work();
    assert.ok(
      scenarios.some((name) => name.includes('Kept without a network')),
      `${scenarios}`,
    );
  });
});
