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
  return [
    ...rows('workforce_targets.csv').map(ofStaff),
    ...[...series().values()].map(ofActivity),
    ...rows('activity_ratios.csv').map(ofRatio),
  ];
}

function ofStaff(row) {
  const name = `${row.staff_group_or_role}, ${row.programme}, ${row.value} by ${row.year}`;
  const values = row.value ? { [row.year || 2021]: Number(row.value) } : {};
  const evidence = { source: row.source, confidence: row.confidence };
  const target = {
    name,
    framework: row.framework,
    scope: 'all',
    values,
    basis: 'increase',
    evidence,
  };
  const posts = row.plan_unit === 'posts';
  return {
    id: row.id,
    kind: 'staff',
    framework: row.framework,
    programme: row.programme,
    role: row.staff_group_or_role,
    name,
    figures: [figure(row.financial_year ? Number(row.year) : null, row.financial_year, row.value)],
    low: null,
    high: null,
    unit_as_published: row.unit,
    basis_as_published: row.measure,
    confidence: row.confidence,
    source: row.source,
    note: row.notes || null,
    doubt: /not stated|conflict/i.test(row.notes) ? row.notes : null,
    use:
      row.kind === 'target'
        ? {
            as: 'target',
            target: posts ? { ...target, unit: 'posts' } : target,
            asks_reading: posts,
            undated: row.financial_year ? null : Number(row.value),
          }
        : {
            as: row.value ? 'context' : 'nothing',
            reason: 'Not a number of staff to have in post.',
          },
    context: { name, framework: row.framework, unit: row.unit, values, evidence },
  };
}

function ofActivity({ id, rows: all }) {
  const [first] = all;
  const name = `${first.programme}: ${first.measure} (${first.series})`;
  const figures = all.map((row) =>
    figure(
      row.financial_year ? Number(row.year) : null,
      row.financial_year || row.period,
      row.value,
    ),
  );
  const percent = first.unit.startsWith('%');
  const evidence = { source: first.source, confidence: first.confidence };
  const values = Object.fromEntries(
    figures
      .filter(({ year, value }) => year && value !== null)
      .map(({ year, value }) => [year, value]),
  );
  return {
    id,
    kind: 'activity',
    framework: first.series,
    programme: first.programme,
    role: first.measure,
    name,
    figures,
    low: null,
    high: null,
    unit_as_published: first.unit,
    basis_as_published: first.basis,
    confidence: first.confidence,
    source: first.source,
    note: first.notes || null,
    doubt: /conflict/i.test(first.notes) ? first.notes : null,
    use:
      first.convertible === 'yes'
        ? {
            as: 'activity',
            asks_base: percent ? first.unit.slice(5) : null,
            undated: null,
            ratio: percent ? null : 'ratio-25',
          }
        : { as: 'context', reason: 'A performance standard: no number of staff follows from it.' },
    context: { name, framework: first.series, unit: first.unit, values, evidence },
  };
}

function ofRatio(row, nth) {
  return {
    id: `ratio-${nth}`,
    kind: 'ratio',
    framework: 'Caseloads, team sizes and births',
    programme: row.programme,
    role: `${row.role_or_team}: ${row.ratio}`,
    name: `${row.programme}: ${row.ratio}`,
    figures: [figure(null, row.year, row.value)],
    low: row.low ? Number(row.low) : null,
    high: row.high ? Number(row.high) : null,
    unit_as_published: row.unit,
    basis_as_published: row.geography,
    confidence: row.confidence,
    source: row.source,
    note: row.notes || null,
    doubt: null,
    use: { as: 'assumption', reason: 'Choose it where a target turns activity into staff.' },
    context: null,
  };
}

export function ratios() {
  return rows('activity_ratios.csv').flatMap((row, nth) =>
    / per (WTE|FTE|practitioner)/.test(row.unit)
      ? {
          id: `ratio-${nth}`,
          programme: row.programme,
          role_or_team: row.role_or_team,
          ratio: row.ratio,
          units_per_wte: Number(row.value),
          low: row.low ? Number(row.low) : null,
          high: row.high ? Number(row.high) : null,
          reading: `${row.value} per WTE a year.`,
          confidence: row.confidence,
          evidence: { source: row.source, confidence: row.confidence, rationale: row.ratio },
          notes: row.notes,
          suits: /perinatal/i.test(row.programme) ? ['Perinatal', 'Perinatal (Integrate)'] : [],
        }
      : [],
  );
}

const figure = (year, year_label, value) => ({
  year,
  year_label,
  value: value === '' ? null : Number(value),
});

export function trajectories() {
  return [...series().values()].map(({ id, rows: all }) => {
    const [first] = all;
    return {
      id,
      programme: first.programme,
      measure: first.measure,
      unit: first.unit,
      basis: first.basis,
      kind:
        { trajectory: 'trajectory', end_point: 'end_point', outturn: 'outturn' }[first.series] ??
        'other',
      points: all.map((row) =>
        figure(
          row.financial_year ? Number(row.year) : null,
          row.financial_year || row.period,
          row.value,
        ),
      ),
      confidence: first.confidence,
      source: first.source,
      notes: [],
      series_source: first.series,
    };
  });
}

function series() {
  const found = new Map();
  for (const row of rows('activity_trajectory.csv')) {
    const key = [row.programme, row.measure, row.unit, row.basis, row.series].join();
    const there = found.get(key) ?? { id: row.id, rows: [] };
    there.rows.push(row);
    found.set(key, there);
  }
  return found;
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
