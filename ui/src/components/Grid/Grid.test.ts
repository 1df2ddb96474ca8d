import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import FakeGrid from './FakeGrid.svelte';
import { fakeSheet, type FakeSheet } from './fakeSheet';

vi.mock('@tauri-apps/api/core', () => ({ invoke: vi.fn() }));
Element.prototype.scrollIntoView = vi.fn();

let sheet: FakeSheet;
const cell = (row: number, column: number): HTMLInputElement =>
  screen.getByTestId(`${row}-${column}`);
const status = () => screen.getByTestId('grid-status').textContent;
const focusAt = (row: number, column: number) =>
  waitFor(() => expect(document.activeElement).toBe(cell(row, column)));

async function press(key: string, more = {}) {
  await fireEvent.keyDown(document.activeElement!, { key, ...more });
}

async function paste(text: string) {
  const clipboardData = { getData: () => text, setData: vi.fn() };
  await fireEvent.paste(document.activeElement!, { clipboardData });
}

async function type(text: string) {
  await fireEvent.input(document.activeElement!, { target: { value: text } });
}

beforeEach(async () => {
  sheet = fakeSheet([
    [1, 2, 3, 4],
    [10, 20, 30, 40],
    [5, 6, 7, 8],
  ]);
  render(FakeGrid, { sheet });
  cell(0, 1).focus();
  await focusAt(0, 1);
});

test('arrows, Tab and Enter move, and what was typed is committed', async () => {
  await type('99');
  await press('Tab');
  await focusAt(0, 2);
  await type('77');
  await press('Enter');
  await focusAt(1, 1);
  await waitFor(() => expect(sheet.values[0]).toEqual([1, 99, 77, 4]));
  await press('ArrowUp');
  await focusAt(0, 1);
});

test('only the cell that is typed in is reached by Tab from outside', () => {
  const reached = [...document.querySelectorAll('[data-row]')].filter(
    (each) => each.getAttribute('tabindex') === '0',
  );
  expect(reached).toEqual([cell(0, 1)]);
});

test('Shift chooses a block, which is marked and added up', async () => {
  await press('ArrowRight', { shiftKey: true });
  await press('ArrowDown', { shiftKey: true });
  expect(status()).toBe('2 × 2 cells: sum 55, average 13.8, 4 figures');
  const selected = document.querySelectorAll('td[aria-selected="true"]');
  expect(selected).toHaveLength(4);
  expect(document.activeElement).toBe(cell(0, 1));
  await press('Escape');
  expect(document.querySelectorAll('td[aria-selected="true"]')).toHaveLength(0);
});

test('the mouse chooses a block, a row, a column', async () => {
  await fireEvent.mouseDown(cell(1, 1));
  // jsdom has no pointer events of its own.
  await fireEvent(cell(2, 3), new MouseEvent('pointerover', { buttons: 1, bubbles: true }));
  await fireEvent.mouseUp(window);
  await waitFor(() => expect(status()).toMatch(/^2 × 3 cells: sum 111/));
  await fireEvent.mouseDown(cell(1, 3), { shiftKey: true });
  await waitFor(() => expect(status()).toMatch(/^1 × 3 cells: sum 90/));
  await fireEvent.mouseDown(screen.getByText('Doctor'));
  await waitFor(() => expect(status()).toMatch(/^1 × 4 cells: sum 100/));
  await fireEvent.mouseDown(screen.getByText('2017/18'));
  await waitFor(() => expect(status()).toMatch(/^3 × 1 cells: sum 16/));
});

test('what is chosen is copied, cut and cleared as a block', async () => {
  const setData = vi.fn();
  await press('ArrowDown', { shiftKey: true });
  await fireEvent.copy(document.activeElement!, { clipboardData: { setData } });
  expect(setData).toHaveBeenLastCalledWith('text/plain', '2\r\n20');
  await fireEvent.cut(document.activeElement!, { clipboardData: { setData } });
  await waitFor(() => expect(sheet.acts).toEqual(['Cut 2 cells of Buy']));
  expect(sheet.values.map((row) => row[1])).toEqual([0, 0, 6]);
  await press('ArrowRight');
  await focusAt(0, 2);
  await press('Delete');
  await waitFor(() => expect(sheet.acts[1]).toBe('Clear Buy, Nurse, 2019/20'));
});

