// A cell of each lever's grid to type into.
import { By } from './window.js';

export const NAMES = {
  buy: 'Buy',
  build: 'Build',
  bind: 'Bind',
  borrow: 'Borrow',
  bounce: 'Bounce',
};

/** The first cell of a lever's grid for a year. */
const firstCell = (lever, year) => async (window) => {
  const css = `input[data-testid^="cell-${lever}-"][data-testid$="-${year}"]`;
  await window.until(`a cell of ${lever}`, async () => {
    return (await window.driver.findElements(By.css(css))).length > 0;
  });
  return window.driver.findElement(By.css(css));
};

export const LEVERS = Object.keys(NAMES).map((lever) => ({ lever, pick: firstCell(lever, 2019) }));
