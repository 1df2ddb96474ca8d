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
 * The steps with other figures in some columns, as one act. A step whose people are taken away is
 * gone; one that is new begins where the last one ends.
 */
export function withStepFigures(
  steps: KeepStep[],
  figures: Map<number, number | null>,
): KeepStep[] {
  const columns = Math.max(COLUMNS, 2 * steps.length);
  const figureAt = (column: number) =>
    figures.has(column) ? (figures.get(column) ?? null) : stepFigure(steps, column);
  const next: KeepStep[] = [];
  for (let column = 0; column < columns; column += 2) {
    const [people, cost] = [figureAt(column), figureAt(column + 1)];
    const typed = figures.get(column + 1) ?? null;
    if (people === null && typed === null) continue;
    const last = next.at(-1)?.cost_per_person_kept ?? 0;
    next.push({ people: people ?? 0, cost_per_person_kept: cost ?? last });
  }
  return next;
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
          const figures = new Map(
            cells.map(({ column, text }) => [column, text === '' ? null : parseLimit(text)]),
          );
          changed = withSteps(changed, role, withStepFigures(stepsOf(changed, role), figures));
        }
        return [limitsEdit(scenario, changed)];
      }),
  });
}
