// What targets ask and what turned out, near enough in shape to look at. Figures are not Fivefold's.
import type { ActivityChoices } from '../../src/ipc/types/ActivityChoices';
import type { ActivityRatio } from '../../src/ipc/types/ActivityRatio';
import type { LibraryEntry } from '../../src/ipc/types/LibraryEntry';
import type { OutturnView } from '../../src/ipc/types/OutturnView';
import type { Plan } from '../../src/ipc/types/Plan';
import type { ProjectionError } from '../../src/ipc/types/ProjectionError';
import type { RequiredWorkforce } from '../../src/ipc/types/RequiredWorkforce';
import type { SharedBy } from '../../src/ipc/types/SharedBy';
import type { Target } from '../../src/ipc/types/Target';
import type { TargetSum } from '../../src/ipc/types/TargetSum';
import { rolesInScope, scopeWords } from '../../src/plan/scope';
import { formatExact, formatPeople } from '../../src/words/numbers';
import { financialYear } from '../../src/words/years';
import { projected } from './fakePlan';

type ByYear = Record<number, number>;

/** Values in step with their local share, unless set by hand. */
export function inStep(target: Target): Target {
  const local = target.local_share;
  if (!local) return target;
  const share = local.populations ? local.populations.ours / local.populations.whole : local.share;
  const shares = Object.entries(local.values as ByYear).map(([year, whole]) => [
    year,
    whole * share,
  ]);
  const values = { ...Object.fromEntries(shares), ...(target.values as ByYear) };
  return { ...target, values, local_share: { ...local, share } };
}

export function targetSums(targets: Target[]): TargetSum[][] {
  return targets.map((target) =>
    Object.entries(target.values as ByYear).map(([year, value]) =>
      sum(target, Number(year), value),
    ),
  );
}

function sum(target: Target, year: number, value: number): TargetSum {
  const { activity, local_share: local } = target;
  const staff = activity ? (value * (activity.scale ?? 1)) / activity.units_per_wte : value;
  const whole = (local?.values as ByYear | undefined)?.[year];
  const share = local && whole !== undefined ? whole * local.share : null;
  const by_hand = share !== null && Math.abs(share - value) > 1e-9;
  const words = activity
    ? `${formatExact(value)} ${activity.measure} \u00f7 ${formatExact(activity.units_per_wte)} per WTE a year = ${formatPeople(staff)} WTE`
    : local &&
      `${formatExact(local.share * 100)} % of ${local.of}\u2019s ${formatExact(whole ?? 0)} = ${formatPeople(share ?? 0)}`;
  return {
    year,
    value,
    staff,
    staff_low: null,
    staff_high: null,
    sum: words ?? null,
    range: activity?.units_low ? 'At 60 to 30 per WTE: 14.3 to 28.7 WTE.' : null,
    by_hand,
    share,
  };
}

export function activityTarget(
  library: LibraryEntry[],
  ratios: ActivityRatio[],
  id: string,
  choices: ActivityChoices,
): Target {
  const entry = library.find((each) => each.id === id)!;
  const ratio = ratios.find((each) => each.id === choices.ratio);
  const units_per_wte = choices.units_per_wte || ratio?.units_per_wte;
  if (!units_per_wte) throw { message: 'Choose a published ratio, or type one above 0.' };
  const values = Object.fromEntries(
    entry.figures.flatMap(({ year, value }) => {
      const by = year ?? choices.year;
      return by && value !== null ? [[by, value]] : [];
    }),
  );
  const share = choices.share;
  return inStep({
    name: entry.name,
    framework: entry.framework,
    scope: 'all',
    unit: 'wte',
    values: share ? {} : values,
    ...(share ? { local_share: { share, of: 'England', values } } : {}),
    activity: {
      measure: entry.role,
      units_per_wte,
      ...(ratio?.low ? { units_low: ratio.low } : {}),
      ...(ratio ? { evidence: ratio.evidence } : {}),
    },
    evidence: { source: entry.source, confidence: entry.confidence },
  });
}

export function requiredWorkforce(
  plan: Plan,
  scenario: string,
  index: number,
  rule: SharedBy,
): RequiredWorkforce | null {
  const target = plan.targets[index];
  if (!target) return null;
  const roles = rolesInScope(plan, target.scope);
  const all = projected(plan, scenario);
  const years = Object.entries(target.values as ByYear).flatMap(([year, value]) => {
    const place = Number(year) - plan.first_year;
    if (place < 0 || place >= plan.years) return [];
    const closing = roles.map(({ id }) => all.find(({ role }) => role === id)!.closing[place]!);
    const there = closing.reduce((total, heads) => total + heads, 0) || 1;
    const baseline = roles.reduce((total, role) => total + (role.baseline_heads ?? 0), 0);
    const required = target.basis === 'increase' ? value + baseline : value;
    return {
      year: Number(year),
      required,
      projected: there,
      gap: there - required,
      roles: roles.map(({ id }, nth) => {
        const heads = (required * closing[nth]!) / there;
        return {
          role: id,
          share: closing[nth]! / there,
          heads,
          wte: heads * 0.9,
          projected_heads: closing[nth]!,
          projected_wte: closing[nth]! * 0.9,
          gap_heads: closing[nth]! - heads,
          gap_wte: (closing[nth]! - heads) * 0.9,
          own_target: nth === 0 ? 'A target of its own' : null,
        };
      }),
    };
  });
  return {
    target: target.name,
    scope: scopeWords(plan, target.scope),
    compared_with: 'heads',
    assumption: `Our assumption, not a published figure: the requirement is shared out in proportion to ${rule === 'projected' ? 'the people projected for each role in that year' : 'each role\u2019s people on the baseline'}.`,
    years,
  };
}

export function outturnErrors(plan: Plan, scenario: string): OutturnView {
  const all = projected(plan, scenario);
  const error = (of: number, actual: number | undefined): ProjectionError | null =>
    actual === undefined
      ? null
      : {
          projected: of,
          actual,
          error: of - actual,
          share: actual ? (of - actual) / actual : null,
        };
  const roles = (plan.outturn ?? []).flatMap(({ role, year, heads, wte }) => {
    const of = all.find((each) => each.role === role);
    const place = year - plan.first_year;
    if (!of || of.closing[place] === undefined) return [];
    return {
      role,
      year,
      heads: error(of.closing[place], heads),
      wte: error(of.closing_wte[place]!, wte),
    };
  });
  const years = [...new Set(roles.map(({ year }) => year))];
  return {
    roles,
    scope: years.map((year) => ({
      year,
      unit: 'heads' as const,
      roles: 1,
      of_roles: plan.roles.length,
      over: roles.find((each) => each.year === year)!.heads!,
      sentence: `In ${financialYear(year)} the plan was 120 (2.1 %) above what turned out.`,
    })),
  };
}
