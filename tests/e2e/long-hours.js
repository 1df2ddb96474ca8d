// A working day in the window, compressed in time: figures typed and dragged, steps taken back and
// brought again, places and charts looked at, a room presented to, files written. One act stands
// for five seconds of work; the acts are chosen by a seed.
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { answerOf } from './calls.js';
import { command } from './keyboard.js';
import { fileOfEverything } from './plan-of-everything.js';
import { seeded } from './random.js';
import { fivefold, Key, mistakesNoted, newHome, openWindow, program } from './window.js';

/** What is done by hand in the page: each act once what the one before brought has been painted. */
const BY_HAND = `
  const [acts, done] = arguments;
  const frame = () => new Promise(requestAnimationFrame);
  const at = (testid) => document.querySelector('[data-testid="' + testid + '"]');
  const sent = (element, type) => element.dispatchEvent(new Event(type, { bubbles: true }));
  const key = (name, more) => (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }));
  const until = async (holds, what) => {
    const end = performance.now() + 20000;
    while (!holds()) {
      if (performance.now() > end) throw new Error('waited for ' + what);
      await frame();
    }
  };
  const quiet = async () => { for (let frames = 0; frames < 4; frames += 1) await frame(); };
  const undone = () => at('undo')?.title + '|' + at('redo')?.title;
  const does = {
    async type({ cell, figure }) {
      const input = at(cell);
      input.focus();
      input.value = String(figure);
      sent(input, 'input');
      key('Enter');
      await until(() => at(cell)?.value.replace(/,/g, '') === String(figure), 'a figure');
    },
    async drag({ cell, figures }) {
      at(cell).focus();
      await until(() => at('cell-slider'), 'the slider');
      const slider = at('cell-slider');
      for (const figure of figures) {
        slider.value = String(figure);
        sent(slider, 'input');
        await quiet();
      }
      sent(slider, 'change');
    },
    async step({ back }) {
      document.activeElement?.blur();
      key(back ? 'z' : 'y', { ctrlKey: true });
    },
    async look({ tab }) { at(tab).click(); },
    async chart({ kind }) {
      const list = at('chart-kind');
      list.value = kind;
      sent(list, 'change');
    },
  };
  (async () => {
    for (const act of acts) {
      await does[act.do](act);
      await quiet();
    }
  })().then(() => done(null), (error) => done(String(error)));
`;

const CELLS = ['cell-buy-nurse-2027', 'cell-buy-nurse-2028', 'cell-buy-nurse-2029'];
const TABS = [
  'tab-baseline',
  'tab-targets',
  'tab-actions',
  'tab-picture',
  'compare',
  'money',
  'doubt',
  'mix',
  'register',
];
const KINDS = ['headcount', 'bridge', 'pipeline', 'gap', 'scenarios', 'million', 'flows', 'mix'];
const EXPORTS = {
  export_plan: ['json', 'csv', 'xlsx', 'mdl'],
  export_report: ['pdf', 'html'],
};
/** Acts between two rounds of each: five seconds of work an act. */
const EVERY = { looking: 60, exporting: 180, presenting: 360 };
const AT_ONCE = 20;
/** How often memory is looked at, in parts of the whole. */
const PARTS = 10;

/** Twenty acts: mostly figures, every fifth a step back, and some brought again. */
function twenty(random) {
  return Array.from({ length: AT_ONCE }, (_, nth) => {
    const cell = random.of(CELLS);
    if (nth % 5 === 3) return { do: 'step', back: true };
    if (nth % 5 === 4 && random.below(2) === 0) return { do: 'step', back: false };
    if (nth % 7 === 6)
      return { do: 'drag', cell, figures: Array.from({ length: 5 }, () => random.below(100)) };
    return { do: 'type', cell, figure: random.below(100_000) / 10 };
  });
}

async function byHand(window, acts) {
  const problem = await window.driver.executeAsyncScript(BY_HAND, acts);
  if (problem) throw new Error(problem);
}

/** Looks at every place and every chart. */
async function look(window) {
  const places = TABS.map((tab) => ({ do: 'look', tab }));
  const levers = [
    { do: 'look', tab: 'tab-levers' },
    { do: 'look', tab: 'lever-tab-buy' },
  ];
  const charts = KINDS.map((kind) => ({ do: 'chart', kind }));
  await byHand(window, [...places, ...levers, ...charts, { do: 'chart', kind: 'headcount' }]);
}

/** Presents to a room with a window of its own, and leaves nothing of it. */
async function present(window) {
  const main = await window.driver.getWindowHandle();
  await window.press(Key.F5);
  await window.shows('stage-sentence', /in post/);
  await answerOf(window, 'open_audience');
  const handles = () => window.driver.getAllWindowHandles();
  await window.until('the audience', async () => (await handles()).length === 2);
  await window.press('1', ...Array(6).fill(Key.ARROW_UP), 'c', 'c', 'u', 'u', 'r');
  await window.press([Key.CONTROL, 'z'], [Key.CONTROL, 'y']);
  await answerOf(window, 'stage_guess', { question: 'How many?', guess: 'Some' });
  await answerOf(window, 'stage_reveal');
  await answerOf(window, 'stage_park', { text: 'Who pays?' });
  await answerOf(window, 'close_audience');
  await window.until('one window', async () => (await handles()).length === 1);
  await window.driver.switchTo().window(main);
  await window.press(Key.ESCAPE);
  await window.click('leave-discard');
  await window.find('plan-title');
}

