import { expect, test } from 'vitest';
import type { Plan } from '../../ipc/types/Plan';
import { rowDetail, rowName, rowTotal, yearlyWords } from './rowWords';

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
