// The fields of a role as the baseline's grid shows them.
import type { Evidence } from '../ipc/types/Evidence';
import type { Plan } from '../ipc/types/Plan';
import type { Role } from '../ipc/types/Role';
import { amountByYear, amountWith, rangeOf, variesByYear, widened } from './series';

export type TextField = 'name' | 'staff_group' | 'service' | 'band';
export type NumberField =
  'baseline_heads' | 'wte_per_head' | 'leaver_rate' | 'usual_joiners' | 'establishment_wte';

/** A column of the grid. */
export type RoleColumn =
  | { field: TextField; words: string; kind: 'text' }
  | { field: NumberField; words: string; kind: 'number' | 'percent' };

export const ROLE_COLUMNS: RoleColumn[] = [
  { field: 'name', words: 'Role', kind: 'text' },
  { field: 'staff_group', words: 'Staff group', kind: 'text' },
  { field: 'service', words: 'Service', kind: 'text' },
  { field: 'band', words: 'Band', kind: 'text' },
  { field: 'baseline_heads', words: 'Heads', kind: 'number' },
  { field: 'wte_per_head', words: 'WTE per head', kind: 'number' },
  { field: 'leaver_rate', words: 'Leavers, % a year', kind: 'percent' },
  { field: 'usual_joiners', words: 'Usual joiners a year', kind: 'number' },
  { field: 'establishment_wte', words: 'Funded posts, WTE', kind: 'number' },
];

/** Fields that may differ from year to year, with what their absence means. */
export const YEARLY_FIELDS = { wte_per_head: 1, leaver_rate: 0, usual_joiners: 0 } as const;
export type YearlyField = keyof typeof YEARLY_FIELDS;

export function isYearly(field: string): field is YearlyField {
  return field in YEARLY_FIELDS;
}

/** A field's figure, of the first year where it differs; null where none is given. */
export function figureOf(role: Role, field: NumberField, plan: Plan): number | null {
  if (!isYearly(field)) return role[field] ?? null;
  return amountByYear(role[field], plan, YEARLY_FIELDS[field])[0] ?? null;
}

/** The role with another figure, in every year where it is a yearly one. */
export function withFigure(role: Role, field: NumberField, value: number | null, plan: Plan): Role {
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

/** Vacant posts at the baseline in WTE, negative when over; null without funded posts. */
export function baselineVacancy(role: Role, plan: Plan): number | null {
  if (role.establishment_wte === undefined) return null;
  const wte = figureOf(role, 'wte_per_head', plan) ?? 1;
  return role.establishment_wte - (role.baseline_heads ?? 0) * wte;
}

/** A role id no other role has, made from a name. */
export function freeRoleId(plan: Plan, name: string): string {
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
