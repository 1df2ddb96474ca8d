// The lists of the picture as rows with columns.
import {
  choice,
  date,
  figure,
  flow,
  roleChoices,
  share,
  text,
  type Choice,
  type RowsOf,
} from '../../components/RowsGrid/rowColumns';
import type { Area } from '../../ipc/types/Area';
import type { Competency } from '../../ipc/types/Competency';
import type { CompetencyHeld } from '../../ipc/types/CompetencyHeld';
import type { CompetencyRequired } from '../../ipc/types/CompetencyRequired';
import type { Edit } from '../../ipc/types/Edit';
import type { EquityGroup } from '../../ipc/types/EquityGroup';
import type { FunctionCover } from '../../ipc/types/FunctionCover';
import type { IntegratedModel } from '../../ipc/types/IntegratedModel';
import type { Peer } from '../../ipc/types/Peer';
import type { Plan } from '../../ipc/types/Plan';
import type { ReadinessQuestion } from '../../ipc/types/ReadinessQuestion';
import type { Setting } from '../../ipc/types/Setting';
import type { Supervisor } from '../../ipc/types/Supervisor';
import type { TeamFunction } from '../../ipc/types/TeamFunction';
import type { UniversalTraining } from '../../ipc/types/UniversalTraining';
import {
  pictureRows,
  removeRow,
  setRow,
  setRows,
  teamEdit,
  withFunctions,
  withGroups,
  withoutFunction,
} from '../../plan/picture';
import { editable, editablePercent, parseNumber, parsePercent } from '../../words/numbers';
import { financialYear, parseYear } from '../../words/years';

const roleName = (plan: Plan, id: string) => plan.roles.find((role) => role.id === id)?.name ?? id;
const competencyName = (plan: Plan, id: string) =>
  pictureRows(plan, 'competencies').find((each) => each.id === id)?.name ?? id;
const competencyChoices = (plan: Plan): Choice[] =>
  pictureRows(plan, 'competencies').map(({ id, name }) => ({ value: id, words: name }));
const NONE = { value: '', words: '\u2013' };

/** What a team has to do. */
export const functionRows = (team: number): RowsOf<TeamFunction> => ({
  name: 'Functions',
  rowName: ({ name }) => name,
  rows: (plan) => pictureRows(plan, 'teams')[team]?.functions ?? [],
  columns: [
    text('name', 'Function', { needed: 'A function needs a name. Type one.', wide: true }),
    flow('hours_per_week', 'Hours a week'),
    figure('hours_per_referral', 'Hours a referral'),
    flow('referrals', 'Referrals a year'),
    flow('on_duty', 'On duty day and night', {
      title: 'People on duty at every hour: 168 hours a week each',
    }),
    share('minimum', 'Least share', {
      placeholder: '100%',
      title: 'The least share of the hours needed that has to be covered',
    }),
    figure('supervision', 'Supervision an hour', {
      title: 'Hours of supervision for every hour that is covered under supervision',
    }),
  ],
  edits: (plan, rows) => teamEdit(plan, team, (there) => withFunctions(there, rows)),
  without: (plan, index) => teamEdit(plan, team, (there) => withoutFunction(there, index)),
});