test('a pasted block is one act', async () => {
  await paste('7\t"1,000"\r\n8\t\r\n');
  await waitFor(() => expect(sheet.acts).toEqual(['Paste 2 × 2 cells into Buy']));
  expect(sheet.values).toEqual([
    [1, 7, 1000, 4],
    [10, 8, 0, 40],
    [5, 6, 7, 8],
  ]);
});

test('a block with what can’t be read is not pasted, and its first such cell is chosen', async () => {
  await paste('7\t8\n9\tn/a\n');
  await focusAt(1, 2);
  expect(screen.getByTestId('grid-refused').textContent).toMatch(
    /Nothing was pasted: one cell of 4.*Doctor, 2019\/20: “n\/a” is not a number/,
  );
  expect(sheet.acts).toEqual([]);
  await press('Escape');
  expect(screen.queryByTestId('grid-refused')).toBeNull();
});

test('Ctrl+R and Ctrl+D fill, each made of what the one before left', async () => {
  await type('9');
  await press('r', { ctrlKey: true });
  await press('ArrowDown');
  await focusAt(1, 1);
  await press('End', { shiftKey: true });
  await press('d', { ctrlKey: true });
  await waitFor(() => expect(sheet.values[1]).toEqual([10, 9, 9, 9]));
  expect(sheet.acts).toEqual([
    'type',
    'Fill Buy, Nurse right from 2018/19: 9',
    'Fill 3 columns of Buy down from Nurse',
  ]);
});

test('steps by + and - are seen at once and one act when the keys rest', async () => {
  await press('+');
  await press('+', { shiftKey: true });
  expect(cell(0, 1).value).toBe('13');
  expect(sheet.acts).toEqual([]);
  await waitFor(() => expect(sheet.acts).toEqual(['Move Buy, Nurse, 2018/19 up 11 steps']));
  expect(sheet.values[0]).toEqual([1, 13, 3, 4]);
});

test('a minus sign before a digit begins a number below zero', async () => {
  await press('-');
  await press('5');
  await waitFor(() => expect(cell(0, 1).value).toBe('-5'));
  expect(sheet.acts).toEqual([]);
});

test('Ctrl+Enter puts what is typed into every chosen cell', async () => {
  await press('ArrowDown', { shiftKey: true });
  await type('15');
  await press('Enter', { ctrlKey: true });
  await waitFor(() => expect(sheet.acts).toEqual(['Paste 15 into 2 cells of Buy']));
  expect(sheet.values.map((row) => row[1])).toEqual([15, 15, 6]);
});

test('a block is multiplied from the popover, which a key opens', async () => {
  await press('ArrowDown', { shiftKey: true });
  await press('m', { ctrlKey: true });
  await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('change-by')));
  await fireEvent.click(screen.getByTestId('change-multiply'));
  await fireEvent.input(screen.getByTestId('change-by'), { target: { value: '1.5' } });
  await fireEvent.click(screen.getByTestId('change-apply'));
  await waitFor(() => expect(sheet.acts).toEqual(['Multiply 2 cells of Buy by 1.5']));
  expect(sheet.values.map((row) => row[1])).toEqual([3, 30, 6]);
  await focusAt(0, 1);
});

test('what can’t stand is told under the grid, with the way back to it', async () => {
  await type('many');
  await press('ArrowDown');
  await focusAt(1, 1);
  await waitFor(() =>
    expect(screen.getByTestId('grid-mending').textContent).toMatch(/Nurse, 2018\/19: “many”/),
  );
  expect(cell(0, 1).value).toBe('many');
  await fireEvent.click(screen.getByText('Nurse, 2018/19'));
  await focusAt(0, 1);
  await press('Escape');
  await waitFor(() => expect(screen.queryByTestId('grid-mending')).toBeNull());
  expect(cell(0, 1).value).toBe('2');
});
