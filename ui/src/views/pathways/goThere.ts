// Leads to where an input is typed.
import { focusFirst } from '../../components/focusFirst';
import type { ChangedInput } from '../../ipc/types/ChangedInput';
import type { Lever } from '../../ipc/types/Lever';
import type { Plan } from '../../ipc/types/Plan';
import { rolesInScope } from '../../plan/scope';
import { desk } from '../../state/desk.svelte';

/** The test ids of the settings beside a lever's grid, by their field. */
export const DETAILS: Record<string, string> = {
  fill_rate: 'detail-fill_rate',
  annual_drop_out: 'detail-drop_out',
  join_rate: 'detail-join_rate',
  duration_years: 'detail-duration',
  completion: 'detail-completion',
  from: 'detail-from',
};

/** Leads to an input, of a role where it is about one, and puts the focus on it. */
export async function goThere(plan: Plan, input: ChangedInput, role: string | null): Promise<void> {
  const about = role ?? desk.role ?? plan.roles[0]?.id ?? null;
  switch (input.place) {
    case 'levers':
      return input.lever ? toLever(input.lever, input.field, about) : undefined;
    case 'role':
      return toRole(about, input.field);
    case 'usual':
      desk.place = 'baseline';
      return focusFirst([
        `[data-testid^="usual-${input.lever}-"]`,
        '[aria-labelledby="usual-heading"] .button',
      ]);
    case 'targets':
      return toActivityTarget(plan, about);
  }
}

/** Leads to a role's figure under Where are we now. */
export async function toRole(role: string | null, field: string): Promise<void> {
  desk.place = 'baseline';
  if (!role) return;
  desk.baselineCell = { role, field };
  await focusFirst([`[data-testid="role-${CSS.escape(role)}-${field}"]`]);
}

async function toLever(lever: Lever, field: string, role: string | null): Promise<void> {
  const cells = [`[data-testid^="cell-${lever}-${CSS.escape(role ?? '')}-"]`];
  desk.place = 'levers';
  desk.lever = lever;
  const detail = DETAILS[field];
  if (detail) desk.detailsShown = true;
  await focusFirst([
    ...(detail ? [`[data-testid="${detail}"]`] : cells),
    `[data-testid^="cell-${lever}-"]`,
    `[data-testid="add-${lever}"]`,
  ]);
}

async function toActivityTarget(plan: Plan, role: string | null): Promise<void> {
  const converted = plan.targets.findIndex(
    ({ activity, scope }) =>
      activity && (!role || rolesInScope(plan, scope).some(({ id }) => id === role)),
  );
  const any = plan.targets.findIndex(({ activity }) => activity);
  const target = converted >= 0 ? converted : Math.max(any, 0);
  desk.place = 'targets';
  desk.target = plan.targets[target] ? target : null;
  await focusFirst([
    '[data-testid="units-per-wte"]',
    `[data-testid^="target-${target}-"]`,
    '[data-testid="add-target"]',
  ]);
}
