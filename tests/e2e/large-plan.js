// A large plan to measure on.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fivefold } from './window.js';

export const ROLES = 60;
export const YEARS = 15;

/** The plan as a file in a home. */
export function largePlan(home) {
  const json = join(home.folder, 'large.json');
  const plan = join(home.folder, 'large.fivefold');
  writeFileSync(json, JSON.stringify(planJson()));
  fivefold('import', json, '--output', plan);
  return plan;
}

/** A plan of sixty roles, fifteen years and every lever in every role and year. */
function planJson() {
  const years = Array.from({ length: YEARS }, (_, nth) => nth);
  const roles = Array.from({ length: ROLES }, (_, nth) => ({
    id: `role-${nth}`,
    name: `Role ${nth + 1}`,
    service: `Service ${1 + (nth % 6)}`,
    staff_group: 'Nursing and Midwifery Registered',
    baseline_heads: 100 + nth,
    wte_per_head: 0.9,
    leaver_rate: 0.1,
    usual_joiners: 5,
  }));
  const figures = (nth) => years.map((year) => 1 + ((nth + year) % 9));
  const each = (make) => roles.map(({ id }, nth) => make(id, figures(nth), nth));
  const next = (nth) => `role-${(nth + 1) % ROLES}`;
  const levers = {
    buy: each((role, hires) => ({ role, hires })),
    build: each((to, starts) => ({ to, starts, duration_years: 2 })),
    bind: each((role, amount) => ({ role, amount })),
    borrow: each((role, amount) => ({ role, amount })),
    bounce: each((from, moves, nth) => ({ from, to: next(nth), moves })),
  };
  return {
    format: 'fivefold-plan/1',
    title: 'A large plan',
    first_year: 2027,
    years: YEARS,
    roles,
    scenarios: [{ name: 'Everything', levers }],
  };
}
