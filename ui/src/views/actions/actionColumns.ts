// The columns of agreed actions: how each is shown, typed and chosen.
import type { Action } from '../../ipc/types/Action';
import type { ActionStatus } from '../../ipc/types/ActionStatus';
import type { Approach } from '../../ipc/types/Approach';
import type { Lever } from '../../ipc/types/Lever';
import type { Level } from '../../ipc/types/Level';
import type { Plan } from '../../ipc/types/Plan';
import { LEVER_NAMES, LEVERS } from '../../plan/levers';
import { DATE_REMEDY, parseDate, readDate } from '../../words/dates';
import { editable, notANumber, parseNumber } from '../../words/numbers';
import { financialYear, parseYear, projectedYears } from '../../words/years';

export interface ActionChoice {
  value: string;
  words: string;
}

/** What the columns have to know besides the action. */
export interface Around {
  plan: Plan;
  /** The approaches there are, of all levers. */
  approaches: Approach[];
}

export interface ActionColumn {
  key: keyof Action | 'lever';
  heading: string;
  /** What the field is called where an action stands by itself, if otherwise. */
  placeholder?: string;
  figure?: boolean;
  /** The values there are to choose from; text is typed where absent. */
  choices?: (action: Action, around: Around) => ActionChoice[];
  /** The value as it stands in a field: what is typed, or the value chosen. */
  value: (action: Action) => string;
  /** The action with another value, or why it can't be, with the remedy. */
  with: (action: Action, value: string, around: Around) => Action | string;
}

const NONE = { value: '', words: '\u2013' };
const SYSTEM = 'system:';
/** Levers of the wider system that plans often name; others are typed. */
const SYSTEM_LEVERS = ['Data', 'Payment', 'Regulation', 'Commissioning', 'Digital', 'Estates'];

export const STATUSES: { value: ActionStatus; words: string }[] = [
  { value: 'proposed', words: 'Proposed' },
  { value: 'agreed', words: 'Agreed' },
  { value: 'under_way', words: 'Under way' },
  { value: 'done', words: 'Done' },
];
export const LEVELS: { value: Level; words: string }[] = [
  { value: 'team', words: 'Team' },
  { value: 'trust', words: 'Trust' },
  { value: 'system', words: 'System' },
  { value: 'national', words: 'National' },
];

type TextKey = 'owner' | 'accountable' | 'lead';

const typed = (key: TextKey, heading: string, placeholder: string): ActionColumn => ({
  key,
  heading,
  placeholder,
  value: (action) => action[key] ?? '',
  with: (action, text) => ({ ...action, [key]: text.trim() || undefined }),
});

const dated = (key: 'due' | 'decision_by', heading: string): ActionColumn => ({
  key,
  heading,
  placeholder: 'no date',
  value: (action) => readDate(action[key]),
  with: (action, text) => {
    if (text.trim() === '') return { ...action, [key]: undefined };
    const date = parseDate(text);
    return date
      ? { ...action, [key]: date }
      : `\u201c${text.trim()}\u201d is not a date. ${DATE_REMEDY}`;
  },
});

