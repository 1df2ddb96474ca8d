import { expect, test } from 'vitest';
import type { Plan } from '../../ipc/types/Plan';
import type { RouteTable } from '../../ipc/types/RouteTable';
import { keyOfRoute, letGoRows, matrixRoles, moveEdit } from './routes';

const role = (id: string) => ({ id, name: `Role ${id}` });
const plan: Plan = {
  format: 'fivefold-plan/1',
  title: 'Routes',
  first_year: 2027,
  years: 3,
  roles: [role('a'), role('b'), role('c')],
  scenarios: [
    {
      name: 'A',
      levers: {
        bounce: [
          { from: 'a', to: 'b', moves: 10 },
          { from: 'a', to: null, moves: 3 },
          { id: 'two', from: 'b', to: 'c', moves: 1 },
          { from: 'b', to: 'c', moves: 2 },
        ],
      },
    },
  ],
  targets: [],
};
const none: RouteTable = { routes: [], cells: [], roles: [] };

test('a cell sets the route there is', () => {
  expect(moveEdit(plan, 'A', 'a', 'b', 1, 25)).toMatchObject({
    edit: 'set_lever_row',
    index: 0,
    row: { lever: 'bounce', row: { from: 'a', to: 'b', moves: [10, 25, 10] } },
  });
});

test('a cell without a route adds one, and never by typing nothing', () => {
  expect(moveEdit(plan, 'A', 'c', 'a', 0, 4)).toMatchObject({
    edit: 'add_lever_row',
    row: { lever: 'bounce', row: { from: 'c', to: 'a', moves: [4, 0, 0] } },
  });
  expect(moveEdit(plan, 'A', 'c', 'a', 0, 0)).toBeNull();
});

test('where two routes lead the same way none is chosen for the planner', () => {
  expect(moveEdit(plan, 'A', 'b', 'c', 0, 4)).toBeNull();
});

test('people let go are kept apart', () => {
  expect(letGoRows(plan, 'A').map(({ index }) => index)).toEqual([1]);
  expect(keyOfRoute(plan, 'A', 2)).toBe('two');
  expect(keyOfRoute(plan, 'A', 9)).toBeNull();
});

test('a large plan shows the roles that routes touch', () => {
  const many = { ...plan, roles: Array.from({ length: 20 }, (_, nth) => role(`r${nth}`)) };
  const cell = { from: 'r3', to: 'r7', moves: [1], total: 1, routes: [0] };
  expect(matrixRoles(plan, 'all', none).whole).toBe(true);
  const shown = matrixRoles(many, 'all', { ...none, cells: [cell] });
  expect([shown.from.map(({ id }) => id), shown.to.map(({ id }) => id)]).toEqual([['r3'], ['r7']]);
  expect(matrixRoles(many, { role: 'r1' }, { ...none, cells: [cell] }).from).toEqual([]);
});
