import { describe, expect, it } from 'vitest';
import type { MixLimits } from '../ipc/types/MixLimits';
import type { Plan } from '../ipc/types/Plan';
import {
  isFixed,
  limitByYear,
  limitLines,
  limitsAstray,
  limitOf,
  limitsEdit,
  mostOf,
  stepsOf,
  targetsAsked,
  targetsToMeet,
  withFixed,
  withMost,
  withShare,
  withSteps,
  withTargets,
} from './limits';

const plan: Plan = {
  format: 'fivefold-plan/1',
  title: 'Small',
  first_year: 2027,
  years: 3,
  roles: [
    { id: 'nurse', name: 'Nurses' },
    { id: 'clerk', name: 'Clerks' },
  ],
  usual: { build: [{ id: 'degree', name: 'Degree', to: 'nurse', starts: 3 }] },
  scenarios: [
    {
      name: 'Grow',
      levers: {
        buy: [
          { role: 'nurse', hires: 10, channel: 'abroad' },
          { role: 'nurse', hires: 5 },
          { role: 'clerk', hires: 1 },
        ],
        build: [{ name: 'Year', to: 'nurse', starts: 4 }],
        bind: [
          { role: 'nurse', amount: 2 },
          { role: 'nurse', amount: 0.1, unit: 'points' },
        ],
        bounce: [{ id: 'up', from: 'clerk', to: 'nurse', moves: 1 }],
      },
    },
  ],
  targets: [
    { name: 'Nurses', scope: { role: 'nurse' }, values: { 2028: 10 } },
    {
      name: 'Posts',
      scope: 'all',
      unit: 'posts',
      posts_read_as: 'establishment',
      values: { 2028: 1 },
    },
    { name: 'Later', scope: 'all', values: { 2040: 1 } },
    { name: 'All', scope: 'all', values: { 2029: 30 } },
  ],
};

const line = (key: string) => {
  const found = limitLines(plan, 'Grow').find((each) => each.key === key);
  if (!found) throw new Error(key);
  return found;
};

describe('the lines of the limits', () => {
  it('are the budget, each row, and what goes on as usual', () => {
    expect(limitLines(plan, 'Grow').map(({ key, name, row }) => [key, name, row])).toEqual([
      ['budget', 'Budget', ''],
      ['buy-0', 'Buy, Nurses (abroad)', 1],
      ['buy-1', 'Buy, Nurses', 2],
      ['buy-2', 'Buy, Clerks', 3],
      ['build-0', 'Build, Year', 1],
      ['bind-0', 'Bind, Nurses', 'nurse'],
      ['bounce-0', 'Bounce, Clerks to Nurses', 'up'],
      ['usual-0', 'Usual, Degree', 'degree'],
    ]);
  });

  it('find a limit by whatever it calls the row', () => {
    for (const programme of [1, 'Year']) {
      expect(mostOf({ build: [{ programme, most_starts: 7 }] }, line('build-0'))).toBe(7);
    }
    expect(mostOf({ build: [{ programme: 1, most_starts: 7 }] }, line('usual-0'))).toBeUndefined();
  });

  it('are one more for a role whose rows are limited together, and none for a name taken', () => {
    const limits = { buy: [{ row: 'nurse', most_hires: 9 }] };
    const [first] = plan.scenarios;
    const together = { ...plan, scenarios: [{ ...first!, limits }] };
    const found = limitLines(together, 'Grow').find(({ key }) => key === 'buy-role-nurse');
    expect(found && mostOf(limits, found)).toBe(9);
    expect(mostOf(limits, line('buy-0'))).toBeUndefined();
    const taken = { ...plan, usual: { build: [{ name: 'Year', to: 'nurse', starts: 3 }] } };
    expect(limitLines(taken, 'Grow').some(({ key }) => key.startsWith('usual'))).toBe(false);
  });

  it('leave out limits of rows that are gone, which can be taken away', () => {
    const limits = {
      buy: [
        { row: 7, most_hires: 1 },
        { row: 'clerk', most_hires: 2 },
      ],
      borrow: [{ role: 'nurse', most_heads: 1 }],
      targets: [{ target: 'Posts' }],
    };
    const [first] = plan.scenarios;
    const { many, without } = limitsAstray({ ...plan, scenarios: [{ ...first!, limits }] }, 'Grow');
    expect(many).toBe(3);
    expect(without.buy).toEqual([{ row: 'clerk', most_hires: 2 }]);
  });
});

