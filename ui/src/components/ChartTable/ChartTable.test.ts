import { createEvent, fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import ChartTable from './ChartTable.svelte';

const table = {
  caption: 'In post on 31 March, heads',
  columns: ['Year', 'In post', 'Target'],
  rows: [
    ['2017/18', '1,204', ''],
    ['2018/19', '1,260', '1,300'],
  ],
};

test('figures stand under the heads of their columns and beside those of their rows', () => {
  render(ChartTable, { table });
  expect(screen.getByRole('table', { name: table.caption })).toBeTruthy();
  expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual(
    table.columns,
  );
  expect(screen.getAllByRole('rowheader').map((head) => head.textContent)).toEqual([
    '2017/18',
    '2018/19',
  ]);
  expect(screen.getByRole('cell', { name: '1,300' })).toBeTruthy();
});

test('where no part is selected the whole is copied, in cells', async () => {
  render(ChartTable, { table });
  const setData = vi.fn();
  const region = screen.getByRole('region', { name: table.caption });
  const event = createEvent.copy(region, { clipboardData: { setData } });
  await fireEvent(region, event);
  expect(event.defaultPrevented).toBe(true);
  expect(setData).toHaveBeenCalledWith(
    'text/plain',
    'Year\tIn post\tTarget\r\n2017/18\t1,204\t\r\n2018/19\t1,260\t1,300',
  );
});

test('a selected part is copied as the webview does', async () => {
  render(ChartTable, { table });
  const region = screen.getByRole('region', { name: table.caption });
  getSelection()!.selectAllChildren(screen.getByRole('cell', { name: '1,300' }));
  const event = createEvent.copy(region, { clipboardData: { setData: vi.fn() } });
  await fireEvent(region, event);
  expect(event.defaultPrevented).toBe(false);
});
