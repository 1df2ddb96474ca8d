// Rows that can't be counted, of an extract or of a ledger, as they are listed and mended.
import type { LedgerRejectedRow } from '../../ipc/types/LedgerRejectedRow';
import type { RejectedRow } from '../../ipc/types/RejectedRow';

/** A cell that can be written over: what its column is about, its heading, and what it says. */
export interface Mendable {
  meaning: string;
  heading: string;
  says: string;
}

export interface RejectedLine {
  line: number;
  /** The headings of the columns it is about. */
  column: string | null;
  reason: string;
  remedy: string;
  mend: Mendable[];
}

/** Texts in place of cells: by line, by what the column is about. */
export type Texts = Record<number, Partial<Record<string, string>>>;

/** The texts with one more. */
export const withText = <Each extends Texts>(
  texts: Each,
  line: number,
  meaning: string,
  text: string,
): Each => ({ ...texts, [line]: { ...texts[line], [meaning]: text } });

/** A row of an extract; what could tell who somebody is says nothing here. */
export const ofExtract = ({ mend, says, ...row }: RejectedRow): RejectedLine => ({
  ...row,
  mend: mend.map(({ meaning, heading }) => ({ meaning, heading, says: says[meaning] ?? '' })),
});

/** A row of a ledger, rejected for one column. */
export const ofLedger = ({ meaning, column, says, ...row }: LedgerRejectedRow): RejectedLine => ({
  ...row,
  column,
  mend: [{ meaning, heading: column ?? '', says }],
});
