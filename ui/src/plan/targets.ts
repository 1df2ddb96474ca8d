// Targets as they are listed and set.
import type { Activity } from '../ipc/types/Activity';
import type { Plan } from '../ipc/types/Plan';
import type { Target } from '../ipc/types/Target';
import type { TargetYear } from '../ipc/types/TargetYear';
import { formatPeople, formatTyped } from '../words/numbers';
import { financialYear, projectedYears } from '../words/years';

type ByYear = { [year: number]: number };

/** Every year that needs a column: the horizon, and any other a target has a value in. */
export function targetYears(plan: Plan): number[] {
  const valued = plan.targets.flatMap(({ values }) => Object.keys(values).map(Number));
  return [...new Set([...projectedYears(plan), ...valued])].sort((one, other) => one - other);
}

export function valueIn(target: Target, year: number): number | null {
  return (target.values as ByYear)[year] ?? null;
}

/** The target with another value in a year; null takes the value away, which leaves a gap. */
export function withValue(target: Target, year: number, value: number | null): Target {
  const values: ByYear = { ...(target.values as ByYear) };
  if (value === null) delete values[year];
  else values[year] = value;
  return { ...target, values };
}

/** What it counts and how, in a few words: "posts read as heads, an increase". */
export function targetUnitWords(target: Target): string {
  const unit = target.unit ?? 'heads';
  if (target.activity) return `${target.activity.measure}, turned into WTE`;
  const read = unit === 'posts' ? ` read as ${READINGS[target.posts_read_as ?? 'heads']}` : '';
  return `${UNITS[unit]}${read}${target.basis === 'increase' ? ', an increase' : ''}`;
}

/** How the target fares, by its last year within the horizon; null where it has none. */
export function standingWords(name: string, results: TargetYear[]): string | null {
  const last = results.filter(({ target }) => target === name).at(-1);
  if (!last) return null;
  const year = financialYear(last.year);
  const by = formatPeople(Math.abs(last.gap));
  if (by === '0') return `On target in ${year}`;
  return last.gap < 0 ? `${by} short in ${year}` : `${by} over in ${year}`;
}

/** Whether the last year within the horizon falls short of the target. */
export function fallsShort(name: string, results: TargetYear[]): boolean {
  const gap = results.filter(({ target }) => target === name).at(-1)?.gap ?? 0;
  return gap < 0 && formatPeople(gap) !== '0';
}

/** How activity becomes staff, written out: "115,000 × 1 ÷ 200 = 575 WTE". */
export function arithmetic(value: number, { scale = 1, units_per_wte }: Activity): string {
  const wte = formatPeople((value * scale) / units_per_wte);
  const share = scale === 1 ? '' : ` \u00d7 ${formatTyped(scale)}`;
  return `${formatTyped(value)}${share} \u00f7 ${formatTyped(units_per_wte)} = ${wte} WTE`;
}

/** A name no other target has. */
export function freeTargetName(plan: Plan, wish: string): string {
  const taken = new Set(plan.targets.map(({ name }) => name));
  if (!taken.has(wish)) return wish;
  let number = 2;
  while (taken.has(`${wish} ${number}`)) number += 1;
  return `${wish} ${number}`;
}

const UNITS = { heads: 'heads', wte: 'WTE', posts: 'posts' } as const;
const READINGS = { heads: 'heads', wte: 'WTE', establishment: 'funded posts' } as const;
