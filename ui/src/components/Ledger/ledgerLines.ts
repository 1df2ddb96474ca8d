// The lines of a role's ledger, in the order they add up.
import type { RoleYear } from '../../ipc/types/RoleYear';

type Figure = Exclude<keyof RoleYear, 'role' | 'year' | 'contributions'>;

export interface LedgerLine {
  field: Figure;
  words: string;
  /** Whether it is taken away in the sum. */
  minus?: boolean;
  /** A result of the lines above it. */
  sum?: boolean;
  /** Told beside the sum and not part of it. */
  aside?: boolean;
}

/** From those in post on 1 April to those on 31 March. */
export const FLOW_LINES: LedgerLine[] = [
  { field: 'opening', words: 'In post on 1 April', sum: true },
  { field: 'joined_usual', words: 'Usual joiners' },
  { field: 'transferred', words: 'Service transfers' },
  { field: 'usual_moves_in', words: 'Usual moves in' },
  { field: 'usual_moves_out', words: 'Usual moves out', minus: true },
  { field: 'joined_buy', words: 'Buy: joined' },
  { field: 'joined_build', words: 'Build: arrived' },
  { field: 'joined_bounce', words: 'Bounce: arrived' },
  { field: 'returned', words: 'Came back from a programme or move' },
  { field: 'departures', words: 'Left for one, or let go', minus: true },
  { field: 'leavers', words: 'Leavers', minus: true },
  { field: 'kept', words: 'kept by Bind, already off the leavers', aside: true },
  { field: 'closing', words: 'In post on 31 March', sum: true },
];

/** What those in post amount to. */
export const STANDING_LINES: LedgerLine[] = [
  { field: 'in_post_wte', words: 'In post, WTE' },
  { field: 'establishment_wte', words: 'Funded posts, WTE' },
  { field: 'vacancy_wte', words: 'Vacancies, WTE' },
  { field: 'borrow', words: 'Borrow, the year\u2019s average' },
  { field: 'in_training', words: 'Employed learners' },
  { field: 'capacity_heads', words: 'Capacity', sum: true },
];

/** The figure with the sign it has in the sum; null where none is given. */
export function signedFigure(line: LedgerLine, year: RoleYear): number | null {
  const value = year[line.field];
  return value !== null && line.minus ? -value : value;
}
