// The pathways of a lever that can be looked at as pipelines: the scenario's, and usual ones.
import type { Build } from '../../ipc/types/Build';
import type { Edit } from '../../ipc/types/Edit';
import type { LeverRow } from '../../ipc/types/LeverRow';
import type { PathwayPlace } from '../../ipc/types/PathwayPlace';
import type { Plan } from '../../ipc/types/Plan';
import type { UsualPathway } from '../../ipc/types/UsualPathway';
import { rowsOf, withYearly } from '../../plan/levers';
import { usualRows, usualWith } from '../../plan/usual';
import { rowName } from '../levers/rowWords';

type PathwayLever = 'build' | 'bounce';

export interface Programme {
  /** Names it in a list of choices. */
  key: string;
  words: string;
  place: PathwayPlace;
  row: UsualPathway;
}

/** The scenario's programmes, or routes that take years, then the usual ones. */
export function programmes(plan: Plan, scenario: string, lever: PathwayLever): Programme[] {
  const levers = plan.scenarios.find(({ name }) => name === scenario)?.levers ?? {};
  const own = rowsOf(levers, lever).map((row, index) => ({ row: row as UsualPathway, index }));
  const usual = usualRows(plan).filter((row) => row.lever === lever);
  return [
    ...own.map(({ row, index }) => programme(plan, row, { usual: false, lever, index })),
    ...usual.map(({ pathway, index }) => programme(plan, pathway, { usual: true, lever, index })),
  ].filter(({ row }) => leadsOverYears(row));
}

// Nobody let go is on the way to anywhere, nor who arrives in the year of a move.
function leadsOverYears({ lever, row }: UsualPathway): boolean {
  return lever === 'build' || (row.to !== null && (row.duration_years ?? 0) > 0);
}

function programme(plan: Plan, row: UsualPathway, place: PathwayPlace): Programme {
  const goesOn = place.usual ? ', goes on anyway' : '';
  return {
    key: `${place.usual ? 'usual' : 'lever'}-${place.index}`,
    words: `${rowName(row, plan)}${goesOn}`,
    place,
    row,
  };
}

/** The edit that sets how many set out in a year; null where the pathway is gone. */
export function setOutEdit(
  plan: Plan,
  scenario: string,
  { usual, lever, index }: PathwayPlace,
  year: number,
  value: number,
): Edit | null {
  const there = programmes(plan, scenario, lever as PathwayLever).find(
    ({ place }) => place.usual === usual && place.index === index,
  );
  if (!there) return null;
  if (usual) return { edit: 'set_usual', index, pathway: usualWith(there.row, year, value, plan) };
  const row = withYearly(there.row as LeverRow, plan, year - plan.first_year, [value]);
  return { edit: 'set_lever_row', scenario, index, row };
}

/** A usual programme like this one, for those who set out on it before the plan begins. */
export function alreadyInTraining(programme: Build, name: string): UsualPathway {
  const { to, from, duration_years, annual_drop_out, join_rate, employed, productive_share } =
    programme;
  const terms = { duration_years, annual_drop_out, join_rate, employed, productive_share };
  return { lever: 'build', row: { name, to, from, ...terms, starts: {} } };
}