/** Who covers it. */
export const coverRows = (team: number): RowsOf<FunctionCover> => ({
  name: 'Cover',
  rowName: (row, plan) => `${roleName(plan, row.role)}, ${row.function}`,
  rows: (plan) => pictureRows(plan, 'teams')[team]?.cover ?? [],
  columns: [
    choice('function', 'Function', (plan) =>
      (pictureRows(plan, 'teams')[team]?.functions ?? []).map(({ name }) => ({
        value: name,
        words: name,
      })),
    ),
    choice('role', 'Role', roleChoices),
    share('share', 'Share of time', {
      placeholder: 'what is left',
      title: 'Of the role\u2019s time; empty divides what is left by the hours needed',
    }),
    {
      key: 'supervised',
      heading: 'How',
      choices: () => [
        { value: 'full', words: 'In full' },
        { value: 'supervised', words: 'Under supervision' },
      ],
      value: (row) => (row.supervised ? 'supervised' : 'full'),
      with: (row, typed) => {
        const said = typed.trim().toLowerCase();
        if (!['full', 'in full', 'supervised', 'under supervision'].includes(said))
          return `\u201c${typed.trim()}\u201d is neither in full nor under supervision.`;
        return { ...row, supervised: said.includes('superv') ? true : undefined };
      },
    },
  ],
  edits: (plan, rows) =>
    teamEdit(plan, team, (there) => ({
      ...there,
      cover: there.cover?.map((row, at) => rows.get(at) ?? row),
    })),
  without: (plan, index) =>
    teamEdit(plan, team, (there) => ({
      ...there,
      cover: there.cover?.filter((_, at) => at !== index),
    })),
});

export const competencyRows: RowsOf<Competency> = {
  name: 'Competencies',
  rowName: ({ name }) => name,
  rows: (plan) => pictureRows(plan, 'competencies'),
  columns: [
    text('name', 'Competency', { needed: 'A competency needs a name. Type one.', wide: true }),
    text('framework', 'Framework'),
    text('level', 'Level'),
    text('stage', 'Stage of the pathway'),
    figure('lapses_after', 'Lapses after, years', { whole: true, placeholder: 'never' }),
    figure('training_hours', 'Training, hours'),
    figure('training_weeks', 'Training, weeks'),
    figure('training_cost', 'Training, \u00a3'),
    figure('supervisor_hours', 'Supervisor\u2019s hours'),
    {
      key: 'supervisors',
      heading: 'Supervised by',
      wide: true,
      placeholder: 'no limit',
      title: 'Roles, with the hours a year each WTE has for it: Psychologist: 60; Nurse: 20',
      value: (row, plan) =>
        (row.supervisors ?? [])
          .map(({ role, hours_per_wte }) => `${roleName(plan, role)}: ${editable(hours_per_wte)}`)
          .join('; '),
      with: (row, typed, plan) => {
        const read = supervisorsOf(typed, plan);
        return typeof read === 'string' ? read : { ...row, supervisors: read };
      },
    },
  ],
  edits: (_, rows) => setRows('competencies', rows),
  without: (_, index) => [removeRow('competencies', index)],
};

function supervisorsOf(typed: string, plan: Plan): Supervisor[] | undefined | string {
  if (typed.trim() === '') return undefined;
  const found: Supervisor[] = [];
  for (const part of typed.split(';')) {
    const at = part.lastIndexOf(':');
    const [name, hours] = [part.slice(0, at).trim(), parseNumber(part.slice(at + 1))];
    const role = plan.roles.find(
      (each) => each.id === name || each.name.toLowerCase() === name.toLowerCase(),
    );
    if (at < 0 || !role || hours === null || hours < 0)
      return `\u201c${part.trim()}\u201d is no role with hours. Type ${plan.roles[0]?.name ?? 'Nurse'}: 60.`;
    found.push({ role: role.id, hours_per_wte: hours });
  }
  return found;
}

export const requiredRows: RowsOf<CompetencyRequired> = {
  name: 'Required',
  rowName: (row, plan) => `${roleName(plan, row.role)}: ${competencyName(plan, row.competency)}`,
  rows: (plan) => pictureRows(plan, 'required'),
  columns: [
    choice('role', 'Role', roleChoices),
    choice('competency', 'Requires', competencyChoices),
    share('share', 'Of those in post', { placeholder: '100%' }),
  ],
  edits: (_, rows) => setRows('required', rows),
  without: (_, index) => [removeRow('required', index)],
};

