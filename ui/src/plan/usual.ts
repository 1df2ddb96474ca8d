// Pathways that go on whatever the levers do, with those who set out before the horizon.
import type { Evidence } from '../ipc/types/Evidence';
import type { Lever } from '../ipc/types/Lever';
import type { Plan } from '../ipc/types/Plan';
import type { UsualPathway } from '../ipc/types/UsualPathway';
import { flowByYear, flowWith, type Horizon } from './series';

type ByYear = { [year: number]: number };

export interface UsualRow {
  pathway: UsualPathway;
  lever: Lever;
  /** Its place in its lever's list. */
  index: number;
}

export function usualRows(plan: Plan): UsualRow[] {
  const build = (plan.usual?.build ?? []).map((row, index) => ({
    pathway: { lever: 'build', row } as const,
    lever: 'build' as const,
    index,
  }));
  const bounce = (plan.usual?.bounce ?? []).map((row, index) => ({
    pathway: { lever: 'bounce', row } as const,
    lever: 'bounce' as const,
    index,
  }));
  return [...build, ...bounce];
}

/** The years worth a column: the horizon, and before it as far back as people can be on their way. */
export function usualYears(plan: Plan): number[] {
  const rows = usualRows(plan);
  const durations = rows.map(({ pathway }) => pathway.row.duration_years ?? 0);
  const dated = rows.flatMap(({ pathway }) => Object.keys(beforeOf(pathway)).map(Number));
  const first = Math.min(plan.first_year - Math.max(0, ...durations), ...dated);
  const last = plan.first_year + plan.years - 1;
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

/** How many set out in a year. */
export function usualAt(pathway: UsualPathway, year: number, horizon: Horizon): number {
  const place = year - horizon.first_year;
  if (place < 0) return beforeOf(pathway)[year] ?? 0;
  const flow = pathway.lever === 'build' ? pathway.row.starts : pathway.row.moves;
  return flowByYear(flow, horizon)[place] ?? 0;
}

/** The pathway with another number setting out in a year. */
export function usualWith(
  pathway: UsualPathway,
  year: number,
  value: number,
  horizon: Horizon,
): UsualPathway {
  const place = year - horizon.first_year;
  if (pathway.lever === 'bounce') {
    const { row } = pathway;
    return place < 0
      ? { lever: 'bounce', row: { ...row, moves_before: dated(row.moves_before, year, value) } }
      : { lever: 'bounce', row: { ...row, moves: flowWith(row.moves, horizon, place, [value]) } };
  }
  const { row } = pathway;
  const starts =
    place < 0
      ? dated(writtenByYear(row.starts, horizon), year, value)
      : flowWith(row.starts, horizon, place, [value]);
  return { lever: 'build', row: { ...row, starts } };
}

export function withPathwayEvidence(pathway: UsualPathway, evidence: Evidence): UsualPathway {
  return pathway.lever === 'build'
    ? { lever: 'build', row: { ...pathway.row, evidence } }
    : { lever: 'bounce', row: { ...pathway.row, evidence } };
}

function beforeOf(pathway: UsualPathway): ByYear {
  if (pathway.lever === 'bounce') return (pathway.row.moves_before ?? {}) as ByYear;
  const { starts } = pathway.row;
  return typeof starts === 'object' && !Array.isArray(starts) ? (starts as ByYear) : {};
}

function writtenByYear(flow: Parameters<typeof flowByYear>[0], horizon: Horizon): ByYear {
  if (typeof flow === 'object' && !Array.isArray(flow)) return flow as ByYear;
  const values = flowByYear(flow, horizon).map((value, place) => [
    horizon.first_year + place,
    value,
  ]);
  return Object.fromEntries(values) as ByYear;
}

function dated(before: object | undefined, year: number, value: number): ByYear {
  const next = { ...(before as ByYear | undefined) };
  if (value === 0) delete next[year];
  else next[year] = value;
  return next;
}
