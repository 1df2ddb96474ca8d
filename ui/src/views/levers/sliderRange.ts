// How far a lever's slider goes: far enough to try something bold, near enough to be precise.
import type { LeverRow } from '../../ipc/types/LeverRow';
import type { Plan } from '../../ipc/types/Plan';
import { roleOf, unitOf, yearlyOf } from '../../plan/levers';
import { amountByYear } from '../../plan/series';

export interface SliderRange {
  min: number;
  max: number;
  step: number;
}

export function sliderRange(row: LeverRow, plan: Plan): SliderRange {
  const values = yearlyOf(row, plan);
  const role = plan.roles.find(({ id }) => id === roleOf(row));
  if (unitOf(row) === 'points') {
    const rate = Math.max(...amountByYear(role?.leaver_rate, plan), ...values, 0.01);
    return { min: 0, max: Number(rate.toPrecision(6)), step: 0.001 };
  }
  const most = Math.max(...values.map(Math.abs));
  const max = roundUp(Math.max(most * 2, (role?.baseline_heads ?? 0) / 5, 2));
  const least = Math.min(...values);
  return { min: least < 0 ? -max : 0, max, step: max >= 50 ? 1 : 0.1 };
}

/** The next of 1, 2 or 5 times a power of ten. */
function roundUp(value: number): number {
  let power = 1;
  while (power * 10 <= value) power *= 10;
  return [1, 2, 5, 10].map((factor) => factor * power).find((round) => round >= value) ?? value;
}
