// The table of occupation codes as a sheet; in the empty row under the last are new ones.
import { byRow, sheetOf, type CellText, type Sheet } from '../../components/Grid/sheet';
import type { Edit } from '../../ipc/types/Edit';
import type { OccupationCode } from '../../ipc/types/OccupationCode';
import { parseYesOrNo, yesOrNo } from '../../plan/roleFields';
import { changeTogether } from '../../state/changes';

type CodeField = 'code' | 'name' | 'staff_group' | 'group' | 'registered';

export interface CodeColumn {
  field: CodeField;
  words: string;
}

export const CODE_COLUMNS: CodeColumn[] = [
  { field: 'code', words: 'Code' },
  { field: 'name', words: 'Stands for' },
  { field: 'staff_group', words: 'Staff group' },
  { field: 'group', words: 'Second grouping' },
  { field: 'registered', words: 'Registered' },
];

const MOST_PASTED = 5_000;

export function codeSheet(codes: OccupationCode[], staffGroups: string[]): Sheet {
  return sheetOf({
    name: 'Occupation codes',
    rowName: (row) => codes[row]?.code ?? 'New code',
    columnName: (column) => CODE_COLUMNS[column]?.words ?? '',
    textAt: ({ row, column }) => {
      const code = codes[row];
      const field = CODE_COLUMNS[column]?.field;
      return code && field ? shownOfCode(code, field) : '';
    },
    figureAt: () => null,
    refusal: ({ row, column }, text) => refusalOf(CODE_COLUMNS[column]?.field, text, codes[row]),
    growth: MOST_PASTED,
    write: (texts, act) => changeTogether(act, (now) => edits(texts, now, staffGroups)),
  });
}

export function shownOfCode(code: OccupationCode, field: CodeField): string {
  return field === 'registered' ? yesOrNo(code.registered) : (code[field] ?? '');
}

/** Types into one cell: the remedy where the text can't stand. */
export function typeCode(
  row: number,
  field: CodeField,
  text: string,
  staffGroups: string[],
): unknown {
  const refused = refusalOf(field, text, undefined);
  if (refused !== null) return refused;
  const column = CODE_COLUMNS.findIndex((each) => each.field === field);
  return changeTogether(`Occupation code: ${text || 'emptied'}`, (now) =>
    edits([{ row, column, text }], now, staffGroups),
  );
}

function refusalOf(
  field: CodeField | undefined,
  text: string,
  there: OccupationCode | undefined,
): string | null {
  if (field === 'registered' && text !== '' && parseYesOrNo(text) === null) {
    return `\u201c${text}\u201d is neither yes nor no. Type one of them, or leave it empty.`;
  }
  return field === 'code' && text === '' && there
    ? 'A row needs its code. Type one such as N6A, or remove the row.'
    : null;
}

// Pasted rows whose code is there already change that row, and add none.
function edits(
  texts: CellText[],
  now: { occupation_codes?: OccupationCode[] },
  staffGroups: string[],
): Edit[] {
  const codes = now.occupation_codes ?? [];
  return [...byRow(texts)].flatMap(([row, cells]): Edit[] => {
    const typed = cells.find(({ column }) => CODE_COLUMNS[column]?.field === 'code')?.text;
    const same = codes.findIndex(({ code }) => code === typed);
    const index = row < codes.length ? row : same;
    const there = codes[index];
    const code = withCells(there ?? { code: '' }, cells, staffGroups);
    if (there) return [{ edit: 'set_occupation_code', index, code }];
    return code.code === '' ? [] : [{ edit: 'add_occupation_code', code }];
  });
}

function withCells(
  before: OccupationCode,
  cells: CellText[],
  staffGroups: string[],
): OccupationCode {
  return cells.reduce((code, { column, text }): OccupationCode => {
    switch (CODE_COLUMNS[column]?.field) {
      case 'code':
        return { ...code, code: text };
      case 'name':
        return { ...code, name: text || undefined };
      case 'staff_group':
        return { ...code, staff_group: listed(text, staffGroups) };
      case 'group':
        return { ...code, group: text || undefined };
      case 'registered':
        return { ...code, registered: parseYesOrNo(text) ?? undefined };
      default:
        return code;
    }
  }, before);
}

function listed(text: string, staffGroups: string[]): string | undefined {
  const same = staffGroups.find((group) => group.toLowerCase() === text.toLowerCase());
  return same ?? (text || undefined);
}