export const ACTION_COLUMNS: ActionColumn[] = [
  {
    key: 'text',
    heading: 'What is to be done',
    value: (action) => action.text,
    with: (action, text) =>
      text.trim() ? { ...action, text } : 'An action needs words. Say what is to be done.',
  },
  {
    key: 'lever',
    heading: 'Lever',
    choices: leverChoices,
    value: (action) =>
      action.lever ?? (action.system_lever ? `${SYSTEM}${action.system_lever}` : ''),
    with: (action, value) =>
      value.startsWith(SYSTEM)
        ? { ...action, lever: undefined, system_lever: value.slice(SYSTEM.length).trim() }
        : { ...action, lever: (value || undefined) as Lever | undefined, system_lever: undefined },
  },
  {
    key: 'approach',
    heading: 'Approach',
    choices: (action, { approaches }) => {
      const known = approaches.filter(
        ({ id, lever }) => lever === action.lever || id === action.approach,
      );
      const choices = known.map(({ id, name }) => ({ value: id, words: name }));
      const { approach } = action;
      const own = approach && !known.some(({ id }) => id === approach);
      return [NONE, ...choices, ...(own ? [{ value: approach, words: approach }] : [])];
    },
    value: (action) => action.approach ?? '',
    with: (action, value) => ({ ...action, approach: value || undefined }),
  },
  {
    key: 'role',
    heading: 'Role',
    choices: (_, { plan }) => [
      NONE,
      ...plan.roles.map(({ id, name }) => ({ value: id, words: name })),
    ],
    value: (action) => action.role ?? '',
    with: (action, role) => ({ ...action, role: role || undefined }),
  },
  {
    key: 'year',
    heading: 'Year',
    choices: (action, { plan }) => {
      const years = new Set(projectedYears(plan));
      if (action.year !== undefined) years.add(action.year);
      const sorted = [...years].sort((one, other) => one - other);
      return [
        { value: '', words: 'Every year' },
        ...sorted.map((year) => ({ value: String(year), words: financialYear(year) })),
      ];
    },
    value: (action) => (action.year === undefined ? '' : String(action.year)),
    with: (action, value) => {
      if (value === '') return { ...action, year: undefined };
      const year = parseYear(value);
      return year === null
        ? `\u201c${value}\u201d is not a financial year. Type one such as 2026/27.`
        : { ...action, year };
    },
  },
  {
    key: 'people',
    heading: 'People it should bring',
    figure: true,
    value: (action) => (action.people === undefined ? '' : editable(action.people)),
    with: (action, text) => {
      if (text.trim() === '') return { ...action, people: undefined };
      const people = parseNumber(text);
      return people === null ? notANumber(text) : { ...action, people };
    },
  },
  typed('owner', 'Owner', 'nobody yet'),
  dated('due', 'Due'),
  {
    key: 'status',
    heading: 'Status',
    choices: () => STATUSES,
    value: (action) => action.status,
    with: (action, status) => ({ ...action, status: status as ActionStatus }),
  },
  {
    key: 'level',
    heading: 'Level',
    choices: () => [NONE, ...LEVELS],
    value: (action) => action.level ?? '',
    with: (action, level) => ({ ...action, level: (level || undefined) as Level | undefined }),
  },
  typed('accountable', 'Accountable body', 'no body yet'),
  typed('lead', 'Lead', 'nobody yet'),
  dated('decision_by', 'Decision by'),
];

/** A cell as it reads, and as it is copied. */
export function shownIn(column: ActionColumn, action: Action, around: Around): string {
  const value = column.value(action);
  const choice = column.choices?.(action, around).find((each) => each.value === value);
  if (!column.choices) return value;
  return choice === undefined || choice.words === NONE.words ? '' : choice.words;
}

/** The action with a text someone typed or pasted, or why it can't stand there. */
export function withText(
  column: ActionColumn,
  action: Action,
  text: string,
  around: Around,
): Action | string {
  const choices = column.choices?.(action, around);
  if (!choices) return column.with(action, text, around);
  const words = text.trim().toLowerCase();
  const choice = choices.find((each) => each.words.toLowerCase() === words);
  if (words === '' && column.key !== 'status') return column.with(action, '', around);
  if (choice) return column.with(action, choice.value, around);
  if (column.key === 'lever') return column.with(action, `${SYSTEM}${text.trim()}`, around);
  if (column.key === 'approach') return column.with(action, text.trim(), around);
  if (column.key === 'year') return column.with(action, text.trim(), around);
  const there = choices.slice(0, 6).map((each) => `\u201c${each.words}\u201d`);
  return `There is no ${column.heading.toLowerCase()} \u201c${text.trim()}\u201d. Choose one such as ${there.slice(-2).join(' or ')}.`;
}

function leverChoices(action: Action, { plan }: Around): ActionChoice[] {
  const own = [...(plan.actions ?? []), action].flatMap(({ system_lever: lever }) => lever ?? []);
  const system = [...new Set([...SYSTEM_LEVERS, ...own])];
  return [
    NONE,
    ...LEVERS.map((lever) => ({ value: lever, words: LEVER_NAMES[lever] })),
    ...system.map((lever) => ({ value: `${SYSTEM}${lever}`, words: lever })),
  ];
}
