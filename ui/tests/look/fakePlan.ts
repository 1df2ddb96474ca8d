// A stand-in for the engine: near enough in shape to look at, no more. Figures are not Fivefold's.
import type { RoleView } from '../../src/ipc/types/RoleView';
import type { Contributions } from '../../src/ipc/types/Contributions';
import type { Edit } from '../../src/ipc/types/Edit';
import type { Lever } from '../../src/ipc/types/Lever';
import type { Plan } from '../../src/ipc/types/Plan';
import type { Role } from '../../src/ipc/types/Role';
import type { RoleYear } from '../../src/ipc/types/RoleYear';
import { LEVERS, roleOf, rowsOf, yearlyOf } from '../../src/plan/levers';
import { amountByYear } from '../../src/plan/series';
import { inStep } from './fakeTargets';

/** The plan after an edit, with none of the engine's checks. */
export function applied(before: Plan, edit: Edit): Plan {
  const plan = structuredClone(before);
  const levers = (name: string) =>
    plan.scenarios.find((scenario) => scenario.name === name)!.levers;
  switch (edit.edit) {
    case 'set_plan':
      return { ...plan, title: edit.title, first_year: edit.first_year, years: edit.years };
    case 'add_role':
      plan.roles.push(withHeads(edit.role));
      break;
    case 'set_role':
      plan.roles = plan.roles.map((role) =>
        role.id === edit.role.id ? withHeads(edit.role) : role,
      );
      break;
    case 'remove_role':
      plan.roles = plan.roles.filter(({ id }) => id !== edit.id);
      break;
    case 'move_role': {
      const from = plan.roles.findIndex(({ id }) => id === edit.id);
      plan.roles.splice(edit.to, 0, ...plan.roles.splice(from, 1));
      break;
    }
    case 'add_scenario': {
      const copied = edit.copy_of === null ? {} : structuredClone(levers(edit.copy_of));
      plan.scenarios.push({ name: edit.name, levers: copied });
      break;
    }
    case 'rename_scenario':
      plan.scenarios.find(({ name }) => name === edit.name)!.name = edit.to;
      break;
    case 'describe_scenario': {
      const scenario = plan.scenarios.find(({ name }) => name === edit.name)!;
      scenario.question = edit.question ?? undefined;
      scenario.decision = edit.decision ?? undefined;
      scenario.evidence = edit.evidence ?? undefined;
      break;
    }
    case 'move_scenario': {
      const from = plan.scenarios.findIndex(({ name }) => name === edit.name);
      plan.scenarios.splice(edit.to, 0, ...plan.scenarios.splice(from, 1));
      break;
    }
    case 'remove_scenario':
      plan.scenarios = plan.scenarios.filter(({ name }) => name !== edit.name);
      break;
    case 'together':
      return edit.edits.reduce(applied, plan);
    case 'add_lever_row':
      ((levers(edit.scenario)[edit.row.lever] ??= []) as unknown[]).push(edit.row.row);
      break;
    case 'set_lever_row':
      (levers(edit.scenario)[edit.row.lever] as unknown[])[edit.index] = edit.row.row;
      break;
    case 'remove_lever_row':
      levers(edit.scenario)[edit.lever]!.splice(edit.index, 1);
      break;
    case 'add_target':
      plan.targets.push(inStep(edit.target));
      break;
    case 'set_target':
      plan.targets[edit.index] = inStep(edit.target);
      break;
    case 'remove_target':
      plan.targets.splice(edit.index, 1);
      break;
    case 'add_action':
      (plan.actions ??= []).push(edit.action);
      break;
    case 'set_action':
      plan.actions![edit.index] = edit.action;
      break;
    case 'remove_action':
      plan.actions!.splice(edit.index, 1);
      break;
    case 'set_usual':
      (plan.usual![edit.pathway.lever] as unknown[])[edit.index] = edit.pathway.row;
      break;
    case 'add_usual':
      (((plan.usual ??= {})[edit.pathway.lever] ??= []) as unknown[]).push(edit.pathway.row);
      break;
    case 'add_transfer':
      (plan.transfers ??= []).push(edit.transfer);
      break;
    case 'add_occupation_code':
      (plan.occupation_codes ??= []).push(edit.code);
      break;
    case 'set_occupation_code':
      plan.occupation_codes![edit.index] = edit.code;
      break;
    case 'remove_occupation_code':
      plan.occupation_codes!.splice(edit.index, 1);
      break;
    case 'add_context':
      (plan.context ??= []).push(edit.measure);
      break;
    case 'set_context':
      plan.context![edit.index] = edit.measure;
      break;
    case 'remove_context':
      plan.context!.splice(edit.index, 1);
      break;
    case 'add_outturn':
      (plan.outturn ??= []).push(edit.outturn);
      break;
    case 'set_outturn':
      plan.outturn![edit.index] = edit.outturn;
      break;
    case 'remove_outturn':
      plan.outturn!.splice(edit.index, 1);
      break;
    case 'add_stop':
      (plan.running_order ??= []).push(edit.stop);
      break;
    case 'set_stop':
      plan.running_order![edit.index] = edit.stop;
      break;
    case 'remove_stop':
      plan.running_order!.splice(edit.index, 1);
      break;
    case 'move_stop':
      plan.running_order!.splice(edit.to, 0, ...plan.running_order!.splice(edit.index, 1));
      break;
    case 'add_note':
      (plan.notes ??= []).push(edit.note);
      break;
  }
  return plan;
}

