// The edit that sets figures of a role, a lever's row or a usual pathway, wherever they are listed.
import type { Edit } from '../ipc/types/Edit';
import type { Evidence } from '../ipc/types/Evidence';
import type { Lever } from '../ipc/types/Lever';
import type { LeverRow } from '../ipc/types/LeverRow';
import type { Plan } from '../ipc/types/Plan';
import type { UsualPathway } from '../ipc/types/UsualPathway';
import { rowsOf } from './levers';

/** Where a figure stands in the plan. */
export type FigureAt =
  | { of: 'role'; role: string }
  | { of: 'lever'; scenario: string; lever: Lever; index: number }
  | { of: 'usual'; lever: 'build' | 'bounce'; index: number };

type ByField<Value> = Record<string, Value>;

/** Sets figures by their names in plan JSON, with what stands behind them; null where they are gone. */
export function figuresEdit(
  plan: Plan,
  at: FigureAt,
  figures: ByField<unknown>,
  evidence: ByField<Evidence> = {},
): Edit | null {
  const changed = <Row extends { field_evidence?: ByField<Evidence> }>(row: Row): Row => ({
    ...row,
    ...figures,
    ...(Object.keys(evidence).length > 0
      ? { field_evidence: { ...row.field_evidence, ...evidence } }
      : {}),
  });
  switch (at.of) {
    case 'role': {
      const role = plan.roles.find(({ id }) => id === at.role);
      return role ? { edit: 'set_role', role: changed(role) } : null;
    }
    case 'lever': {
      const levers = plan.scenarios.find(({ name }) => name === at.scenario)?.levers ?? {};
      const row = rowsOf(levers, at.lever)[at.index];
      return row
        ? {
            edit: 'set_lever_row',
            scenario: at.scenario,
            index: at.index,
            row: { lever: at.lever, row: changed(row.row) } as LeverRow,
          }
        : null;
    }
    case 'usual': {
      const row = plan.usual?.[at.lever]?.[at.index];
      return row
        ? {
            edit: 'set_usual',
            index: at.index,
            pathway: { lever: at.lever, row: changed(row) } as UsualPathway,
          }
        : null;
    }
  }
}
