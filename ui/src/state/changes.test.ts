import { beforeEach, expect, test, vi } from 'vitest';
import type { DeskState } from '../ipc/types/DeskState';
import type { Edit } from '../ipc/types/Edit';
import type { Plan } from '../ipc/types/Plan';
import { change, undo } from './changes';
import { adopt, desk } from './desk.svelte';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke }));

function stateNamed(title: string, undo: string | null = null): DeskState {
  const plan: Plan = {
    format: 'fivefold-plan/1',
    title,
    first_year: 2026,
    years: 2,
    roles: [{ id: 'nurse', name: 'Nurse' }],
    scenarios: [{ name: 'A', levers: {} }],
    targets: [],
  };
  const file = {
    name: 'a.fivefold',
    path: '/a.fivefold',
    read_only: null,
    may_be_taken_over: false,
    backup_problem: null,
    notice: null,
    example: null,
  };
  const together = {
    heads: 0,
    wte: 0,
    wte_per_head: null,
    leaver_rate: null,
    usual_joiners: 0,
    establishment_wte: 0,
    vacancy_wte: null,
    vacancy_rate: null,
    roles_without_establishment: 0,
  };
  const around = {
    redo: null,
    history: [],
    versions: [],
    standing: { is: 'draft' as const, since: null },
    standing_words: 'Draft',
    sign_offs: [],
    plan_hash: null,
    hints: [],
    revision: 1,
    version: '0.1.0',
  };
  const baseline = { roles: [], together, set_by_hand: 0 };
  return {
    plan,
    file,
    undo,
    ...around,
    baseline,
    staff_groups: [],
    main_scope: 'all',
    main_unit: 'heads',
  };
}

const rename = (title: string): Edit => ({ edit: 'set_plan', title, first_year: 2026, years: 2 });

beforeEach(() => {
  invoke.mockReset();
  desk.problem = null;
  adopt(stateNamed('first'));
});

test('each edit is worked out from the plan the one before it left', async () => {
  invoke.mockImplementation((_name, { edit }: { edit: { title: string } }) =>
    Promise.resolve(stateNamed(edit.title)),
  );
  void change((plan) => rename(`${plan.title}, second`));
  await change((plan) => rename(`${plan.title}, third`));
  expect(desk.open?.plan.title).toBe('first, second, third');
});

test('a refusal is shown, and the plan and the next edit are untouched by it', async () => {
  invoke.mockRejectedValueOnce({ message: 'A plan needs a title. Type one.' });
  expect(await change(() => rename(''))).toBe(false);
  expect(desk.problem).toBe('A plan needs a title. Type one.');
  expect(desk.open?.plan.title).toBe('first');
  invoke.mockResolvedValueOnce(stateNamed('next'));
  expect(await change(() => rename('next'))).toBe(true);
  expect(desk.problem).toBeNull();
});

test('nothing is asked of the desktop where there is nothing to undo', async () => {
  await undo();
  expect(invoke).not.toHaveBeenCalled();
});

test('a renamed scenario stays chosen', () => {
  const renamed = stateNamed('first');
  renamed.plan.scenarios = [{ name: 'B', levers: {} }];
  adopt(renamed);
  expect(desk.scenario).toBe('B');
});
