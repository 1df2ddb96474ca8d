// What a page that has gone wrong, or has been taken over, might send.

/**
 * What is too large or too odd to send through the driver is made in the page: a text that begins
 * with this is the name of it there.
 */
const MADE_IN_PAGE = '\u0001';

export const MARKUP = [
  '<img src=x onerror="window.struck=1">',
  '</script><script>window.struck=1</script>',
  '<svg onload="window.struck=1"><style>*{display:none}</style></svg>',
  '"><iframe srcdoc="<script>parent.struck=1</script>">',
  'javascript:window.struck=1',
  '{@html x} ${7*7} {{7*7}} %s %n &lt;b&gt;',
];

export const PATHS = [
  '/etc/passwd',
  '../../../../../../etc/passwd',
  '..\\..\\..\\windows\\win.ini',
  '\\\\server\\share\\plan.fivefold',
  '//server/share/plan.fivefold',
  'file:///etc/passwd',
  '/dev/zero',
  'C:\\plan.fivefold:stream',
  'NUL',
  `/${'a'.repeat(299)}`,
  `/tmp/${'long/'.repeat(60)}plan.fivefold`,
];

const TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\n\r\t',
  '\u202egnp.exe',
  '\ud83d\ude00\u0301\u200b\ufeff',
  "'; DROP TABLE role; --",
  "=cmd|' /C calc'!A1",
  '%00',
  '2026-02-30',
  '0000-00-00',
  '99999999999999999999',
  'null',
  'On stage',
  'nurse',
  'all',
  `${MADE_IN_PAGE}a megabyte`,
];

const NUMBERS = [
  0,
  -0,
  1,
  -1,
  2,
  0.5,
  -0.5,
  59,
  60,
  61,
  255,
  1999,
  2027,
  2028,
  100000,
  1e8,
  1e8 + 1,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32,
  -(2 ** 31) - 1,
  2 ** 53,
  2 ** 53 + 2,
  2 ** 63,
  2 ** 64,
  1e19,
  1e-320,
  5e-324,
  1e12,
  1e308,
  -1e308,
  `${MADE_IN_PAGE}not a number`,
  `${MADE_IN_PAGE}infinity`,
];

const OTHERS = [
  null,
  true,
  false,
  [],
  {},
  [[]],
  [null],
  { a: 1 },
  { length: 1e9 },
  { toString: 'x', valueOf: 'y', then: 'z' },
  `${MADE_IN_PAGE}nested 100 deep`,
  `${MADE_IN_PAGE}nested 5000 deep`,
  `${MADE_IN_PAGE}prototype keys`,
  `${MADE_IN_PAGE}a list of 100,000`,
];

const texts = (more) => [...TEXTS, ...MARKUP, ...PATHS, ...more];

/** Arguments of a command that are wrong whatever it takes; `names` are those of its own. */
export function hostileArguments(names, random, canaries) {
  const all = [...texts(canaries), ...NUMBERS, ...OTHERS];
  const filled = (value) => Object.fromEntries(names.map((name) => [name, value()]));
  return [
    {},
    null,
    `${MADE_IN_PAGE}bytes`,
    `${MADE_IN_PAGE}prototype keys`,
    { ...filled(() => null), unasked: `${MADE_IN_PAGE}a megabyte` },
    ...all.map((value) => filled(() => value)),
    ...Array.from({ length: 6 }, () => filled(() => random.of(all))),
  ];
}

/** A copy of something in which one to three of its parts have become others of their kind. */
export function mutated(valid, random, canaries) {
  let changed = structuredClone({ valid });
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const places = placesIn(changed);
    if (places.length === 0) return changed.valid;
    const { holder, key } = random.of(places);
    holder[key] = other(holder[key], random, canaries);
    if (random.below(12) === 0) oddlyShaped(holder, key, random);
  }
  return changed.valid;
}

/** Everything within, by who holds it. */
function placesIn(value) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => [{ holder: value, key }, ...placesIn(value[key])]);
}

function other(value, random, canaries) {
  if (typeof value === 'number') return random.of(NUMBERS);
  if (typeof value === 'string') return random.of(texts(canaries));
  if (typeof value === 'boolean') return !value;
  if (value === null) return random.of([...OTHERS, ...NUMBERS, ...TEXTS]);
  if (!Array.isArray(value)) return value;
  const [first] = value;
  return random.of([[], [first], [...value, ...value], Array(2_000).fill(first ?? 1)]);
}

function oddlyShaped(holder, key, random) {
  const value = holder[key];
  if (random.below(2) === 0) holder[`${key}_`] = value;
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

/** Makes, in the page, what was only named; the text of a function, for the driver. */
export const MADE = `
  const made = (value) => {
    if (Array.isArray(value)) return value.map(made);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, made(each)]));
    if (typeof value !== 'string' || value[0] !== '${MADE_IN_PAGE}') return value;
    const nested = (depth) => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
    switch (value.slice(1)) {
      case 'a megabyte': return 'x'.repeat(2 ** 20);
      case 'not a number': return NaN;
      case 'infinity': return Infinity;
      case 'nested 100 deep': return nested(100);
      case 'nested 5000 deep': return nested(5000);
      case 'prototype keys': return JSON.parse('{"__proto__": {"role": 1}, "constructor": {"prototype": 1}}');
      case 'a list of 100,000': return Array(100000).fill(0);
      case 'bytes': return new Uint8Array([123, 34, 255, 0]);
    }
    throw new Error('nothing is made for ' + value.slice(1));
  };`;
