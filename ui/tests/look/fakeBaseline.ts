// A stand-in for what the engine says of a baseline: near enough in shape to look at, no more.
import type { Baseline } from '../../src/ipc/types/Baseline';
import type { Plan } from '../../src/ipc/types/Plan';
import type { RetirementAges } from '../../src/ipc/types/RetirementAges';
import type { Retirements } from '../../src/ipc/types/Retirements';
import type { RoleBaseline } from '../../src/ipc/types/RoleBaseline';
import { amountByYear } from '../../src/plan/series';
import { projectedYears } from '../../src/words/years';

export const STAFF_GROUPS = [
  'Medical and Dental',
  'Students',
  'Nursing and Midwifery Registered',
  'Allied Health Professionals',
  'Additional Professional Scientific and Technical',
  'Healthcare Scientists',
  'Additional Clinical Services',
  'Administrative and Clerical',
  'Estates and Ancillary',
  'Supplementary Roles',
];

export function fakeBaseline(plan: Plan): Baseline {
  const roles = plan.roles.map((role): RoleBaseline => {
    const heads = role.baseline_heads ?? 0;
    const perHead = amountByYear(role.wte_per_head, plan, 1)[0] ?? 1;
    const wte = role.baseline_wte ?? heads * perHead;
    const posts = role.establishment_wte;
    const imported = role.as_imported?.baseline_heads;
    const byHand = typeof imported === 'number' && imported !== heads;
    return {
      role: role.id,
      heads,
      wte,
      wte_per_head: perHead,
      vacancy_wte: posts === undefined ? null : posts - wte,
      vacancy_rate: posts === undefined ? null : (posts - wte) / posts,
      set_by_hand: byHand ? [{ field: 'baseline_heads', imported, now: heads }] : [],
    };
  });
  const sum = (of: (role: RoleBaseline) => number) =>
    roles.reduce((all, role) => all + of(role), 0);
  const funded = plan.roles.reduce((all, role) => all + (role.establishment_wte ?? 0), 0);
  const vacant = sum(({ vacancy_wte }) => vacancy_wte ?? 0);
  return {
    roles,
    together: {
      heads: sum(({ heads }) => heads),
      wte: sum(({ wte }) => wte),
      wte_per_head: 0.9,
      leaver_rate: 0.11,
      usual_joiners: 120,
      establishment_wte: funded,
      vacancy_wte: funded > 0 ? vacant : null,
      vacancy_rate: funded > 0 ? vacant / funded : null,
      roles_without_establishment: roles.filter(({ vacancy_wte }) => vacancy_wte === null).length,
    },
    set_by_hand: sum(({ set_by_hand }) => set_by_hand.length),
  };
}

export function fakeRetirements(plan: Plan, id: string, ages: RetirementAges): Retirements | null {
  const role = plan.roles.find((each) => each.id === id);
  const known = (role?.age_bands ?? []).reduce((sum, { heads }) => sum + heads, 0);
  if (!role || known === 0) return null;
  const heads = role.baseline_heads ?? 0;
  return {
    ages,
    heads,
    known,
    present_rate: 0.11,
    present_retirement: 0.03,
    other_rate: 0.08,
    years: projectedYears(plan).map((year, place) => ({
      year,
      due: heads * (0.03 + 0.01 * place),
      still_here: 1 - 0.08 * place,
      retiring: heads * (0.03 + 0.005 * place),
      retirement_rate: 0.03 + 0.005 * place,
      leaver_rate: 0.11 + 0.005 * place,
      wave: place === 3,
    })),
    warnings: ['A wave of retirements is coming: about 14 in 2020/21, against 8 a year now.'],
    arithmetic: [
      `Assumed: everybody retires from ${ages.from} to ${ages.to}, as many at each age.`,
      'The present rate is 11 %. Its part of retirement is taken to be 3 %.',
      'Other reasons: 11 % - 3 % = 8 %. That part is kept in every year.',
    ],
  };
}
