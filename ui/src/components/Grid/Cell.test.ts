import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { desk } from '../../state/desk.svelte';
import NumberCell from './NumberCell.svelte';

vi.mock('@tauri-apps/api/core', () => ({ invoke: vi.fn() }));

const set = vi.fn();
const place = { row: 0, column: 0, label: 'Hires', testid: 'cell' };

function cell(value: number | null, more = {}): HTMLInputElement {
  render(NumberCell, { ...place, value, set, ...more });
  return screen.getByTestId('cell');
}

beforeEach(() => {
  set.mockReset();
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

test('what is no number stays as it was typed, with the remedy, until Escape', async () => {
  const input = cell(100);
  await fireEvent.focus(input);
  await fireEvent.input(input, { target: { value: 'many' } });
  await fireEvent.blur(input);
  expect(set).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(input.getAttribute('aria-invalid')).toBe('true'));
  expect(input.value).toBe('many');
  const remedy = document.getElementById(input.getAttribute('aria-describedby') ?? '');
  expect(remedy?.textContent).toContain('\u201cmany\u201d is not a number');
  await fireEvent.focus(input);
  await fireEvent.keyDown(input, { key: 'Escape' });
  expect(input.value).toBe('100');
  expect(input.getAttribute('aria-invalid')).toBeNull();
});

test('what the program did with it is described to a screen reader', () => {
  const input = cell(900, { told: 'Only 50 are there: 50 leave.' });
  const told = document.getElementById(input.getAttribute('aria-describedby') ?? '');
  expect(told?.getAttribute('aria-label')).toBe('Only 50 are there: 50 leave.');
});

test('what the desktop refuses stays too, and is mended by typing what can stand', async () => {
  set.mockImplementation((value: number) => {
    desk.problem = value > 1000 ? 'There are not so many people. Type fewer.' : null;
    return Promise.resolve(value <= 1000);
  });
  const input = cell(100);
  for (const text of ['5000', '500']) {
    await fireEvent.focus(input);
    await fireEvent.input(input, { target: { value: text } });
    await fireEvent.blur(input);
    const refused = text === '5000' ? 'true' : null;
    await vi.waitFor(() => expect(input.getAttribute('aria-invalid')).toBe(refused));
  }
});

test('percent is typed as percent and kept as a fraction', async () => {
  const input = cell(0.13, { percent: true });
  expect(input.value).toBe('13');
  await fireEvent.focus(input);
  await fireEvent.input(input, { target: { value: '12.5' } });
  await fireEvent.blur(input);
  expect(set).toHaveBeenCalledWith(0.125);
});

test('F2 edits in place: the arrows then move the caret and not the grid', async () => {
  const input = cell(100);
  const outside = vi.fn();
  document.body.addEventListener('keydown', outside);
  await fireEvent.focus(input);
  await fireEvent.keyDown(input, { key: 'ArrowLeft' });
  expect(outside).toHaveBeenCalledTimes(1);
  await fireEvent.keyDown(input, { key: 'F2' });
  outside.mockClear();
  await fireEvent.keyDown(input, { key: 'ArrowLeft' });
  expect(outside).not.toHaveBeenCalled();
  document.body.removeEventListener('keydown', outside);
});

test('what is worked out can be chosen and not typed in', () => {
  expect(cell(100, { locked: true }).readOnly).toBe(true);
});
