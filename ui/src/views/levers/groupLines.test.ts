import { expect, test } from 'vitest';
import type { GroupAsked } from '../../ipc/types/GroupAsked';
import type { Plan } from '../../ipc/types/Plan';
import { askedOf, groupLines, together } from './groupLines';

const plan = {
  roles: [
    { id: 'nurse', name: 'Nurse', service: 'Community' },
    { id: 'clerk', name: 'Clerk' },
    { id: 'doctor', name: 'Doctor', service: 'Community' },
  ],
} as Plan;
const rows = ['nurse', 'clerk', 'doctor'].map((role) => ({ role }));
const contributions = { base: 0, buy: 0, build: 0, bind: 0, borrow: 0, bounce: 0 };
const group = (by: GroupAsked['by'], name: string | null, total: number): GroupAsked => ({
  by,
  name,
  levers: [{ lever: 'buy', years: [total], total }],
  contributions,
  in_post: 0,
});
const groups = [group('all', null, 9), group('service', 'Community', 6), group('service', null, 3)];
const words = (folded: string[]) =>
  groupLines(rows, plan, 'service', groups, new Set(folded)).map((line) =>
    'row' in line ? line.row.role : `${line.group} ${askedOf(line.asked, 'buy')?.total}`,
  );

test('rows stand under their group, those without one last to appear', () => {
  expect(words([])).toEqual(['Community 6', 'nurse', 'doctor', 'No service 3', 'clerk']);
  expect(words(['Community'])).toEqual(['Community 6', 'No service 3', 'clerk']);
});

test('ungrouped the rows are as they were, and everything is added up beneath', () => {
  expect(groupLines(rows, plan, 'all', groups, new Set())).toEqual(rows.map((row) => ({ row })));
  expect(askedOf(together(groups), 'buy')?.years).toEqual([9]);
});
