import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import type { DeskState } from '../../ipc/types/DeskState';
import type { SignOff } from '../../ipc/types/SignOff';
import SignOffForm from './SignOffForm.svelte';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke }));

const approval: SignOff = {
  id: 1,
  act: 'approved',
  name: 'Ann Smith',
  role: 'Director of workforce',
  date: '2026-11-20',
  note: null,
  plan_hash: 'a',
  version: 1,
};

function form(signOffs: SignOff[] = []): void {
  const standing =
    signOffs.length > 0 ? { is: 'approved', by: approval } : { is: 'draft', since: null };
  // The form asks for nothing else of the desk.
  render(SignOffForm, { open: { standing, sign_offs: signOffs } as unknown as DeskState });
}

const field = (name: string) => screen.getByTestId<HTMLInputElement>(`sign-off-${name}`);
const button = (name: string) => screen.getByTestId<HTMLButtonElement>(`sign-off-${name}`);
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
const asked = () => invoke.mock.calls.filter(([command]) => command === 'sign_off');

beforeEach(() => {
  invoke.mockReset();
  invoke.mockImplementation((command: string) =>
    command === 'today' ? Promise.resolve('2026-11-22') : Promise.reject(new Error('not asked')),
  );
});

test('it is of today, and signs only with a name, a role and a date', async () => {
  form();
  await vi.waitFor(() => expect(field('date').value).toBe('22/11/2026'));
  expect(button('approve').disabled).toBe(true);
  await type('name', 'Bo Jones');
  await type('role', '  ');
  expect(button('approve').disabled).toBe(true);
  await type('role', 'Head of planning');
  expect(button('approve').disabled).toBe(false);
  await type('date', '31/02/2026');
  expect(button('approve').disabled).toBe(true);
  expect(field('date').getAttribute('aria-invalid')).toBe('true');
  await type('date', '1/12/2026');
  await fireEvent.click(button('review'));
  const sent = { act: 'reviewed', name: 'Bo Jones', role: 'Head of planning', date: '2026-12-01' };
  expect(asked()).toEqual([['sign_off', { asked: { ...sent, note: null } }]]);
});

test('whoever signed last is there already, and only what is signed can be withdrawn', async () => {
  form([approval]);
  expect([field('name').value, field('role').value]).toEqual([
    'Ann Smith',
    'Director of workforce',
  ]);
  await vi.waitFor(() => expect(button('withdraw').disabled).toBe(false));
  await fireEvent.click(button('withdraw'));
  expect(asked()[0]?.[1].asked.act).toBe('withdrawn');
});

test('a draft has nothing to withdraw', async () => {
  form();
  await type('name', 'Bo Jones');
  await type('role', 'Head of planning');
  await vi.waitFor(() => expect(button('approve').disabled).toBe(false));
  expect(button('withdraw').disabled).toBe(true);
});
