// Columns of rows that are typed, pasted and chosen like those of a spreadsheet: what each shows of a
// row, and the row with another text in it, or why that can't be.
import type { Flow } from '../../ipc/types/Flow';
import type { Plan } from '../../ipc/types/Plan';
import { DATE_REMEDY, parseDate, readDate } from '../../words/dates';
import {
  editable,
  editablePercent,
  notANumber,
  parseNumber,
  parsePercent,
} from '../../words/numbers';
import { parseYear } from '../../words/years';

export interface Choice {
  value: string;
  words: string;
}

export interface RowColumn<Row> {
  key: string;
  heading: string;
  /** What the heading says when it is pointed at. */
  title?: string;
  figure?: boolean;
  /** Long text: the column takes the room there is. */
  wide?: boolean;
  placeholder?: string;
  /** The values there are to choose from; text is typed where absent. */
  choices?: (plan: Plan) => Choice[];
  /** The value as typed, or as chosen. */
  value: (row: Row, plan: Plan) => string;
  /** The row with another value, or the remedy. */
  with: (row: Row, text: string, plan: Plan) => Row | string;
}

/** Rows of one list, with how they become edits of the plan. */
export interface RowsOf<Row> {
  /** What an act calls the grid. */
  name: string;
  rowName: (row: Row, plan: Plan) => string;
  /** The rows as the plan has them now. */
  rows: (plan: Plan) => Row[];
  columns: RowColumn<Row>[];
  /** The edits that put these rows in their places. */
  edits: (plan: Plan, rows: Map<number, Row>) => import('../../ipc/types/Edit').Edit[];
  /** The edits that take a row away; none where rows stay. */
  without?: (plan: Plan, index: number) => import('../../ipc/types/Edit').Edit[];
}

type Keyed<Row> = Extract<keyof Row, string>;

/** A text; with a remedy for an empty one where it can't be left out. */
export function text<Row>(
  key: Keyed<Row>,
  heading: string,
  more: Partial<RowColumn<Row>> & { needed?: string } = {},
): RowColumn<Row> {
  const { needed, ...rest } = more;
  return {
    key,
    heading,
    value: (row) => (row[key] as string | undefined) ?? '',
    with: (row, typed) => {
      const value = typed.trim();
      if (value === '' && needed) return needed;
      return { ...row, [key]: value || (needed ? '' : undefined) };
    },
    ...rest,
  };
}

/** A figure that is not negative, or nothing. */
export function figure<Row>(
  key: Keyed<Row>,
  heading: string,
  more: Partial<RowColumn<Row>> & { needed?: boolean; whole?: boolean } = {},
): RowColumn<Row> {
  const { needed, whole, ...rest } = more;
  return {
    key,
    heading,
    figure: true,
    placeholder: '\u2013',
    value: (row) => {
      const value = row[key] as number | undefined;
      return value === undefined ? '' : editable(value);
    },
    with: (row, typed) => {
      if (typed.trim() === '') return needed ? 'Type a figure.' : { ...row, [key]: undefined };
      const value = parseNumber(typed);
      if (value === null) return notANumber(typed);
      if (value < 0) return 'It can\u2019t be less than nothing. Type 0 or more.';
      if (whole && !Number.isInteger(value)) return 'Type a whole number.';
      return { ...row, [key]: value };
    },
    ...rest,
  };
}

/** A share in percent, or nothing. */
export function share<Row>(
  key: Keyed<Row>,
  heading: string,
  more: Partial<RowColumn<Row>> = {},
): RowColumn<Row> {
  return {
    key,
    heading,
    figure: true,
    placeholder: '\u2013',
    value: (row) => {
      const value = row[key] as number | undefined;
      return value === undefined ? '' : `${editablePercent(value)}%`;
    },
    with: (row, typed) => {
      if (typed.trim() === '') return { ...row, [key]: undefined };
      const value = parsePercent(typed);
      if (value === null) return notANumber(typed, true);
      if (value < 0 || value > 1) return 'It must be from 0 to 100 %.';
      return { ...row, [key]: value };
    },
    ...more,
  };
}

/** A figure for every year, typed as one, or figures by year as "2027: 20; 2028: 50". */
export function flow<Row>(
  key: Keyed<Row>,
  heading: string,
  more: Partial<RowColumn<Row>> = {},
): RowColumn<Row> {
  return {
    key,
    heading,
    figure: true,
    placeholder: '\u2013',
    title: 'One figure for every year, or by year: 2027: 20; 2028: 50',
    value: (row, plan) => flowText(row[key] as Flow | undefined, plan),
    with: (row, typed) => {
      const read = flowOf(typed);
      return typeof read === 'string' ? read : { ...row, [key]: read.flow };
    },
    ...more,
  };
}

export function flowText(value: Flow | undefined, plan: Plan): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return editable(value);
  const byYear: [number, number][] = Array.isArray(value)
    ? value.map((each, place) => [plan.first_year + place, each])
    : Object.entries(value).map(([year, each]) => [Number(year), Number(each)]);
  return byYear.map(([year, each]) => `${year}: ${editable(each)}`).join('; ');
}

/** What a text says by year; the remedy where it says nothing that can be read. */
export function flowOf(typed: string): { flow: Flow | undefined } | string {
  if (typed.trim() === '') return { flow: undefined };
  if (!typed.includes(':')) {
    const value = parseNumber(typed);
    if (value === null) return notANumber(typed);
    return value < 0 ? 'It can\u2019t be less than nothing. Type 0 or more.' : { flow: value };
  }
  const values: Record<number, number> = {};
  for (const part of typed.split(';')) {
    const [yearText = '', valueText = ''] = part.split(':');
    const [year, value] = [parseYear(yearText), parseNumber(valueText)];
    if (year === null || value === null || value < 0) {
      return `\u201c${part.trim()}\u201d is no year with a figure. Type 2027: 20; 2028: 50.`;
    }
    values[year] = value;
  }
  return { flow: values };
}

export function date<Row>(
  key: Keyed<Row>,
  heading: string,
  more: Partial<RowColumn<Row>> = {},
): RowColumn<Row> {
  return {
    key,
    heading,
    placeholder: 'no date',
    value: (row) => readDate(row[key] as string | undefined),
    with: (row, typed) => {
      if (typed.trim() === '') return { ...row, [key]: undefined };
      const value = parseDate(typed);
      return value
        ? { ...row, [key]: value }
        : `\u201c${typed.trim()}\u201d is not a date. ${DATE_REMEDY}`;
    },
    ...more,
  };
}

/** One of a few values; nothing is one of them where it may be left out. */
export function choice<Row>(
  key: Keyed<Row>,
  heading: string,
  choices: (plan: Plan) => Choice[],
  more: Partial<RowColumn<Row>> = {},
): RowColumn<Row> {
  return {
    key,
    heading,
    choices,
    value: (row) => (row[key] as string | undefined) ?? '',
    with: (row, typed, plan) => {
      const said = typed.trim().toLowerCase();
      const found = choices(plan).find(
        ({ value, words }) => value.toLowerCase() === said || words.toLowerCase() === said,
      );
      if (!found) {
        const words = choices(plan).map((each) => each.words);
        return `\u201c${typed.trim()}\u201d is none of: ${words.join(', ')}.`;
      }
      return { ...row, [key]: found.value || undefined };
    },
    ...more,
  };
}

export const roleChoices = (plan: Plan): Choice[] =>
  plan.roles.map(({ id, name }) => ({ value: id, words: name }));
