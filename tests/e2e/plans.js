// Plan files of the examples, made by the command line.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fivefold } from './window.js';

const examples = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'assets', 'examples');

/** Makes a plan file of an example in a home, and gives its path. */
export function planOf(home, example) {
  const plan = join(home.folder, `${example}.fivefold`);
  fivefold('import', join(examples, `${example}.json`), '--output', plan);
  return plan;
}

/** What the command line answers about a plan as JSON. */
export const asked = (...args) => JSON.parse(fivefold(...args, '--format', 'json'));

/** The plan in a plan file, as plan JSON. */
export function planJson(home, plan) {
  const file = join(home.folder, 'as-it-is.json');
  fivefold('export', plan, '--format', 'json', '--output', file);
  return file;
}
