// The kinds of chart, as a person chooses them.
import type { ChartKind } from '../ipc/types/ChartKind';
import type { MixBy } from '../ipc/types/MixBy';

/** In the order they are offered. */
export const CHART_WORDS: Record<ChartKind, string> = {
  headcount: 'Headcount against targets',
  bridge: 'Bridge',
  pipeline: 'Pipelines',
  gap: 'Gaps by role and year',
  scenarios: 'Scenarios side by side',
  million: 'Reaching the million',
  flows: 'Flows between roles',
  mix: 'Skill mix',
  cost: 'What it costs',
  sensitivity: 'What the gap hangs on',
  fan: 'In post in doubt',
};

export const CHART_KINDS = Object.keys(CHART_WORDS) as ChartKind[];

/** What a skill mix puts roles together by. */
export const MIX_WORDS: Record<MixBy, string> = {
  role: 'By role',
  band: 'By band',
  staff_group: 'By staff group',
  service: 'By service',
};
