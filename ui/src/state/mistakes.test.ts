import { beforeEach, expect, test, vi } from 'vitest';
import { onMistake } from '../ipc/invoke';
import type { DeskState } from '../ipc/types/DeskState';
import { afterTurns, changeBy } from './changes';
import * as commands from '../ipc/commands';
import { desk } from './desk.svelte';
import { startAgain } from './mistakes';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke }));

const mistake = { message: 'The program made a mistake.', mistake: true };

function opened(revision: number): DeskState {
  const plan = { title: 'A plan', roles: [], scenarios: [], targets: [] };
  const file = { name: 'a.fivefold', path: '/a.fivefold', read_only: null, example: null };
  const state = { plan, file, revision, main_scope: 'all', main_unit: 'heads' };
  return state as unknown as DeskState;
}

/** What was asked of the desktop after the mistake. */
const asked = () => invoke.mock.calls.map(([command]) => command as string).slice(1);

beforeEach(() => {
  invoke.mockReset();
  desk.open = opened(1);
  desk.problem = null;
  onMistake(startAgain);
});

test('after a mistake the desk shows what is in the file, and what the desktop said', async () => {
  const now = opened(2);
  invoke.mockRejectedValueOnce(mistake).mockResolvedValueOnce({ state: now, refused: null });
  await changeBy(commands.undo);
  await afterTurns(async () => {});
  expect(asked()).toEqual(['startup']);
  expect(desk.open).toBe(now);
  expect(desk.problem).toBe(mistake.message);
});

test('where nothing was changed nothing is asked anew, so that no mistake brings itself again', async () => {
  const before = desk.open;
  invoke.mockRejectedValueOnce(mistake).mockResolvedValueOnce({ state: opened(1), refused: null });
  await changeBy(commands.undo);
  await afterTurns(async () => {});
  expect(desk.open).toBe(before);
  expect(desk.problem).toBe(mistake.message);
});

test('a refusal is no mistake', async () => {
  invoke.mockRejectedValueOnce({ message: 'No role "x".', mistake: false });
  await changeBy(commands.undo);
  await afterTurns(async () => {});
  expect(asked()).toEqual([]);
  expect(desk.problem).toBe('No role "x".');
});

test('a start that goes wrong is tried again, and not for ever', async () => {
  invoke.mockRejectedValue(mistake);
  desk.open = null;
  await commands.startup().catch(() => {});
  for (let turns = 0; turns < 5; turns += 1) await afterTurns(async () => {});
  expect(asked()).toEqual(['startup', 'startup']);
});
