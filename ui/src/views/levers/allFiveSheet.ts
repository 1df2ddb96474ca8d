// All five levers as a sheet: worked out, to be chosen, added up and copied.
import { readingSheet, type Sheet } from '../../components/Grid/sheet';
import type { Plan } from '../../ipc/types/Plan';
import { LEVER_NAMES } from '../../plan/levers';
import { roleName } from '../../plan/scope';
import { editable } from '../../words/numbers';
import { LEVER_COLUMNS, type StandingRow } from './allFive';
import type { Line } from './groupLines';

/** The sheet of what stands of every lever. */
export function allFiveSheet(plan: Plan, lines: Line<StandingRow>[]): Sheet {
  const figureAt = (row: number, column: number): number | null => {
    const line = lines[row];
    if (!line) return null;
    const name = LEVER_COLUMNS[column - 1];
    if ('row' in line) return line.row.standing[name ?? 'base'];
    const { asked } = line;
    if (!asked) return null;
    return name === 'in_post' ? asked.in_post : asked.contributions[name ?? 'base'];
  };
  return readingSheet({
    name: 'All five',
    rowName: (row) => {
      const line = lines[row];
      if (!line) return '';
      return 'row' in line ? roleName(plan, line.row.role) : `${line.group} together`;
    },
    columnName: (column) => {
      const name = LEVER_COLUMNS[column - 1];
      if (!name) return 'Business as usual';
      return name === 'in_post' ? 'In post' : LEVER_NAMES[name];
    },
    figureAt: ({ row, column }) => figureAt(row, column),
    textAt: ({ row, column }) => {
      const figure = figureAt(row, column);
      return figure === null ? '' : editable(figure);
    },
  });
}
