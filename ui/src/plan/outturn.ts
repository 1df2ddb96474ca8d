// What turned out, as it is listed and typed.
import type { Edit } from '../ipc/types/Edit';
import type { Outturn } from '../ipc/types/Outturn';
import type { Plan } from '../ipc/types/Plan';
import type { Unit } from '../ipc/types/Unit';
import { projectedYears } from '../words/years';

/** A figure typed for a role at a year's end; null where it was emptied. */
export interface OutturnFigure {
  role: string;
  year: number;
  value: number | null;
}

/** The years of the plan, and any other that is known of. */
export function outturnYears(plan: Plan): number[] {
  const known = (plan.outturn ?? []).map(({ year }) => year);
  return [...new Set([...projectedYears(plan), ...known])].sort((one, other) => one - other);
}

export function outturnAt(plan: Plan, role: string, year: number, unit: Unit): number | null {
  const found = (plan.outturn ?? []).find((each) => each.role === role && each.year === year);
  return found?.[unit] ?? null;
}

/**
 * The edits that put figures of one unit into the plan. Removals come last, from the end on, so
 * that every place is still the one it was.
 */
export function outturnEdits(plan: Plan, figures: OutturnFigure[], unit: Unit): Edit[] {
  const known = plan.outturn ?? [];
  const kept: Edit[] = [];
  const removed: number[] = [];
  for (const { role, year, value } of figures) {
    const index = known.findIndex((each) => each.role === role && each.year === year);
    const outturn = withFigure(known[index] ?? { role, year }, unit, value);
    const isEmpty = outturn.heads === undefined && outturn.wte === undefined;
    if (index >= 0 && isEmpty) removed.push(index);
    else if (index >= 0) kept.push({ edit: 'set_outturn', index, outturn });
    else if (!isEmpty) kept.push({ edit: 'add_outturn', outturn });
  }
  const fromTheEnd = removed.sort((one, other) => other - one);
  return [...kept, ...fromTheEnd.map((index): Edit => ({ edit: 'remove_outturn', index }))];
}

function withFigure(before: Outturn, unit: Unit, value: number | null): Outturn {
  const outturn = { ...before };
  if (value === null) delete outturn[unit];
  else outturn[unit] = value;
  return outturn;
}
