import { beforeEach, expect, test, vi } from 'vitest';
import type { ChangedInput } from '../../ipc/types/ChangedInput';
import type { Plan } from '../../ipc/types/Plan';
import { desk } from '../../state/desk.svelte';
import { goThere, toRole } from './goThere';

const plan: Plan = {
  format: 'fivefold-plan/1',
  title: 'A trust',
  first_year: 2018,
  years: 2,
  roles: [
    { id: 'nurse', name: 'Nurse' },
    { id: 'doctor', name: 'Doctor' },
  ],
  scenarios: [{ name: 'Plan', levers: {} }],
  targets: [
    { name: 'Posts', scope: { role: 'doctor' }, values: { 2018: 3 } },
    {
      name: 'Seen',
      scope: { role: 'doctor' },
      unit: 'wte',
      values: { 2018: 300 },
      activity: { measure: 'people seen', units_per_wte: 100 },
    },
  ],
};
const input = (part: Partial<ChangedInput>) => part as ChangedInput;

/** What is drawn of the places: an input for each test id. */
function drawn(...testids: string[]) {
  const inputs = testids.map((testid) => {
    const element = document.createElement('input');
    element.dataset.testid = testid;
    return element;
  });
  document.body.replaceChildren(...inputs);
}
const focused = () => (document.activeElement as HTMLElement).dataset.testid;

// Not in jsdom.
vi.stubGlobal('CSS', { escape: (text: string) => text });
Element.prototype.scrollIntoView = () => undefined;

beforeEach(() => {
  desk.place = 'actions';
  desk.role = null;
  desk.target = null;
  desk.baselineCell = null;
  desk.detailsShown = false;
});

test('a figure of a lever leads to the role\u2019s cell', async () => {
  drawn('cell-bind-nurse-2018', 'cell-bind-doctor-2018');
  await goThere(plan, input({ place: 'levers', lever: 'bind', field: 'amount' }), 'doctor');
  expect([desk.place, desk.lever, focused()]).toEqual(['levers', 'bind', 'cell-bind-doctor-2018']);
});

test('without such a cell it leads to the lever\u2019s first, and without any to adding one', async () => {
  const starts = input({ place: 'levers', lever: 'build', field: 'starts' });
  drawn('cell-build-degree-2018', 'add-build');
  await goThere(plan, starts, 'doctor');
  expect(focused()).toBe('cell-build-degree-2018');
  drawn('add-build');
  await goThere(plan, starts, 'doctor');
  expect(focused()).toBe('add-build');
});

test('a setting beside the grid is shown, and leads to its field', async () => {
  drawn('cell-build-degree-2018', 'detail-drop_out');
  await goThere(
    plan,
    input({ place: 'levers', lever: 'build', field: 'annual_drop_out' }),
    'nurse',
  );
  expect([desk.detailsShown, focused()]).toEqual([true, 'detail-drop_out']);
});

test('a role\u2019s figure leads to the baseline, of the chosen role where none is named', async () => {
  desk.role = 'doctor';
  drawn('role-nurse-leaver_rate', 'role-doctor-leaver_rate');
  await goThere(plan, input({ place: 'role', field: 'leaver_rate' }), null);
  expect([desk.place, focused()]).toEqual(['baseline', 'role-doctor-leaver_rate']);
  expect(desk.baselineCell).toEqual({ role: 'doctor', field: 'leaver_rate' });
});

test('people in training lead to the usual programmes', async () => {
  drawn('usual-bounce-0-2018', 'usual-build-0-2018');
  await goThere(plan, input({ place: 'usual', lever: 'build', field: 'annual_drop_out' }), 'nurse');
  expect([desk.place, focused()]).toEqual(['baseline', 'usual-build-0-2018']);
});

test('units per WTE lead to the target that converts, and to its field', async () => {
  drawn('target-0-2018', 'target-1-2018', 'units-per-wte');
  await goThere(plan, input({ place: 'targets', field: 'units_per_wte' }), 'doctor');
  expect([desk.place, desk.target, focused()]).toEqual(['targets', 1, 'units-per-wte']);
});

test('where nothing is converted it leads to adding a target', async () => {
  drawn('add-target');
  const without = { ...plan, targets: [] };
  await goThere(without, input({ place: 'targets', field: 'units_per_wte' }), 'doctor');
  expect([desk.target, focused()]).toEqual([null, 'add-target']);
});

test('without a role the baseline is shown, and nothing is chosen', async () => {
  drawn('role-nurse-leaver_rate');
  await toRole(null, 'leaver_rate');
  expect([desk.place, desk.baselineCell]).toEqual(['baseline', null]);
});
