// Getting about the window by keyboard alone.
import { Key } from './window.js';

/** The test id of what has the focus. */
export function focused(window) {
  return window.driver.executeScript('return document.activeElement?.dataset.testid ?? ""');
}

const MOST_TABS = 150;

/** Presses one key without waiting for a picture of it: on the way nobody looks. */
const tap = (window, key) => window.driver.actions().sendKeys(key).perform();

/** Presses Tab until something has the focus, named or by a pattern. */
export async function tabTo(window, wanted) {
  const is = (testid) => (wanted instanceof RegExp ? wanted.test(testid) : testid === wanted);
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if (is(await focused(window))) return;
    await tap(window, Key.TAB);
  }
  throw new Error(`Tab leads nowhere to ${wanted}; it ends at ${await focused(window)}`);
}

/** Goes to a grid of the place that is shown, whose cells' test ids begin alike. */
export async function toGrid(window, beginning) {
  const where = () =>
    window.driver.executeScript(`
      const focus = document.activeElement;
      const { row, testid } = focus?.dataset ?? {};
      if (row !== undefined && testid?.startsWith('${beginning}')) return 'cell';
      return focus?.closest('#place') && !focus.closest('aside') ? 'place' : 'elsewhere';`);
  const regions = 4;
  for (let presses = 0; presses < regions && (await where()) === 'elsewhere'; presses += 1) {
    await window.press(Key.F6);
  }
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if ((await where()) === 'cell') return;
    await tap(window, Key.TAB);
  }
  throw new Error(`neither F6 nor Tab leads to a grid; they end at ${await focused(window)}`);
}

/** Presses an arrow until something has the focus: in a menu, a list of tabs, a grid. */
export async function arrowTo(window, testid, arrow = Key.ARROW_DOWN) {
  const before = await focused(window);
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await focused(window)) === testid) return;
    await tap(window, arrow);
  }
  throw new Error(`the arrow leads nowhere from ${before} to ${testid}`);
}

/** Does what the command palette finds first for some words. */
export async function command(window, words) {
  await window.press([Key.CONTROL, 'k']);
  await window.find('palette');
  await window.type(words);
  await window.press(Key.ENTER);
  await window.until('the palette to close', async () => !(await window.has('palette')));
}

/** Goes to a place of the plan by its number. */
export async function goToPlace(window, number) {
  await window.press([Key.CONTROL, String(number)]);
}

/** Opens a menu that Tab leads to and does one of its acts. */
export async function chooseFromMenu(window, menu, item) {
  await tabTo(window, menu);
  await window.press(Key.ENTER);
  await arrowTo(window, item);
  await window.press(Key.ENTER);
}

/** Writes over whatever is in the field that has the focus, and leaves it. */
export async function fillIn(window, testid, text) {
  await tabTo(window, testid);
  await window.press([Key.CONTROL, 'a']);
  await window.type(text);
  await window.press(Key.TAB);
}

/** Chooses from the list that has the focus by the first letters of what is wanted. */
export async function chooseByLetters(window, testid, letters) {
  await tabTo(window, testid);
  await window.type(letters);
  await window.press(Key.TAB);
}

/** Walks a grid from its first cell, so many rows down and columns along. */
export async function goToCell(window, row, column) {
  const steps = [...Array(row).fill(Key.ARROW_DOWN), ...Array(column).fill(Key.ARROW_RIGHT)];
  await window.press([Key.CONTROL, Key.HOME], ...steps);
}
