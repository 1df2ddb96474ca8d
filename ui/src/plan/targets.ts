// Targets as they are listed and set.
import type { Plan } from '../ipc/types/Plan';
import type { Target } from '../ipc/types/Target';
import type { TargetSum } from '../ipc/types/TargetSum';
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

/** Under a value: the WTE that people treated take, or the figure it is a share of. */
export function alsoWords(target: Target, year: number, sum: TargetSum | undefined): string {
  if (!sum) return '';
  if (target.activity) return `${formatPeople(sum.staff)} WTE`;
  const whole = (target.local_share?.values as ByYear | undefined)?.[year];
  return whole === undefined ? '' : `of ${formatTyped(whole)}`;
}

/** A value's name for those who don't see the grid, with its sum. */
export function cellLabel(target: Target, year: number, sum: TargetSum | undefined): string {
  const name = `${target.name}, ${financialYear(year)}`;
  return sum?.sum ? `${name}: ${sum.sum}` : name;
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

/** The target as a share of England's figures, at first all of them. */
export function withShare(target: Target): Target {
  return { ...target, values: {}, local_share: { share: 1, of: 'England', values: target.values } };
}

/** The target by itself, its values as they stand. */
export function withoutShare(target: Target): Target {
  const alone = { ...target };
  delete alone.local_share;
  return alone;
}

/** The target with another value of the larger place in a year; null takes it away. */
export function withWhole(target: Target, year: number, value: number | null): Target {
  if (!target.local_share) return target;
  const values: ByYear = { ...(target.local_share.values as ByYear) };
  if (value === null) delete values[year];
  else values[year] = value;
  return { ...target, local_share: { ...target.local_share, values } };
}

/** The years the larger place may have a value in: the horizon's, and those it has one in. */
export function shareYears(plan: Plan, target: Target): number[] {
  const valued = Object.keys(target.local_share?.values ?? {}).map(Number);
  return [...new Set([...projectedYears(plan), ...valued])].sort((one, other) => one - other);
}

/** A name no other target has. */
export function freeTargetName(plan: Plan, wish: string): string {
  return freeName(plan.targets, wish);
}

/** A name no other context measure has. */
export function freeContextName(plan: Plan, wish: string): string {
  return freeName(plan.context ?? [], wish);
}

function freeName(named: { name: string }[], wish: string): string {
  const taken = new Set(named.map(({ name }) => name));
  if (!taken.has(wish)) return wish;
  let number = 2;
  while (taken.has(`${wish} ${number}`)) number += 1;
  return `${wish} ${number}`;
}

const UNITS = { heads: 'heads', wte: 'WTE', posts: 'posts' } as const;
const READINGS = { heads: 'heads', wte: 'WTE', establishment: 'funded posts' } as const;
