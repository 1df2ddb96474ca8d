// Reads the repository's own examples and reference data into what the fake desktop answers.
import { readdirSync, readFileSync } from 'node:fs';

const ASSETS = new URL('../../../assets/', import.meta.url);

export function examplePlans() {
  const folder = new URL('examples/', ASSETS);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const plans = names.map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
  return plans.sort(
    (one, other) => (other.roles[0].baseline_heads ?? 0) - (one.roles[0].baseline_heads ?? 0),
  );
}

export function library() {
  return rows('workforce_targets.csv').map((row, nth) => ({
    id: `target-${nth}`,
    framework: row.framework,
    programme: row.programme,
    role: row.staff_group_or_role,
    target: {
      name: `${row.staff_group_or_role}, ${row.programme}`,
      framework: row.framework,
      scope: 'all',
      values: row.value ? { [row.year || 2021]: Number(row.value) } : {},
      basis: 'increase',
      evidence: { source: row.source, confidence: row.confidence },
    },
    unit_as_published: row.unit,
    basis_as_published: row.measure,
    confidence: row.confidence,
    source: row.source,
    note: row.notes || null,
    addable: row.value !== '' && !/consult/i.test(row.measure),
    why_not: row.value === '' ? 'No number is published.' : null,
  }));
}

export function trajectories() {
  const series = new Map();
  for (const row of rows('activity_trajectory.csv')) {
    const key = `${row.programme} ${row.measure} ${row.series}`;
    const found = series.get(key) ?? {
      programme: row.programme,
      measure: row.measure,
      unit: row.unit,
      basis: row.basis,
      kind: /end/.test(row.series) ? 'end_point' : 'trajectory',
      points: [],
      confidence: row.confidence,
      source: row.source,
      notes: [],
      series_source: row.series,
    };
    if (row.confidence === 'unverified') found.kind = 'other';
    const year = /^\d{4}$/.test(row.year) ? Number(row.year) : null;
    found.points.push({
      year,
      year_label: row.period || row.year,
      value: row.value === '' ? null : Number(row.value),
    });
    series.set(key, found);
  }
  return [...series.values()];
}

/** A plan far larger than any real one, to see that the grids stay quick. */
export function hugePlan(roles = 2000) {
  return {
    format: 'fivefold-plan/1',
    title: 'Two thousand roles',
    first_year: 2026,
    years: 10,
    roles: Array.from({ length: roles }, (_, nth) => ({
      id: `role-${nth}`,
      name: `Role ${nth}`,
      staff_group: `Staff group ${nth % 10}`,
      baseline_heads: 50,
      leaver_rate: 0.1,
      usual_joiners: 5,
    })),
    scenarios: [{ name: 'Scenario 1', levers: {} }],
    targets: [],
  };
}

function rows(name) {
  const [head, ...lines] = cells(readFileSync(new URL(`reference/${name}`, ASSETS), 'utf8'));
  return lines.map((line) =>
    Object.fromEntries(head.map((field, nth) => [field, line[nth] ?? ''])),
  );
}

function cells(text) {
  const table = [[]];
  const pattern = /("(?:[^"]|"")*"|[^,\n]*)(,|\r?\n|$)/g;
  for (const [all, cell, end] of text.matchAll(pattern)) {
    if (all === '') break;
    table.at(-1).push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end.includes('\n')) table.push([]);
  }
  return table.filter((line) => line.length > 1);
}