export const heldRows: RowsOf<CompetencyHeld> = {
  name: 'Held',
  rowName: (row, plan) => `${roleName(plan, row.role)}: ${competencyName(plan, row.competency)}`,
  rows: (plan) => pictureRows(plan, 'held'),
  columns: [
    choice('role', 'Role', roleChoices),
    choice('competency', 'Holds', competencyChoices),
    figure('heads', 'Heads', { needed: true }),
    {
      key: 'gained',
      heading: 'Gained in',
      figure: true,
      value: (row) => financialYear(row.gained),
      with: (row, typed) => {
        const gained = parseYear(typed);
        return gained === null
          ? `\u201c${typed.trim()}\u201d is no financial year. Type one such as 2025/26.`
          : { ...row, gained };
      },
    },
  ],
  edits: (_, rows) => setRows('held', rows),
  without: (_, index) => [removeRow('held', index)],
};

/** The peers of a benchmark; shares are typed in percent. */
export const peerRows = (place: number, isShare: boolean): RowsOf<Peer> => {
  const peers = (plan: Plan) => pictureRows(plan, 'benchmarks')[place]?.peers ?? [];
  const put = (plan: Plan, next: Peer[]) => {
    const benchmark = pictureRows(plan, 'benchmarks')[place];
    return benchmark ? [setRow('benchmarks', place, { ...benchmark, peers: next })] : [];
  };
  return {
    name: 'Peers',
    rowName: ({ name }) => name,
    rows: peers,
    columns: [
      text('name', 'Peer', { needed: 'A peer needs a name. Type one.' }),
      {
        key: 'value',
        heading: isShare ? 'Share' : 'Value',
        figure: true,
        value: ({ value }) => (isShare ? `${editablePercent(value)}%` : editable(value)),
        with: (row, typed) => {
          const value = isShare ? parsePercent(typed) : parseNumber(typed);
          return value === null
            ? `\u201c${typed.trim()}\u201d is not a number. Type a figure such as 12.5.`
            : { ...row, value };
        },
      },
    ],
    edits: (plan, rows) =>
      put(
        plan,
        peers(plan).map((row, at) => rows.get(at) ?? row),
      ),
    without: (plan, index) =>
      put(
        plan,
        peers(plan).filter((_, at) => at !== index),
      ),
  };
};

export const questionRows: RowsOf<ReadinessQuestion> = {
  name: 'Questions',
  rowName: ({ question }) => question,
  rows: (plan) => pictureRows(plan, 'readiness'),
  columns: [
    text('question', 'Question', {
      needed: 'A question can\u2019t be empty. Type it.',
      wide: true,
    }),
    choice('asked_of', 'Asked of', () => [
      NONE,
      { value: 'local', words: 'Local' },
      { value: 'national', words: 'National' },
    ]),
    choice('answer', 'Answer', () => [
      NONE,
      { value: 'yes', words: 'Yes' },
      { value: 'partly', words: 'Partly' },
      { value: 'no', words: 'No' },
    ]),
    text('said', 'What was said', { wide: true }),
    text('owner', 'Owner'),
    date('date', 'Date'),
    text('to_do', 'What to do about a no', { wide: true }),
    text('heading', 'Heading'),
    text('list', 'List', { needed: 'A question belongs to a list. Type its name.' }),
  ],
  edits: (_, rows) => setRows('readiness', rows),
  without: (_, index) => [removeRow('readiness', index)],
};

/** Rows of a list within the integrated model. */
function modelRows<Key extends 'settings' | 'universal' | 'areas'>(
  key: Key,
  of: Omit<RowsOf<NonNullable<IntegratedModel[Key]>[number]>, 'rows' | 'edits' | 'without'>,
): RowsOf<NonNullable<IntegratedModel[Key]>[number]> {
  type Row = NonNullable<IntegratedModel[Key]>[number];
  const rows = (plan: Plan) => (plan.picture?.integrated?.[key] ?? []) as Row[];
  const put = (plan: Plan, next: Row[]) => {
    const model = plan.picture?.integrated;
    return model ? [{ edit: 'set_integrated' as const, model: { ...model, [key]: next } }] : [];
  };
  return {
    ...of,
    rows,
    edits: (plan, changed) =>
      put(
        plan,
        rows(plan).map((row, at) => changed.get(at) ?? row),
      ),
    without: (plan, index) =>
      put(
        plan,
        rows(plan).filter((_, at) => at !== index),
      ),
  };
}

