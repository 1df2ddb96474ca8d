import { describe, expect, it } from 'vitest';
import type { DeskState } from '../ipc/types/DeskState';
import { found, generalActs, planActs, type Act } from './acts';

const act = (group: string, words: string): Act => ({
  id: words,
  group,
  words,
  act: () => undefined,
});

describe('the acts the palette finds', () => {
  const acts = [
    act('Go to', 'Where are we now'),
    act('Export', 'PDF report'),
    act('Plan', 'New plan'),
    act('Show', 'The report’s new chart'),
  ];

  it('hold every word typed, in any order and any case', () => {
    expect(found(acts, 'NOW where').map(({ words }) => words)).toEqual(['Where are we now']);
    expect(found(acts, 'export').map(({ words }) => words)).toEqual(['PDF report']);
    expect(found(acts, 'nothing of the kind')).toEqual([]);
  });

  it('begin with those that begin with what was typed', () => {
    expect(found(acts, 'new').map(({ words }) => words)).toEqual([
      'New plan',
      'The report’s new chart',
    ]);
  });

  it('are all there while nothing is typed', () => {
    expect(found(acts, ' ')).toEqual(acts);
  });

  it('have an id and a key of their own', () => {
    const all = generalActs(null);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const keys = all.flatMap(({ keys }) => keys ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('name every scenario, every role and everybody', () => {
    const plan = {
      scenarios: [{ name: 'Business as usual' }],
      roles: [
        { id: 'n', name: 'Nurse', band: '5' },
        { id: 's', name: 'Senior nurse', band: '6' },
      ],
    };
    const words = planActs({ plan } as unknown as DeskState).map((each) => each.words);
    const labels = ['Band 5', 'Band 6'];
    expect(words).toEqual(['Business as usual', 'All roles', ...labels, 'Nurse', 'Senior nurse']);
  });
});
