// Agreed actions as a sheet: one row an action, in the order they are listed.
import { byRow, sheetOf, type Sheet } from '../../components/Grid/sheet';
import type { Action } from '../../ipc/types/Action';
import type { Edit } from '../../ipc/types/Edit';
import { changeTogether } from '../../state/changes';
import { parseNumber } from '../../words/numbers';
import { ACTION_COLUMNS, shownIn, withText, type Around } from './actionColumns';

export function actionSheet(order: number[], around: Around): Sheet {
  const actionAt = (row: number) => around.plan.actions?.[order[row] ?? -1];
  const textAt = (row: number, column: number) => {
    const action = actionAt(row);
    const shown = ACTION_COLUMNS[column];
    return action && shown ? shownIn(shown, action, around) : '';
  };
  return sheetOf({
    name: 'Agreed actions',
    rowName: (row) => actionAt(row)?.text ?? '',
    columnName: (column) => ACTION_COLUMNS[column]?.heading ?? '',
    textAt: ({ row, column }) => textAt(row, column),
    figureAt: ({ row, column }) =>
      ACTION_COLUMNS[column]?.figure ? parseNumber(textAt(row, column)) : null,
    refusal: ({ row, column }, text) => {
      const action = actionAt(row);
      const shown = ACTION_COLUMNS[column];
      const next = action && shown && withText(shown, action, text, around);
      return typeof next === 'string' ? next : null;
    },
    write: (texts, act) =>
      changeTogether(act, (now) =>
        [...byRow(texts)].flatMap(([row, cells]): Edit[] => {
          const index = order[row] ?? -1;
          const there = now.actions?.[index];
          if (!there) return [];
          const action = cells.reduce<Action>((action, { column, text }) => {
            const shown = ACTION_COLUMNS[column];
            const next = shown && withText(shown, action, text, { ...around, plan: now });
            return typeof next === 'object' ? next : action;
          }, there);
          return [{ edit: 'set_action', index, action }];
        }),
      ),
  });
}
