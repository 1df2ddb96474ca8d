// What WCAG asks of a window that is small or zoomed in: everything within its width, what has the
// focus in sight, and everything that is clicked large enough or far enough from its neighbour.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Key, newHome, openWindow } from './window.js';

const PLACES = [
  'tab-baseline',
  'tab-targets',
  'tab-levers',
  'tab-actions',
  'tab-picture',
  'compare',
  'money',
  'doubt',
  'mix',
  'register',
];
const STOPS = 40;

/** How far the page sticks out sideways, and what sticks out furthest outside of what scrolls. */
const STICKS_OUT = `
  const width = document.documentElement.clientWidth;
  const scrolls = (element) => {
    for (let at = element.parentElement; at; at = at.parentElement) {
      if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  };
  const out = [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element))
    .map((element) => element.tagName + '.' + element.className + ' ' + Math.round(element.getBoundingClientRect().right));
  return [document.documentElement.scrollWidth - width, out.slice(0, 5)];
`;

/** What has the focus, and what lies over it where all of it is hidden. */
const FOCUS_HIDDEN = `
  const focused = document.activeElement;
  const box = focused.getBoundingClientRect();
  if (box.width === 0 || box.height === 0 || focused === document.body) return null;
  const at = (x, y) => document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
  const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]];
  const isSeen = ([x, y]) => {
    const top = at(x, y);
    return top && (focused.contains(top) || top.contains(focused) || top.closest('label')?.contains(focused));
  };
  return points.some(isSeen) ? null : focused.outerHTML.slice(0, 160) + ' under ' + at(0.5, 0.5)?.outerHTML.slice(0, 120);
`;

/**
 * Whatever is clicked, smaller than 24 by 24 pixels, whose circle of 24 pixels meets another's box
 * or circle; links within sentences and boxes ticked by their label are excepted.
 */
const TOO_SMALL = `
  const all = [...document.querySelectorAll('button, input, select, textarea, a[href], summary')]
    .filter((element) => element.checkVisibility({ opacityProperty: true }) && !element.disabled && !element.closest('label'))
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.height > 1);
  const small = all.filter(({ box }) => box.width < 24 || box.height < 24);
  const isSmall = new Set(small.map(({ element }) => element));
  const centre = ({ box }) => [box.left + box.width / 2, box.top + box.height / 2];
  const distance = ([x, y], { box }) =>
    Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  return small
    .filter((one) => !(one.element.tagName === 'A' && one.element.closest('p')))
    .filter((one) => all.some((other) => {
      if (other.element === one.element || other.element.contains(one.element) || one.element.contains(other.element)) return false;
      const [x, y] = centre(one);
      const [u, v] = centre(other);
      return isSmall.has(other.element) ? Math.hypot(x - u, y - v) < 24 : distance([x, y], other) < 12;
    }))
    .map(({ element, box }) => element.outerHTML.slice(0, 120) + ' ' + Math.round(box.width) + 'x' + Math.round(box.height));
`;

describe('a small window', () => {
  const home = newHome();
  let window;

  before(async () => {
    window = await openWindow(home);
    await window.resize(1280, 720);
    await window.shows('sentence', /213,000/);
  });
  after(async () => {
    await window.close();
    home.remove();
  });

  const ask = (script) => window.driver.executeScript(script);

  for (const percent of [100, 200]) {
    it(`sticks out nowhere at its smallest with type at ${percent} %`, async () => {
      // Smaller than it lets itself be made.
      await window.resize(640, 360);
      await ask(`document.documentElement.style.fontSize = '${percent}%'`);
      for (const place of PLACES) {
        await window.click(place);
        await window.picture(`reach-${percent}-${place}`);
        assert.deepEqual(await ask(STICKS_OUT), [0, []], place);
      }
      await ask("document.documentElement.style.fontSize = ''");
    });
  }

  it('keeps in sight what has the focus', async () => {
    await window.resize(1280, 720);
    for (const place of PLACES) {
      await window.click(place);
      for (let stop = 0; stop < STOPS; stop += 1) {
        await window.press(Key.TAB);
        assert.equal(await ask(FOCUS_HIDDEN), null, `${place}, stop ${stop + 1}`);
      }
    }
  });

  it('has nothing too small to be clicked', async () => {
    for (const place of PLACES) {
      await window.click(place);
      assert.deepEqual(await ask(TOO_SMALL), [], place);
    }
  });
});
