// Numbers as people read and type them. Figures are exact inside and rounded only here.

const MINUS = '\u2212';
const THIN_GAP = /[\s\u00a0\u2009\u202f]/g;

/** Whole people from 100 up, one decimal below, thousands separated. */
export function formatPeople(value: number): string {
  return formatWith(value, Math.abs(value) >= 99.95 ? 0 : 1);
}

/** As `formatPeople`, but without a needless ".0" and finer where small: for a grid's inputs. */
export function formatTyped(value: number): string {
  const size = Math.abs(value);
  const most = size >= 99.95 ? 0 : size >= 10 ? 1 : size >= 2 ? 2 : 3;
  return formatWith(value, 0, most);
}

/** WTE and other small figures the program worked out: two decimals below ten. */
export function formatFine(value: number): string {
  const size = Math.abs(value);
  return formatWith(value, 0, size >= 99.95 ? 0 : size >= 10 ? 1 : 2);
}

/** Every digit a person typed, with separators: for a field beside the grid. */
export function formatExact(value: number): string {
  return formatWith(value, 0, 9);
}

/** A change: always with its sign. */
export function formatChange(value: number): string {
  const words = formatPeople(value);
  return value > 0 && words !== '0' ? `+${words}` : words;
}

/** A fraction as percent: 0.125 is "12.5". */
export function formatPercent(fraction: number): string {
  return formatWith(fraction * 100, 0, 2);
}

/** A figure as it stands in a cell that is being typed in: no separators, a plain minus. */
export function editable(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** A fraction as it stands in a cell that is being typed in, in percent. */
export function editablePercent(fraction: number): string {
  return editable(fraction * 100);
}

/**
 * The number a person typed: thousands separators, spaces, a percent or plus sign and any dash as
 * minus are understood. Null where it is no number.
 */
export function parseNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(THIN_GAP, '')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/^\((.*)\)$/, '-$1')
    .replace(/%$/, '')
    .replace(/^\+/, '');
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?$/.test(plain) || !/\d/.test(plain)) return null;
  const value = Number(plain.replaceAll(',', ''));
  return Number.isFinite(value) ? value : null;
}

/** The fraction a person typed in percent: "12.5" and "12.5 %" are 0.125. */
export function parsePercent(text: string): number | null {
  const value = parseNumber(text);
  return value === null ? null : Number((value / 100).toPrecision(12));
}

/** What to say of text that is no number, in a cell of figures or of percentages. */
export function notANumber(text: string, percent = false): string {
  return `\u201c${text.trim()}\u201d is not a number. Type a figure such as ${percent ? '12.5' : '1,200'}.`;
}

function formatWith(value: number, least: number, most = least): string {
  const rounded = formatter(least, most).format(value);
  const unsigned = rounded.replace(/^-/, '');
  if (!/[1-9]/.test(unsigned)) return '0';
  return rounded.startsWith('-') ? MINUS + unsigned : unsigned;
}

// Making a formatter costs a thousand times what using one does, and a grid formats every cell.
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(least: number, most: number): Intl.NumberFormat {
  const key = `${least}-${most}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });
  formatters.set(key, made);
  return made;
}

/** Pounds, with pence only where there are any: "£2,500". */
export function formatPounds(pounds: number): string {
  const words = formatWith(Math.abs(pounds), 0, 2);
  return pounds < 0 && words !== '0' ? `${MINUS}£${words}` : `£${words}`;
}

/** Pounds as a sum of many, without pence. */
export function formatSum(pounds: number): string {
  return formatPounds(Math.round(pounds));
}
