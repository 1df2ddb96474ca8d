import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { RoleYear } from '../../ipc/types/RoleYear';
import Ledger from './Ledger.svelte';
import { FLOW_LINES, signedFigure } from './ledgerLines';

const year = {
  role: 'nurse',
  year: 2018,
  opening: 1000,
  joined_usual: 100,
  transferred: -10,
  usual_moves_in: 5,
  usual_moves_out: 15,
  joined_buy: 50,
  joined_build: 20,
  joined_bounce: 10,
  returned: 2,
  departures: 12,
  leavers: 130,
  kept: 4,
  closing: 1020,
  in_post_wte: 900,
  establishment_wte: null,
  vacancy_wte: null,
  borrow: 0,
  in_training: 0,
  capacity_heads: 1020,
} as RoleYear;

test('the lines add up to those in post at the end', () => {
  const flows = FLOW_LINES.filter(({ aside, field }) => !aside && field !== 'closing');
  const sum = flows.reduce((total, line) => total + (signedFigure(line, year) ?? 0), 0);
  expect(sum).toBe(year.closing);
});

test('what is taken away has a minus, and what is not given a dash', () => {
  render(Ledger, { name: 'Nurse', ledger: [year] });
  expect(screen.getByTestId('ledger-leavers-2018').textContent).toBe('\u2212130');
  expect(screen.getByTestId('ledger-closing-2018').textContent).toBe('1,020');
  expect(screen.getByTestId('ledger-vacancy_wte-2018').textContent).toBe('\u2013');
});