/** Writes the plan out in every way, and looks through its report. */
async function writeOut(window, home) {
  const { plan } = await answerOf(window, 'startup');
  const scenario = plan.scenarios[0].name;
  for (const [name, formats] of Object.entries(EXPORTS)) {
    for (const format of formats) {
      const out = join(home.folder, `out.${format}`);
      rmSync(out, { force: true });
      window.answerNextDialog(out);
      const asked = { scenario, format, without: [], date: null, suppress_below: null };
      await answerOf(window, name, name === 'export_plan' ? { format, scenario } : { asked });
      if (!existsSync(out)) throw new Error(`${name} wrote no ${format}`);
    }
  }
  await command(window, 'report as pdf');
  await window.shows('report-status', /of \d+/);
  await window.click('page-after');
  await window.press(Key.ESCAPE);
}

/** Processes of the program in this home, by what they are; Linux only. */
function processes() {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const about = (pid, what) => {
    try {
      return readFileSync(`/proc/${pid}/${what}`, 'utf8');
    } catch {
      return '';
    }
  };
  const own = all.filter((pid) => about(pid, 'cmdline').startsWith(`${program}\0`)).at(-1);
  const parent = (pid) => Number(/^PPid:\s*(\d+)/m.exec(about(pid, 'status'))?.[1]);
  const web = all.filter(
    (pid) => parent(pid) === own && about(pid, 'cmdline').includes('WebKitWebProcess'),
  );
  const megabytes = (pid) =>
    Number(/^Pss:\s*(\d+)/m.exec(about(pid, 'smaps_rollup'))?.[1] ?? 0) / 1024;
  return {
    program: megabytes(own),
    page: web.reduce((sum, pid) => sum + megabytes(pid), 0),
  };
}

/** The least memory of some seconds: what is kept, and not what a collector hasn't looked at yet. */
async function atRest(window, seconds) {
  const least = { program: Infinity, page: Infinity };
  for (let second = 0; second < seconds; second += 1) {
    await window.driver.sleep(1_000);
    const now = processes();
    least.program = Math.min(least.program, now.program);
    least.page = Math.min(least.page, now.page);
  }
  return least;
}

/**
 * Works for so many acts, after as many to warm up as are said, and gives what memory and file came
 * to after each tenth.
 */
export async function longHours({ acts, warmUp, rest, seed = 8, tell = () => {} }) {
  const home = newHome();
  const random = seeded(seed);
  const plan = fileOfEverything(home);
  const window = await openWindow(home, plan);
  const parts = [];
  const done = { acts: 0, presented: 0, exported: 0 };
  const round = { looking: 0, exporting: 0, presenting: 0 };
  const due = (what) => {
    const now = Math.floor(done.acts / EVERY[what]);
    const is = now > round[what];
    round[what] = now;
    return is;
  };
  const work = async (until) => {
    while (done.acts < until) {
      await byHand(window, twenty(random));
      done.acts += AT_ONCE;
      if (due('looking')) await look(window);
      if (due('exporting')) {
        await writeOut(window, home);
        done.exported += 1;
      }
      if (due('presenting')) {
        await present(window);
        done.presented += 1;
      }
    }
  };
  const noteDown = async () => {
    const memory = await atRest(window, rest);
    parts.push({ acts: done.acts, ...memory, file: statSync(plan).size / 1024 });
    tell(parts.at(-1));
  };
  try {
    await window.driver.manage().setTimeouts({ script: 180_000 });
    await window.resize(1440, 900);
    await window.shows('sentence', /in post/);
    await window.click('lever-tab-buy');
    await work(warmUp);
    await noteDown();
    for (let part = 1; part <= PARTS; part += 1) {
      await work(warmUp + Math.ceil((acts * part) / PARTS));
      await noteDown();
    }
    const state = await answerOf(window, 'startup');
    await window.close();
    fivefold('check', plan);
    return { parts, done, revision: state.revision, mistakes: existsSync(mistakesNoted(home)) };
  } catch (error) {
    await window.close().catch(() => {});
    throw error;
  } finally {
    home.remove();
  }
}

/** How much the last parts are above the first ones, as a share: the least of each three. */
export function growth(parts, of) {
  const least = (some) => Math.min(...some.map((part) => part[of]));
  return least(parts.slice(-3)) / least(parts.slice(0, 3)) - 1;
}

/** The figures in a table. */
export function table({ parts, done, revision }) {
  const figure = (value) => value.toFixed(1).padStart(9);
  const rows = parts.map(({ acts, program, page, file }) =>
    [String(acts).padStart(6), figure(program), figure(page), figure(file)].join('  '),
  );
  return [
    `${done.acts} acts, ${revision} changes, presented ${done.presented} times, written out ${done.exported} times`,
    '  acts  program MB    page MB    file kB',
    ...rows,
  ].join('\n');
}
