// The rising costs of keeping people as a sheet: a row for each role with Bind, and for each step a
// column of people and one of pounds.
import { byRow, sheetOf, type Sheet } from '../../components/Grid/sheet';
import type { KeepStep } from '../../ipc/types/KeepStep';
import type { Plan } from '../../ipc/types/Plan';
import { limitsEdit, limitsOf, stepsOf, withSteps } from '../../plan/limits';
import { changeTogether } from '../../state/changes';
import { editable } from '../../words/numbers';
import { limitRefusal, parseLimit } from './limitsSheet';

/** How many steps a role can be given here; more of them are kept as they are. */
export const STEPS = 3;
export const COLUMNS = 2 * STEPS;

/** The roles a scenario's Bind is about. */
export function rolesKept(plan: Plan, scenario: string): string[] {
  const found = plan.scenarios.find(({ name }) => name === scenario);
  return [...new Set((found?.levers.bind ?? []).map(({ role }) => role))];
}

/** What stands in a column: people in the first of a step, pounds in the second. */
export function stepFigure(steps: KeepStep[], column: number): number | null {
  const step = steps[Math.floor(column / 2)];
  if (!step) return null;
  return column % 2 === 0 ? step.people : step.cost_per_person_kept;
}

/**
 * The steps with another figure in a column. A step that isn't there yet begins where the last one
 * ends; without its people it is gone.
 */
export function withStepFigure(
  steps: KeepStep[],
  column: number,
  figure: number | null,
): KeepStep[] {
  const place = Math.min(Math.floor(column / 2), steps.length);
  const last = steps[place - 1]?.cost_per_person_kept ?? 0;
  const before = steps[place] ?? { people: 0, cost_per_person_kept: last };
  const isPeople = column % 2 === 0;
  if (isPeople && figure === null) return steps.filter((_, nth) => nth !== place);
  const step = isPeople
    ? { ...before, people: figure ?? 0 }
    : { ...before, cost_per_person_kept: figure ?? 0 };
  return [...steps.slice(0, place), step, ...steps.slice(place + 1)];
}

export const columnWords = (column: number): string =>
  column % 2 === 0 ? `step ${column / 2 + 1}, people` : `step ${(column + 1) / 2}, £ each`;

export function keepSheet(plan: Plan, scenario: string, roles: string[]): Sheet {
  const limits = limitsOf(plan, scenario);
  const name = (id: string) => plan.roles.find((role) => role.id === id)?.name ?? id;
  return sheetOf({
    name: 'Rising costs of keeping people',
    rowName: (row) => name(roles[row] ?? ''),
    columnName: columnWords,
    textAt: ({ row, column }) => {
      const figure = stepFigure(stepsOf(limits, roles[row] ?? ''), column);
      return figure === null ? '' : editable(figure);
    },
    step: ({ column }) => (column % 2 === 0 ? 1 : 100),
    refusal: (_, text) => limitRefusal(text),
    write: (texts, act) =>
      changeTogether(act, (now) => {
        let changed = limitsOf(now, scenario);
        for (const [row, cells] of byRow(texts)) {
          const role = roles[row];
          if (role === undefined) continue;
          for (const { column, text } of cells) {
            const figure = text === '' ? null : parseLimit(text);
            const steps = withStepFigure(stepsOf(changed, role), column, figure);
            changed = withSteps(changed, role, steps);
          }
        }
        return [limitsEdit(scenario, changed)];
      }),
  });
}
