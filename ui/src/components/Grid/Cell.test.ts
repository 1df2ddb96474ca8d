import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { desk } from '../../state/desk.svelte';
import NumberCell from './NumberCell.svelte';

vi.mock('@tauri-apps/api/core', () => ({ invoke: vi.fn() }));

const set = vi.fn();
const paste = vi.fn();
const place = { row: 0, column: 0, label: 'Hires', testid: 'cell' };

function cell(value: number | null, more = {}): HTMLInputElement {
  render(NumberCell, { ...place, value, set, paste, ...more });
  return screen.getByTestId('cell');
}

beforeEach(() => {
  set.mockReset();
  paste.mockReset();
  desk.problem = null;
});

test('reads with separators and is typed without', async () => {
  const input = cell(1234.5);
  expect(input.value).toBe('1,235');
  await fireEvent.focus(input);
  expect(input.value).toBe('1234.5');
});

test('leaving commits once, and an unchanged cell nothing', async () => {
  const input = cell(100);
  await fireEvent.focus(input);
  await fireEvent.blur(input);
  expect(set).not.toHaveBeenCalled();
  await fireEvent.focus(input);
  await fireEvent.input(input, { target: { value: '1,500' } });
  await fireEvent.keyDown(input, { key: 'Enter' });
  await fireEvent.blur(input);
  expect(set.mock.calls).toEqual([[1500]]);
});

test('Escape takes back what was typed', async () => {
  const input = cell(100);
  await fireEvent.focus(input);
  await fireEvent.input(input, { target: { value: '7' } });
  await fireEvent.keyDown(input, { key: 'Escape' });
  expect(input.value).toBe('100');
  await fireEvent.blur(input);
  expect(set).not.toHaveBeenCalled();
});

test('what is no number is refused with the remedy, and the old value returns', async () => {
  const input = cell(100);
  await fireEvent.focus(input);
  await fireEvent.input(input, { target: { value: 'many' } });
  await fireEvent.blur(input);
  expect(set).not.toHaveBeenCalled();
  expect(desk.problem).toContain('\u201cmany\u201d is not a number');
  await vi.waitFor(() => expect(input.value).toBe('100'));
});

test('percent is typed as percent and kept as a fraction', async () => {
  const input = cell(0.13, { percent: true });
  expect(input.value).toBe('13');
  await fireEvent.focus(input);
  await fireEvent.input(input, { target: { value: '12.5' } });
  await fireEvent.blur(input);
  expect(set).toHaveBeenCalledWith(0.125);
});

test('a block from a spreadsheet goes to the grid, a single value into the cell', async () => {
  const input = cell(100);
  const clipboard = (text: string) => ({ clipboardData: { getData: () => text } });
  await fireEvent.paste(input, clipboard('5'));
  expect(paste).not.toHaveBeenCalled();
  await fireEvent.paste(input, clipboard('5\t6\n7\t8'));
  expect(paste).toHaveBeenCalledWith([
    ['5', '6'],
    ['7', '8'],
  ]);
});