describe('a limit', () => {
  it.each(['budget', 'buy-1', 'build-0', 'bind-0', 'bounce-0', 'usual-0'])(
    'of %s is set, set again and taken away',
    (key) => {
      const once = withMost({ whole_people: true }, line(key), 5);
      const twice = withMost(once, line(key), { 2028: 6 });
      expect(mostOf(twice, line(key))).toEqual({ 2028: 6 });
      const edit = limitsEdit('Grow', withMost(twice, line(key), undefined));
      expect(edit).toMatchObject({ limits: { whole_people: true } });
      expect(Object.keys((edit as { limits: object }).limits)).toEqual(['whole_people']);
    },
  );

  it('leaves years without one without one', () => {
    expect(limitByYear({ 2028: 6 }, plan)).toEqual([null, 6, null]);
    expect(limitByYear(undefined, plan)).toEqual([null, null, null]);
    expect(limitByYear([1, 2, 3], plan)).toEqual([1, 2, 3]);
    expect(limitOf([null, 6, null], plan)).toEqual({ 2028: 6 });
    expect(limitOf([4, 4, 4], plan)).toBe(4);
    expect(limitOf([null, null, null], plan)).toBeUndefined();
  });

  it('keeps the steps of a role, and its share, beside the limit by year', () => {
    const steps = [{ people: 5, cost_per_person_kept: 100 }];
    let limits: MixLimits = withSteps({}, 'nurse', steps);
    limits = withMost(limits, line('bind-0'), 9);
    expect(limits.bind).toEqual([{ role: 'nurse', steps, most_kept: 9 }]);
    expect(stepsOf(withMost(limits, line('bind-0'), undefined), 'nurse')).toEqual(steps);
    expect(withShare(withShare({}, 'nurse', 0.1), 'nurse', null).borrow).toEqual([]);
  });

  it('keeps a row as it is, or lets it go', () => {
    const fixed = withFixed({}, line('buy-1'), true);
    expect(fixed.fixed).toEqual([{ lever: 'buy', row: 2 }]);
    expect(isFixed(fixed, line('buy-1'))).toBe(true);
    expect(isFixed(fixed, line('buy-0'))).toBe(false);
    expect(withFixed(fixed, line('buy-1'), false).fixed).toEqual([]);
  });

  it('of nothing is none', () => {
    expect(limitsEdit('Grow', { buy: [], budget: undefined })).toEqual({
      edit: 'set_limits',
      scenario: 'Grow',
      limits: null,
    });
  });
});

describe('the targets to be met', () => {
  it('are those of people in the plan’s years', () => {
    expect(targetsToMeet(plan).map(({ name }) => name)).toEqual(['Nurses', 'All']);
  });

  it('are all where none is named, and none is named where all are', () => {
    expect(targetsAsked(plan, {})).toEqual([{ target: 'Nurses' }, { target: 'All' }]);
    const one = withTargets(plan, {}, [{ target: 'All' }]);
    expect(one.targets).toEqual([{ target: 'All' }]);
    expect(withTargets(plan, one, [{ target: 'All' }, { target: 'Nurses' }]).targets).toEqual([]);
    const missed = [{ target: 'All', short_by: 3 }, { target: 'Nurses' }];
    expect(withTargets(plan, one, missed).targets).toEqual(missed);
  });
});
