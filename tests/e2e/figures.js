// Figures as a person reads them, and as the engine gives them.
import { fivefold } from './window.js';

/** A figure on the screen as a number: thousands separated, a true minus or a hyphen. */
export function read(text) {
  const plain = text.replace(/[,\s]/g, '').replace(/\u2212/g, '-');
  const number = Number(plain);
  if (plain === '' || Number.isNaN(number)) throw new Error(`not a figure: "${text}"`);
  return number;
}

/** A figure as it is written: thousands separated, whole from a hundred on. */
export function written(value) {
  return Math.round(value).toLocaleString('en-GB');
}

/** The engine's projection of a scenario in a plan file, from the command line. */
export function projection(plan, scenario) {
  const answer = JSON.parse(fivefold('project', plan, '--scenario', scenario, '--format', 'json'));
  return answer.scenarios[0];
}

/** The engine's row of a role and year. */
export function row(result, role, year) {
  const found = result.rows.find((each) => each.role === role && each.year === year);
  if (!found) throw new Error(`no row of ${role} in ${year}`);
  return found;
}
