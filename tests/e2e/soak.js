// Eight hours of work in the window, compressed in time; `make soak` runs it.
import { growth, longHours, table } from './long-hours.js';

/** An act every five seconds, for eight hours. */
const ACTS = Number(process.env.FIVEFOLD_ACTS ?? 8 * 60 * 12);
/** The most that memory may grow, as a share. */
const FLAT = 0.1;
/** A plan of this size with the most steps a file keeps, 1,000, in kB. */
const LARGEST_FILE = 4 * 1024;

const worked = await longHours({ acts: ACTS, warmUp: 720, rest: 8 });
console.log(table(worked));
const grown = ['program', 'page'].map((of) => [of, growth(worked.parts, of)]);
for (const [of, share] of grown) console.log(`${of}: ${(share * 100).toFixed(1)} % more memory`);
const file = Math.max(...worked.parts.map((part) => part.file));
console.log(`file: at most ${file.toFixed(0)} kB`);
const wrong = [
  ...grown
    .filter(([, share]) => share >= FLAT)
    .map(([of]) => `the memory of the ${of} is not flat`),
  ...(file > LARGEST_FILE ? ['the file grows without bound'] : []),
  ...(worked.mistakes ? ['the program made mistakes'] : []),
];
if (wrong.length > 0) {
  console.error(wrong.join('; '));
  process.exit(1);
}
