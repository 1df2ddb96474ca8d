import { expect, test } from 'vitest';
import type { View } from '../../ipc/types/View';
import type { GridRow } from '../../plan/leverGrid';
import { otherUnitWords } from './otherUnit';

const view = {
  asked: [
    { lever: 'buy', index: 0, role: 'nurse', heads: [12, 0], wte: [10.44, 0] },
    { lever: 'buy', index: 1, role: 'nurse', heads: [25], wte: [20] },
  ],
} as unknown as View;
const row = (index: number, unit?: 'wte'): GridRow => ({
  key: '',
  row: { lever: 'buy', row: { role: 'nurse', hires: 0, unit } },
  index,
  role: 'nurse',
  leads: true,
});

test('the unit that was not typed is shown beside it', () => {
  expect(otherUnitWords(view, row(0), 0)).toBe('10.4 WTE');
  expect(otherUnitWords(view, row(1, 'wte'), 0)).toBe('25 heads');
  expect(otherUnitWords(view, row(0), 1)).toBe('');
  expect(otherUnitWords(view, row(7), 0)).toBe('');
});
