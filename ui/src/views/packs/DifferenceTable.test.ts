import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import type { PackDifference } from '../../ipc/types/PackDifference';
import DifferenceTable from './DifferenceTable.svelte';

const difference = (id: string, conflict: boolean): PackDifference => ({
  id,
  role: 'Mental health nurse',
  field: 'Leaver rate',
  year: 2028,
  was: { figure: 0.1, words: '10 %' },
  now: { figure: conflict ? 0.15 : 0.1, words: conflict ? '15 %' : '10 %' },
  came_back: { figure: 0.2, words: '20 %' },
  conflict,
  sheet: 'Baseline',
  row: 9,
});
const two = [difference('r0.2028', false), difference('r1.2028', true)];

test('each difference has a box that says what it takes', async () => {
  const tick = vi.fn();
  render(DifferenceTable, { differences: two, accepted: ['r0.2028'], tick });
  const boxes = screen.getAllByRole<HTMLInputElement>('checkbox', {
    name: 'Take Mental health nurse, Leaver rate, 2027/28: 20 %',
  });
  expect(boxes.map((box) => box.checked)).toEqual([true, false]);
  await fireEvent.click(boxes[1]!);
  expect(tick).toHaveBeenCalledWith(['r0.2028', 'r1.2028']);
});

test('a conflict is said in words', () => {
  render(DifferenceTable, { differences: two, accepted: [], tick: () => undefined });
  expect(screen.getAllByText('Changed in the plan since it was sent')).toHaveLength(1);
});

test('conflicts are answered all one way, and the other boxes stay', async () => {
  const tick = vi.fn();
  render(DifferenceTable, { differences: two, accepted: ['r0.2028'], tick });
  await fireEvent.click(screen.getByRole('button', { name: 'Take what came back' }));
  expect(tick).toHaveBeenLastCalledWith(['r0.2028', 'r1.2028']);
  await fireEvent.click(screen.getByRole('button', { name: 'Keep what the plan has' }));
  expect(tick).toHaveBeenLastCalledWith(['r0.2028']);
});
