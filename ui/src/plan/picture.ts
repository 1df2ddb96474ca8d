// The lists of the picture as they are read and changed.
import type { Edit } from '../ipc/types/Edit';
import type { EquityGroup } from '../ipc/types/EquityGroup';
import type { FunctionCover } from '../ipc/types/FunctionCover';
import type { IntegratedModel } from '../ipc/types/IntegratedModel';
import type { Picture } from '../ipc/types/Picture';
import type { PictureList } from '../ipc/types/PictureList';
import type { PictureRow } from '../ipc/types/PictureRow';
import type { Plan } from '../ipc/types/Plan';
import type { Team } from '../ipc/types/Team';
import type { TeamFunction } from '../ipc/types/TeamFunction';

type RowOf<List extends PictureList> = Extract<PictureRow, { list: List }>['row'];

/** The rows of a list. */
export function pictureRows<List extends PictureList>(plan: Plan, list: List): RowOf<List>[] {
  return ((plan.picture as Picture | undefined)?.[list] ?? []) as RowOf<List>[];
}

const rowIn = <List extends PictureList>(list: List, row: RowOf<List>) =>
  ({ list, row }) as unknown as PictureRow;

export const addRow = <List extends PictureList>(list: List, row: RowOf<List>): Edit => ({
  edit: 'add_picture_row',
  row: rowIn(list, row),
});

export const setRow = <List extends PictureList>(
  list: List,
  index: number,
  row: RowOf<List>,
): Edit => ({ edit: 'set_picture_row', index, row: rowIn(list, row) });

export const removeRow = (list: PictureList, index: number): Edit => ({
  edit: 'remove_picture_row',
  list,
  index,
});

/** The edits that put rows of a list in their places. */
export const setRows = <List extends PictureList>(
  list: List,
  rows: Map<number, RowOf<List>>,
): Edit[] => [...rows].map(([index, row]) => setRow(list, index, row));

/** The edit that changes one part of a team. */
export function teamEdit(plan: Plan, index: number, part: (team: Team) => Team): Edit[] {
  const team = pictureRows(plan, 'teams')[index];
  return team ? [setRow('teams', index, part(team))] : [];
}

/** The team with functions as they should be, each in its place, and its cover under their names. */
export function withFunctions(team: Team, rows: Map<number, TeamFunction>): Team {
  const names = new Map<string, string>();
  team.functions?.forEach(({ name }, at) => names.set(name, rows.get(at)?.name ?? name));
  return {
    ...team,
    functions: team.functions?.map((each, at) => rows.get(at) ?? each),
    cover: team.cover?.map((each) => ({
      ...each,
      function: names.get(each.function) ?? each.function,
    })),
  };
}

/** The team without a function, and without those who cover it. */
export function withoutFunction(team: Team, place: number): Team {
  const gone = team.functions?.[place]?.name;
  return {
    ...team,
    functions: team.functions?.filter((_, at) => at !== place),
    cover: team.cover?.filter((each) => each.function !== gone),
  };
}

/** The first role and function of a team that no row of cover joins yet. */
export function freeCover(plan: Plan, team: Team): FunctionCover | null {
  const taken = new Set(team.cover?.map((row) => `${row.function}\n${row.role}`));
  for (const { name } of team.functions ?? []) {
    const role = plan.roles.find(({ id }) => !taken.has(`${name}\n${id}`));
    if (role) return { function: name, role: role.id };
  }
  return null;
}

/** The first role and competency that no row joins yet. */
export function freePair(
  plan: Plan,
  list: 'required' | 'held',
): { role: string; competency: string } | null {
  const taken = new Set(pictureRows(plan, list).map((row) => `${row.role}\n${row.competency}`));
  for (const competency of pictureRows(plan, 'competencies')) {
    for (const role of plan.roles) {
      if (list === 'held' && !role.baseline_heads) continue;
      if (!taken.has(`${role.id}\n${competency.id}`))
        return { role: role.id, competency: competency.id };
    }
  }
  return null;
}

/** A name with a number behind it, if it takes one to be the only one. */
export function freeName(wanted: string, names: Iterable<string>): string {
  const taken = new Set(names);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!taken.has(name)) return name;
  }
}

/** The model with groups as they should be, each in its place, and its areas under their names. */
export function withGroups(
  model: IntegratedModel,
  groups: (EquityGroup | null)[],
): IntegratedModel {
  const names = new Map<string, string | null>();
  model.groups?.forEach(({ name }, at) => names.set(name, groups[at]?.name ?? null));
  return {
    ...model,
    groups: groups.filter((group) => group !== null),
    areas: model.areas?.map((area) => ({
      ...area,
      groups: area.groups?.flatMap((part) => {
        const group = names.get(part.group);
        return group ? [{ ...part, group }] : [];
      }),
    })),
  };
}

/** The model to begin with: one in four, around 40 % of it severe, none of the local figures. */
export const newModel = (area: string): IntegratedModel => ({
  area,
  births: 0,
  prevalence: 0.25,
  severe_share: 0.4,
  caseload: 230,
  settings: [
    { name: 'Maternity', share: 0.4 },
    { name: 'Health visiting', share: 0.4 },
    { name: 'Family hubs', share: 0.2 },
  ],
  field_evidence: {
    prevalence: {
      source: 'Integrate (Anna Freud)',
      rationale: 'One in four.',
      confidence: 'reported',
    },
    severe_share: {
      source: 'Integrate (Anna Freud)',
      rationale: 'Around 40 %.',
      confidence: 'reported',
    },
    caseload: {
      source: 'Integrate (Anna Freud): 115,000 / 500',
      rationale: '\u201cMore than 500\u201d makes 230 an upper limit.',
      confidence: 'derived',
    },
  },
});
