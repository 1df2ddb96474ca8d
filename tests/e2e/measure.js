// How long the real window takes: from a lever's change to a painted chart, from the start of
// the program to its first paint, and from a key to its painted cell in the grid of a large plan. Writes target/bench/window.json for the table of benchmarks.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dragSpeed } from './drag-speed.js';
import { gridSpeed } from './grid-speed.js';
import { spread } from './spread.js';
import { newHome, openWindow, program } from './window.js';

const CHANGES = 200;
const STARTS = 5;

/** Moves the slider a step at a time, each once the chart of the one before has been painted. */
const MOVE_SLIDER = `
  const [changes, done] = arguments;
  const slider = document.querySelector('[data-testid=cell-slider]');
  const chart = document.querySelector('[data-testid=chart]');
  const frame = () => new Promise(requestAnimationFrame);
  const redrawn = () => new Promise((resolve) => {
    const observer = new MutationObserver(() => { observer.disconnect(); resolve(); });
    observer.observe(chart, { childList: true, subtree: true });
  });
  (async () => {
    const times = [];
    for (let nth = 0; nth < changes; nth += 1) {
      const start = performance.now();
      const drawn = redrawn();
      slider.value = String(Number(slider.min || 0) + 10 + nth);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await drawn;
      await frame();
      await frame();
      times.push(performance.now() - start);
    }
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    done(times);
  })();
`;

const FIRST_PAINT = `
  const entry = performance.getEntriesByName('first-contentful-paint')[0];
  return entry ? performance.timeOrigin + entry.startTime : null;
`;

/** When the newest process of the program began, in milliseconds since 1970; Linux only. */
function startOfProgram() {
  const pid = execFileSync('pgrep', ['-n', '-f', program], { encoding: 'utf8' }).trim();
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticksSinceBoot = Number(afterName[19]);
  const uptime = Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]);
  return Date.now() - uptime * 1000 + (ticksSinceBoot * 1000) / 100;
}

async function leverChanges() {
  const home = newHome();
  const window = await openWindow(home);
  try {
    await window.resize(1440, 900);
    await window.shows('sentence', /213,000/);
    await window.click('lever-tab-buy');
    await (await window.find('cell-buy-consultants-2019')).click();
    await window.find('cell-slider');
    await window.painted();
    await window.driver.manage().setTimeouts({ script: 120_000 });
    return await window.driver.executeAsyncScript(MOVE_SLIDER, CHANGES);
  } finally {
    await window.close();
    home.remove();
  }
}

async function coldStarts() {
  const times = [];
  for (let nth = 0; nth < STARTS; nth += 1) {
    const home = newHome();
    const window = await openWindow(home);
    try {
      await window.shows('sentence', /213,000/);
      const painted = await window.driver.executeScript(FIRST_PAINT);
      if (painted !== null) times.push(painted - startOfProgram());
    } finally {
      await window.close();
      home.remove();
    }
  }
  return times;
}

const figures = {
  lever_change_ms: spread(await leverChanges()),
  cold_start_ms: spread(await coldStarts()),
  drag: await dragSpeed(),
  grid: await gridSpeed(),
};
const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'target', 'bench');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'window.json'), `${JSON.stringify(figures, null, 2)}\n`);
console.log(JSON.stringify(figures));
