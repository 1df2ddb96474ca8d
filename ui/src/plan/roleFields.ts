// The fields of a role as the baseline's grid shows them.
import type { Evidence } from '../ipc/types/Evidence';
import type { Plan } from '../ipc/types/Plan';
import type { Role } from '../ipc/types/Role';
import type { RoleBaseline } from '../ipc/types/RoleBaseline';
import { amountByYear, amountWith, rangeOf, variesByYear, widened } from './series';

export type TextField =
  'name' | 'group' | 'service' | 'team' | 'band' | 'occupation_code' | 'employer';
export type NumberField =
  | 'baseline_heads'
  | 'wte_per_head'
  | 'baseline_wte'
  | 'leaver_rate'
  | 'usual_joiners'
  | 'establishment_wte';

/** A column of the grid. */
export type RoleColumn = { words: string } & (
  | { field: TextField; kind: 'text' }
  | { field: 'staff_group'; kind: 'group' }
  | { field: 'registered'; kind: 'yes or no' }
  | { field: NumberField; kind: 'number' | 'percent' }
);

const NAME: RoleColumn = { field: 'name', words: 'Role', kind: 'text' };
const LABELS: RoleColumn[] = [
  { field: 'staff_group', words: 'Staff group', kind: 'group' },
  { field: 'group', words: 'Second grouping', kind: 'text' },
  { field: 'service', words: 'Service', kind: 'text' },
  { field: 'band', words: 'Band', kind: 'text' },
];
const MORE_LABELS: RoleColumn[] = [
  { field: 'team', words: 'Team', kind: 'text' },
  { field: 'employer', words: 'Employer', kind: 'text' },
  { field: 'occupation_code', words: 'Occupation code', kind: 'text' },
  { field: 'registered', words: 'Registered', kind: 'yes or no' },
];
const FIGURES: RoleColumn[] = [
  { field: 'baseline_heads', words: 'Heads', kind: 'number' },
  { field: 'wte_per_head', words: 'WTE per head', kind: 'number' },
  { field: 'baseline_wte', words: 'WTE', kind: 'number' },
  { field: 'leaver_rate', words: 'Leavers, % a year', kind: 'percent' },
  { field: 'usual_joiners', words: 'Usual joiners a year', kind: 'number' },
  { field: 'establishment_wte', words: 'Funded posts, WTE', kind: 'number' },
];

/** Which columns the grid shows. */
export type RoleColumns = 'figures' | 'labels' | 'all';

export const ROLE_COLUMNS: Record<RoleColumns, RoleColumn[]> = {
  figures: [NAME, ...LABELS, ...FIGURES],
  labels: [NAME, ...LABELS, ...MORE_LABELS],
  all: [NAME, ...LABELS, ...MORE_LABELS, ...FIGURES],
};

/** A field as people call it. */
export function wordsOfField(field: string): string {
  return ROLE_COLUMNS.all.find((column) => column.field === field)?.words ?? 'Role';
}

/** Fields that may differ from year to year, with what their absence means. */
export const YEARLY_FIELDS = { wte_per_head: 1, leaver_rate: 0, usual_joiners: 0 } as const;
export type YearlyField = keyof typeof YEARLY_FIELDS;

export function isYearly(field: string): field is YearlyField {
  return field in YEARLY_FIELDS;
}

/** A field's figure, of the first year where it differs; null where none is given. */
export function figureOf(
  role: Role,
  field: NumberField,
  plan: Plan,
  stands: RoleBaseline | undefined,
): number | null {
  if (field === 'baseline_wte')
    return role.baseline_heads === undefined ? null : (stands?.wte ?? null);
  if (!isYearly(field)) return role[field] ?? null;
  return amountByYear(role[field], plan, YEARLY_FIELDS[field])[0] ?? null;
}

/**
 * The role with another figure, in every year where it is a yearly one. Heads and WTE are one
 * figure: what was typed last is kept, and the engine works out the other.
 */
export function withFigure(role: Role, field: NumberField, value: number | null, plan: Plan): Role {
  if (field === 'baseline_heads' || field === 'baseline_wte') {
    return {
      ...role,
      baseline_heads: undefined,
      baseline_wte: undefined,
      ...(value === null ? {} : { [field]: value }),
    };
  }
  if (value === null) return { ...role, [field]: undefined };
  if (!isYearly(field)) return { ...role, [field]: value };
  const doubt = rangeOf(role[field]);
  if (doubt) return { ...role, [field]: widened(doubt, value) };
  return variesByYear(role[field])
    ? withYear(role, field, 0, value, plan)
    : { ...role, [field]: value };
}

/** The role with another figure in one year. */
export function withYear(
  role: Role,
  field: YearlyField,
  place: number,
  value: number,
  plan: Plan,
): Role {
  const missing = YEARLY_FIELDS[field];
  return { ...role, [field]: amountWith(role[field], plan, place, [value], missing) };
}

/** What stands behind a field: its own evidence, or the whole role's. */
export function evidenceOfField(role: Role, field: string): Evidence | undefined {
  return role.field_evidence?.[field] ?? role.evidence;
}

export function withFieldEvidence(role: Role, field: string, evidence: Evidence): Role {
  return { ...role, field_evidence: { ...role.field_evidence, [field]: evidence } };
}

/** The role with an imported figure put back in place of what was set by hand. */
export function withImported(role: Role, field: string): Role {
  const imported = role.as_imported?.[field];
  if (imported === undefined) return role;
  const typedWte = field === 'baseline_heads' ? { baseline_wte: undefined } : {};
  return { ...role, ...typedWte, [field]: imported };
}

/** "Yes", "no" and how else people write them; null where it is neither. */
export function parseYesOrNo(text: string): boolean | null {
  const plain = text.trim().toLowerCase();
  if (['yes', 'y', 'true', '1', 'registered'].includes(plain)) return true;
  if (['no', 'n', 'false', '0', 'unregistered', 'not registered'].includes(plain)) return false;
  return null;
}

/** How a registration is shown: nothing where it isn't said. */
export function yesOrNo(registered: boolean | undefined): string {
  return registered === undefined ? '' : registered ? 'Yes' : 'No';
}

/** A role id no other role has, made from a name. */
export function freeRoleId(plan: Pick<Plan, 'roles'>, name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const wish = plain || 'role';
  const taken = new Set(plan.roles.map(({ id }) => id));
  if (!taken.has(wish)) return wish;
  let number = 2;
  while (taken.has(`${wish}-${number}`)) number += 1;
  return `${wish}-${number}`;
}
