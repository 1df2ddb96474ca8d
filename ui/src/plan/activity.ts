// How people treated become staff, as it is set.
import type { Activity } from '../ipc/types/Activity';
import type { ActivityRatio } from '../ipc/types/ActivityRatio';

/** The activity by a published ratio, with its range and what stands behind it. */
export function withRatio(activity: Activity, ratio: ActivityRatio): Activity {
  return {
    ...activity,
    units_per_wte: ratio.units_per_wte,
    units_low: ratio.low ?? undefined,
    units_high: ratio.high ?? undefined,
    evidence: ratio.evidence,
  };
}

/** The activity by a figure of one's own: no published range or source stands behind it. */
export function ownUnits(activity: Activity, units_per_wte: number): Activity {
  const { measure, scale } = activity;
  const evidence = { rationale: 'An assumption of our own.' };
  return { measure, units_per_wte, evidence, ...(scale === undefined ? {} : { scale }) };
}
