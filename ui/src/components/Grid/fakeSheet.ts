// A sheet of figures for tests: three roles, four years, nothing below zero.
import { editable, parseNumber } from '../../words/numbers';
import { sheetOf, type CellText, type Sheet } from './sheet';

export interface FakeSheet extends Sheet {
  values: number[][];
  acts: string[];
}

export function fakeSheet(values: number[][]): FakeSheet {
  const acts: string[] = [];
  const sheet = sheetOf({
    name: 'Buy',
    rowName: (row) => ['Nurse', 'Doctor', 'Therapist'][row] ?? '',
    columnName: (column) => ['2017/18', '2018/19', '2019/20', '2020/21'][column] ?? '',
    textAt: ({ row, column }) => editable(values[row]?.[column] ?? 0),
    figureAt: ({ row, column }) => values[row]?.[column] ?? null,
    refusal: (_, text) => {
      const value = text === '' ? 0 : parseNumber(text);
      if (value === null) return `“${text}” is not a number. Type a figure.`;
      return value < 0 ? 'Nothing here is below zero. Type 0 or more.' : null;
    },
    locked: ({ row }) => row > 2,
    write: (texts: CellText[], act: string) => {
      for (const { row, column, text } of texts) {
        values[row]![column] = text === '' ? 0 : (parseNumber(text) ?? NaN);
      }
      acts.push(act);
      return Promise.resolve(true);
    },
  });
  return { ...sheet, values, acts };
}
