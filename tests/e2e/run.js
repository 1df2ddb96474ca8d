// Runs every file of window tests, two at a time where there are processors for it: each on a
// display of its own, since the focus is a display's. What a file says is printed when it is through.
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const withDisplay = join(here, '..', '..', 'scripts', 'with-display');
const AT_A_TIME = Math.min(2, availableParallelism());
const LONGEST = '--test-timeout=600000';

// The longest first, so that the last ones end together.
const all = readdirSync(here).filter((file) => file.endsWith('.test.js'));
const asked = process.argv.slice(2);
const files = (asked.length > 0 ? asked : all).toSorted((one, other) => size(other) - size(one));
const failed = [];
const counts = { tests: 0, pass: 0, fail: 0, skipped: 0 };

function size(file) {
  return statSync(join(here, file)).size;
}

function run(file, worker) {
  return new Promise((resolve) => {
    const began = Date.now();
    const args = ['node', '--test', LONGEST, '--test-reporter=spec', file];
    const test = spawn(withDisplay, args, {
      cwd: here,
      env: { ...process.env, FIVEFOLD_DISPLAYS_FROM: String(100 + 100 * worker) },
    });
    const said = [];
    test.stdout.on('data', (part) => said.push(part));
    test.stderr.on('data', (part) => said.push(part));
    test.on('close', (code) => {
      const text = Buffer.concat(said).toString('utf8');
      for (const [, name, count] of text.matchAll(/^ℹ (\w+) (\d+)$/gm)) {
        if (name in counts) counts[name] += Number(count);
      }
      if (code !== 0) failed.push(file);
      const seconds = Math.round((Date.now() - began) / 1000);
      console.log(`\n=== ${file}, ${seconds} s${code === 0 ? '' : ', FAILED'}\n${text}`);
      resolve();
    });
  });
}

async function work(worker) {
  for (let file = files.shift(); file; file = files.shift()) await run(file, worker);
}

await Promise.all(Array.from({ length: AT_A_TIME }, (_, worker) => work(worker)));
const { tests, pass, fail, skipped } = counts;
console.log(`${tests} window tests: ${pass} passed, ${fail} failed, ${skipped} skipped`);
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`);
if (failed.length > 0 || tests === 0) process.exitCode = 1;