// Heads follow where the WTE was typed.
function withHeads(role: Role): Role {
  if (role.baseline_wte === undefined) return role;
  const perHead = typeof role.wte_per_head === 'number' ? role.wte_per_head : 1;
  return { ...role, baseline_heads: role.baseline_wte / perHead };
}

export interface FakeRole extends RoleView {
  ledger: RoleYear[];
}

/** Every role year by year: each lever's people simply join and leave at the leaver rate. */
export function projected(plan: Plan, scenarioName: string): FakeRole[] {
  const scenario = plan.scenarios.find(({ name }) => name === scenarioName);
  const rows = LEVERS.flatMap((lever) => rowsOf(scenario?.levers ?? {}, lever)).map((row) => ({
    lever: row.lever,
    role: roleOf(row),
    values: yearlyOf(row, plan),
    points: row.lever === 'bind' && row.row.unit === 'points',
  }));
  return plan.roles.map((role) => {
    const own = rows.filter((row) => row.role === role.id);
    const rate = amountByYear(role.leaver_rate, plan);
    const wte = amountByYear(role.wte_per_head, plan, 1);
    const joiners = amountByYear(role.usual_joiners, plan);
    const stands: Contributions = zero();
    stands.base = role.baseline_heads ?? 0;
    const standing: FakeRole = {
      role: role.id,
      closing: [],
      closing_wte: [],
      contributions: [],
      ledger: [],
    };
    for (let place = 0; place < plan.years; place += 1) {
      const flow = zero();
      for (const { lever, values, points } of own) {
        flow[lever] += (values[place] ?? 0) * (points ? stands.base : 1);
      }
      const e = (rate[place] ?? 0) / (1 + (rate[place] ?? 0) / 2);
      const opening = inPost(stands);
      stands.base = stands.base * (1 - e) + (joiners[place] ?? 0) * (1 - e / 2);
      for (const lever of ['buy', 'build', 'bind', 'bounce'] as const) {
        stands[lever] = stands[lever] * (1 - e) + flow[lever] * (1 - e / 2);
      }
      stands.borrow = flow.borrow;
      const closing = inPost(stands);
      standing.closing.push(closing);
      standing.closing_wte.push(closing * (wte[place] ?? 1));
      standing.contributions.push({ ...stands });
      const joined = (joiners[place] ?? 0) + flow.buy + flow.build + flow.bounce;
      standing.ledger.push({
        role: role.id,
        year: plan.first_year + place,
        opening,
        joined_usual: joiners[place] ?? 0,
        transferred: 0,
        usual_moves_in: 0,
        usual_moves_out: 0,
        joined_buy: flow.buy,
        joined_build: flow.build,
        joined_bounce: flow.bounce,
        returned: 0,
        departures: 0,
        leavers_before_bind: opening + joined - closing + flow.bind,
        kept: flow.bind,
        leavers: opening + joined - closing,
        closing,
        in_post_heads: closing,
        in_post_wte: closing * (wte[place] ?? 1),
        average_heads: (opening + closing) / 2,
        borrow: flow.borrow,
        in_training: 0,
        capacity_heads: closing + flow.borrow,
        capacity_wte: closing + flow.borrow,
        establishment_wte: role.establishment_wte ?? null,
        vacancy_wte:
          role.establishment_wte === undefined
            ? null
            : role.establishment_wte - closing * (wte[place] ?? 1),
        contributions: { ...stands },
      });
    }
    return standing;
  });
}

export function zero(): Contributions {
  return { base: 0, buy: 0, build: 0, bind: 0, borrow: 0, bounce: 0 };
}

export function inPost(stands: Contributions): number {
  return (['base', 'buy', 'build', 'bind', 'bounce'] as ('base' | Lever)[]).reduce(
    (sum, part) => sum + stands[part],
    0,
  );
}
