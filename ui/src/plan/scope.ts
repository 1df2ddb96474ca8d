// Which roles are looked at.
import type { Plan } from '../ipc/types/Plan';
import type { Role } from '../ipc/types/Role';
import type { Scope } from '../ipc/types/Scope';

const LABELS = ['staff_group', 'service', 'team', 'band', 'employer', 'group'] as const;
type Label = (typeof LABELS)[number];

const LABEL_WORDS: Record<Label, string> = {
  staff_group: 'Staff group',
  service: 'Service',
  team: 'Team',
  band: 'Band',
  employer: 'Employer',
  group: 'Group',
};

/** One thing the scope can be set to. */
export interface ScopeChoice {
  scope: Scope;
  words: string;
  roles: number;
}

export interface ScopeSection {
  heading: string;
  choices: ScopeChoice[];
}

export function holds(scope: Scope, role: Role): boolean {
  if (scope === 'all') return true;
  if ('role' in scope) return scope.role === role.id;
  if ('roles' in scope) return scope.roles.includes(role.id);
  const [label, name] = Object.entries(scope)[0] as [Label, string];
  return role[label] === name;
}

export function rolesInScope(plan: Plan, scope: Scope): Role[] {
  return plan.roles.filter((role) => holds(scope, role));
}

const MOST_NAMED = 2;

export function roleName(plan: Plan, id: string): string {
  return plan.roles.find((role) => role.id === id)?.name ?? id;
}

export function scopeWords(plan: Plan, scope: Scope): string {
  if (scope === 'all') return 'All roles';
  if ('role' in scope) return roleName(plan, scope.role);
  if ('roles' in scope) return severalWords(scope.roles.map((id) => roleName(plan, id)));
  if ('band' in scope) return bandWords(scope.band);
  return String(Object.values(scope)[0]);
}

// Records say “6”, “Band 6” or “Consultant”.
const bandWords = (band: string) => (/^\d/.test(band) ? `Band ${band}` : band);

// The first of many says which kind they are; the rest are counted.
function severalWords(names: string[]): string {
  if (names.length <= MOST_NAMED) return names.join(', ');
  return `${names[0]} and ${names.length - 1} other roles`;
}

/** Text that is the same for the same scope. */
export function scopeKey(scope: Scope): string {
  return JSON.stringify(scope);
}

/** Every label that tells the plan's roles apart, each with the names in use. */
export function scopeSections(plan: Plan): ScopeSection[] {
  return LABELS.map((label) => ({
    heading: LABEL_WORDS[label],
    choices: choicesOf(plan, label),
  })).filter((section) => section.choices.length > 1);
}

function choicesOf(plan: Plan, label: Label): ScopeChoice[] {
  const counts = new Map<string, number>();
  for (const role of plan.roles) {
    const name = role[label];
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, roles]) => ({
    scope: { [label]: name } as unknown as Scope,
    words: label === 'band' ? bandWords(name) : name,
    roles,
  }));
}
