// How long a slider that is dragged waits for its painted chart, on the desk and on stage, at 1920
// by 1080 with a large plan; beside it the floor: the same window painting ready-made drawings of
// the same chart in the same place. Both are taken by turns, so that whatever else the machine does
// meanwhile slows both.
import { largePlan } from './large-plan.js';
import { spread } from './spread.js';
import { Key, newHome, openWindow } from './window.js';

const TURNS = 15;
const MOVES = 10;
/** Of 60 frames a second, in milliseconds. */
const FRAME = 1000 / 60;

/**
 * Moves the slider a step at a time, each once what the one before brought has been painted. The
 * drawings that come of it are kept; in the floor's turn they are put in as they are.
 */
const DRAG = `
  const [sliderId, place, turns, moves, done] = arguments;
  const slider = document.querySelector('[data-testid=' + sliderId + ']');
  const chart = document.querySelector(place);
  const frame = () => new Promise(requestAnimationFrame);
  const redrawn = () => new Promise((resolve) => {
    const observer = new MutationObserver((changes) => {
      if (!changes.some(({ addedNodes }) => [...addedNodes].some(({ nodeName }) => nodeName === 'svg'))) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(chart, { childList: true, subtree: true });
  });
  let nth = 0;
  const dragged = async () => {
    nth += 1;
    const start = performance.now();
    const drawn = redrawn();
    // Far enough that the drawing differs, of so many people.
    slider.max = '1000';
    slider.value = String(40 * (1 + (nth % 23)));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn;
    await frame();
    await frame();
    return performance.now() - start;
  };
  const readyMade = async (text) => {
    const start = performance.now();
    const svg = document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true);
    chart.querySelector('svg').replaceWith(svg);
    await frame();
    await frame();
    return performance.now() - start;
  };
  (async () => {
    const drawings = [];
    const times = { dragged: [], floor: [] };
    for (let move = 0; move < moves; move += 1) {
      await dragged();
      drawings.push(chart.querySelector('svg').outerHTML);
    }
    for (let turn = 0; turn < turns; turn += 1) {
      // The page's own drawing is put back, since the next one takes its place.
      const own = chart.querySelector('svg');
      for (const drawing of drawings) times.floor.push(await readyMade(drawing));
      chart.querySelector('svg').replaceWith(own);
      await frame();
      await frame();
      for (let move = 0; move < moves; move += 1) times.dragged.push(await dragged());
    }
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    done(times);
  })();
`;

async function drag(window, slider, place) {
  const times = await window.driver.executeAsyncScript(DRAG, slider, place, TURNS, MOVES);
  const floor = spread(times.floor);
  const late = times.dragged.filter((time) => time > floor.p95 + FRAME).length;
  return {
    dragged_ms: spread(times.dragged),
    floor_ms: floor,
    median_ratio: spread(times.dragged).median / floor.median,
    p95_ratio: spread(times.dragged).p95 / floor.p95,
    late_share: late / times.dragged.length,
  };
}

/** Times from a slider's input to its painted chart, and of the floor, in milliseconds. */
export async function dragSpeed() {
  const home = newHome();
  const window = await openWindow(home, largePlan(home));
  try {
    await window.resize(1920, 1080);
    await window.shows('plan-title', /A large plan/);
    await window.driver.manage().setTimeouts({ script: 240_000 });
    await window.click('cell-buy-role-3-2029');
    await window.find('cell-slider');
    await window.painted();
    const desk = await drag(window, 'cell-slider', '[data-testid=chart]');
    await window.press(Key.F5);
    await window.find('stage-slider-buy');
    await window.painted();
    const stage = await drag(window, 'stage-slider-buy', '[data-testid=stage] [data-testid=chart]');
    return { desk, stage };
  } finally {
    await window.close();
    home.remove();
  }
}
