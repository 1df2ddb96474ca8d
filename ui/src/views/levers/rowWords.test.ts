import { expect, test } from 'vitest';
import type { Plan } from '../../ipc/types/Plan';
import { cellName, rowDetail, rowName, rowTitle, rowTotal, yearlyWords } from './rowWords';

const plan = {
  first_year: 2026,
  years: 2,
  roles: [
    { id: 'n', name: 'Nurse' },
    { id: 'd', name: 'Doctor' },
  ],
} as Plan;

test('rows are named by role, programme or way', () => {
  expect(rowName({ lever: 'buy', row: { role: 'n', hires: 1 } }, plan)).toBe('Nurse');
  expect(rowName({ lever: 'build', row: { to: 'd', starts: 1 } }, plan)).toBe(
    'Programme into Doctor',
  );
  expect(rowName({ lever: 'bounce', row: { from: 'n', to: null, moves: 1 } }, plan)).toBe(
    'Nurse, let go',
  );
});

test('only what does not go without saying is said', () => {
  expect(rowDetail({ lever: 'buy', row: { role: 'n', hires: 1 } }, plan)).toBe('');
  const advert = { role: 'n', hires: 1, fill_rate: 0.8, channel: 'international' };
  expect(rowDetail({ lever: 'buy', row: advert }, plan)).toBe('international, 80 % filled');
  const course = { to: 'd', starts: 1, duration_years: 2, annual_drop_out: 0.1 };
  expect(rowDetail({ lever: 'build', row: course }, plan)).toBe(
    'to Doctor, 2 years, 10 % drop out',
  );
});

test('points and averages are not added up over the years', () => {
  expect(rowTotal({ lever: 'buy', row: { role: 'n', hires: 5 } }, plan)).toBe(10);
  expect(rowTotal({ lever: 'borrow', row: { role: 'n', amount: 5 } }, plan)).toBeNull();
  const points = { lever: 'bind', row: { role: 'n', amount: 0.01, unit: 'points' } } as const;
  expect(rowTotal(points, plan)).toBeNull();
  expect(yearlyWords(points)).toBe('Points off the leaver rate, %');
});

test('a cell is named with lever, row, year and figure, as a screen reader tells it', () => {
  const row = { lever: 'buy', row: { role: 'n', hires: 12 } } as const;
  expect(cellName(row, 'Mental health nurse', 2028, 12)).toBe(
    'Buy, Mental health nurse, 2027/28, 12 people',
  );
  expect(cellName(row, 'Nurse', 2028, 1)).toBe('Buy, Nurse, 2027/28, 1 person');
  const wte = { lever: 'borrow', row: { role: 'n', amount: 1, unit: 'wte' } } as const;
  expect(cellName(wte, 'Nurse', 2028, 10.4)).toBe('Borrow, Nurse, 2027/28, 10.4 WTE');
  const points = { lever: 'bind', row: { role: 'n', amount: 0.01, unit: 'points' } } as const;
  expect(cellName(points, 'Nurse', 2028, 0.015)).toBe('Bind, Nurse, 2027/28, 1.5 points');
});

test('rows of one role are told apart by their label, else by their number', () => {
  const shown = (key: string, channel?: string) => ({
    key,
    row: { lever: 'buy' as const, row: { role: 'n', hires: 1, channel } },
    index: 0,
    role: 'n',
    leads: true,
  });
  expect(rowTitle(shown('n'), plan)).toBe('Nurse');
  expect(rowTitle(shown('n~2'), plan)).toBe('Nurse (row 2)');
  expect(rowTitle(shown('n~2', 'international'), plan)).toBe('Nurse (international)');
});
