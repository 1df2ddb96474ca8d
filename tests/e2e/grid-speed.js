// How long a key waits for its cell in the grid of a large plan, beside the same keys in a bare
// table of inputs: what the webview itself takes.
import { largePlan, ROLES, YEARS } from './large-plan.js';
import { spread } from './spread.js';
import { Key, newHome, openWindow } from './window.js';

const KEYS = 200;
const FRAMES = 150;
/** Milliseconds from one key to the next. */
const REPEAT = 33;
const AT_ONCE = 20;
/** Down one column, along a row, and back, so that rows come into sight and go out of it. */
const ARROWS = [Key.ARROW_DOWN, Key.ARROW_DOWN, Key.ARROW_DOWN, Key.ARROW_RIGHT];
const BACK = [Key.ARROW_UP, Key.ARROW_UP, Key.ARROW_UP, Key.ARROW_LEFT];

/** From now on notes how long each key is under way until its frame is painted. */
const WATCH_KEYS = `
  window.keyTimes = [];
  window.addEventListener('keydown', () => {
    const start = performance.now();
    requestAnimationFrame(() => requestAnimationFrame(() => {
      window.keyTimes.push(performance.now() - start);
    }));
  }, { capture: true });
`;

/** Two frames with nothing to do: the least that any key can take. */
const EMPTY_FRAMES = `
  const [count, done] = arguments;
  const frame = () => new Promise(requestAnimationFrame);
  (async () => {
    const times = [];
    for (let nth = 0; nth < count; nth += 1) {
      const start = performance.now();
      await frame();
      await frame();
      times.push(performance.now() - start);
    }
    done(times);
  })();
`;

/** Scrolls what is around the grid a row at a frame, there and back; gives each frame's length. */
const SCROLL = `
  const [selector, frames, done] = arguments;
  let around = document.querySelector(selector);
  while (around && around.scrollHeight <= around.clientHeight + 1) around = around.parentElement;
  const frame = () => new Promise(requestAnimationFrame);
  (async () => {
    const times = [];
    let before = await frame();
    for (let nth = 0; nth < frames; nth += 1) {
      around.scrollTop += nth < frames / 2 ? 32 : -32;
      const now = await frame();
      times.push(now - before);
      before = now;
    }
    done(times);
  })();
`;

/** Puts a bare table of as many inputs in the page's place, whose arrows move the focus. */
const BARE_TABLE = `
  const [rows, columns] = arguments;
  const place = document.createElement('div');
  place.id = 'bare';
  place.style.cssText = 'height: 320px; overflow: auto';
  const table = place.appendChild(document.createElement('table'));
  const cells = Array.from({ length: rows }, () => {
    const row = table.insertRow();
    return Array.from({ length: columns }, () => {
      const input = row.insertCell().appendChild(document.createElement('input'));
      input.value = '1';
      input.size = 4;
      return input;
    });
  });
  let at = [0, 0];
  const moves = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1], Enter: [1, 0] };
  place.addEventListener('keydown', (event) => {
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    const row = Math.max(0, Math.min(at[0] + move[0], rows - 1));
    const column = Math.max(0, Math.min(at[1] + move[1], columns - 1));
    at = [row, column];
    cells[row][column].focus();
    cells[row][column].select();
  });
  document.body.replaceChildren(place);
  cells[0][0].focus();
  cells[0][0].select();
`;

/** Presses keys at the rate a key held down repeats, and gives each key's time. */
async function timeKeys(window, keys) {
  await window.driver.executeScript('window.keyTimes.length = 0;');
  for (let nth = 0; nth < keys.length; nth += AT_ONCE) {
    const actions = window.driver.actions();
    for (const key of keys.slice(nth, nth + AT_ONCE)) actions.sendKeys(key).pause(REPEAT);
    await actions.perform();
  }
  await window.painted();
  return window.driver.executeScript('return window.keyTimes;');
}

const arrows = () =>
  Array.from({ length: KEYS }, (_, nth) => {
    const back = Math.floor(nth / (KEYS / 4)) % 2 === 1;
    return (back ? BACK : ARROWS)[nth % ARROWS.length];
  });

/** Figures typed down a column: a digit and Enter for each. */
const figures = () =>
  Array.from({ length: KEYS }, (_, nth) => [String(1 + (nth % 9)), Key.ENTER]).flat();

const scroll = (window, selector) => window.driver.executeAsyncScript(SCROLL, selector, FRAMES);

/** Times of keys and frames, in the grid and in the bare table, in milliseconds. */
export async function gridSpeed() {
  const home = newHome();
  const window = await openWindow(home, largePlan(home));
  try {
    await window.resize(1440, 900);
    await window.shows('plan-title', /A large plan/);
    await window.driver.manage().setTimeouts({ script: 120_000 });
    await (await window.find('cell-buy-role-0-2027')).click();
    await window.painted();
    const empty = await window.driver.executeAsyncScript(EMPTY_FRAMES, KEYS);
    await window.driver.executeScript(WATCH_KEYS);
    const moved = await timeKeys(window, arrows());
    await window.press([Key.CONTROL, Key.HOME]);
    const typed = await timeKeys(window, figures());
    const scrolled = await scroll(window, '[data-testid^="cell-buy-"]');
    await window.driver.executeScript(BARE_TABLE, ROLES, YEARS);
    const bareMoved = await timeKeys(window, arrows());
    const bareTyped = await timeKeys(window, figures());
    const bareScrolled = await scroll(window, '#bare input');
    return {
      empty_frames_ms: spread(empty),
      arrow_ms: spread(moved),
      typing_ms: spread(typed),
      scroll_frame_ms: spread(scrolled),
      bare_arrow_ms: spread(bareMoved),
      bare_typing_ms: spread(bareTyped),
      bare_scroll_frame_ms: spread(bareScrolled),
    };
  } finally {
    await window.close();
    home.remove();
  }
}
