// From no plan to one with its staff in post, by keyboard: the steps that more than one test takes.
import { focused, goToPlace, tabTo } from './keyboard.js';
import { By, Key } from './window.js';

/** Begins a blank plan, kept in a file, and goes to its staff in post. */
export async function beginBlankPlan(window, plan) {
  window.answerNextDialog(plan);
  await window.press([Key.CONTROL, 'n']);
  await window.find('new-plan-dialog');
  await window.press(Key.ENTER);
  await window.shows('plan-title', /New plan/);
  await goToPlace(window, 1);
  await window.find('role-new-name');
}

/** Opens an extract of a kind: its first rows are shown. */
export async function openExtract(window, kind, extract) {
  window.answerNextDialog(extract);
  await tabTo(window, 'import-menu');
  await window.press(Key.ENTER);
  while ((await focused(window)) !== `import-${kind}`) await window.press(Key.ARROW_DOWN);
  await window.press(Key.ENTER, Key.ENTER);
  await window.find('import-file');
}

/** Goes on to the import's next step, once that can be gone to: a file may still be read. */
export async function onward(window) {
  const forward = () => window.driver.findElement(By.css('dialog[open] footer .primary'));
  await window.until('the way on', async () => (await forward()).isEnabled());
  await window.press([Key.CONTROL, Key.ENTER]);
}

/** A figure shown, as a number. */
export async function figure(window, testid) {
  return Number((await window.text(testid)).replaceAll(',', ''));
}

/** Writes over a rejected row's value and counts again. */
export async function mendRow(window, line, right) {
  await tabTo(window, `mend-${line}`);
  await window.press([Key.CONTROL, 'a']);
  await window.type(right);
  await tabTo(window, 'count-again');
  await window.press(Key.ENTER);
}

/** Takes what was counted into the plan. */
export async function takeImport(window) {
  await onward(window);
  await window.until('the import to be taken', async () => !(await window.has('import-dialog')));
}

/** The rows of the plan's roles. */
export function roles(window) {
  const names = '[data-testid^="role-"][data-testid$="-name"]:not([data-testid="role-new-name"])';
  return window.driver.findElements(By.css(names));
}

/** What undo would undo; null where there is nothing. */
export async function undoWords(window) {
  const undo = await window.find('undo');
  return (await undo.isEnabled()) ? undo.getAttribute('title') : null;
}