export const settingRows = modelRows('settings', {
  name: 'Settings',
  rowName: ({ name }) => name,
  columns: [
    text<Setting>('name', 'Setting', { needed: 'A setting needs a name. Type one.' }),
    share<Setting>('share', 'Share of practitioners'),
    choice<Setting>('role', 'Role in the plan', (plan) => [NONE, ...roleChoices(plan)]),
  ],
});

export const universalRows = modelRows('universal', {
  name: 'Universal staff',
  rowName: ({ name }) => name,
  columns: [
    text<UniversalTraining>('name', 'Who', { needed: 'A group needs a name. Type one.' }),
    figure<UniversalTraining>('heads', 'Heads', { needed: true }),
    figure<UniversalTraining>('training_hours', 'Training, hours a year', { needed: true }),
    figure<UniversalTraining>('supervision_hours', 'Supervision, hours a year', { needed: true }),
    figure<UniversalTraining>('group_size', 'At once', { placeholder: '1' }),
  ],
});

export const areaRows = modelRows('areas', {
  name: 'Areas',
  rowName: ({ name }) => name,
  columns: [
    text<Area>('name', 'Area', { needed: 'An area needs a name. Type one.' }),
    figure<Area>('births', 'Births a year', {
      with: (row, typed) => {
        const births = parseNumber(typed);
        return births === null || births < 0
          ? `\u201c${typed.trim()}\u201d is no number of births. Type a figure such as 1,200.`
          : { ...row, births, share: undefined };
      },
    }),
    {
      key: 'groups',
      heading: 'Shares of groups',
      wide: true,
      title: 'Group: share of the area\u2019s births; Most deprived fifth: 35%',
      value: (row) =>
        (row.groups ?? [])
          .map(({ group, share: part }) => `${group}: ${editablePercent(part)}%`)
          .join('; '),
      with: (row, typed, plan) => {
        if (typed.trim() === '') return { ...row, groups: undefined };
        const known = plan.picture?.integrated?.groups ?? [];
        const groups = [];
        for (const part of typed.split(';')) {
          const at = part.lastIndexOf(':');
          const [group, of] = [part.slice(0, at).trim(), parsePercent(part.slice(at + 1))];
          if (!known.some(({ name }) => name === group) || of === null)
            return `\u201c${part.trim()}\u201d is no group with a share. Add the group below, then type its name: 20%.`;
          groups.push({ group, share: of });
        }
        return { ...row, groups };
      },
    },
  ],
});

/** Areas name groups, so that they follow a new name and go with what is removed. */
const putGroups = (
  plan: Plan,
  groups: (model: IntegratedModel) => (EquityGroup | null)[],
): Edit[] => {
  const model = plan.picture?.integrated;
  return model ? [{ edit: 'set_integrated', model: withGroups(model, groups(model)) }] : [];
};

export const groupRows: RowsOf<EquityGroup> = {
  name: 'Groups',
  rowName: ({ name }) => name,
  rows: (plan) => plan.picture?.integrated?.groups ?? [],
  columns: [
    text('name', 'Group', { needed: 'A group needs a name. Type one.' }),
    figure('relative_need', 'Need, as a multiple of others\u2019', { needed: true }),
  ],
  edits: (plan, rows) =>
    putGroups(plan, ({ groups = [] }) => groups.map((group, at) => rows.get(at) ?? group)),
  without: (plan, index) =>
    putGroups(plan, ({ groups = [] }) => groups.map((group, at) => (at === index ? null : group))),
};
