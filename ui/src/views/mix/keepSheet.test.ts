import { describe, expect, it } from 'vitest';
import { columnWords, stepFigure, withStepFigures } from './keepSheet';

const steps = [
  { people: 5, cost_per_person_kept: 100 },
  { people: 3, cost_per_person_kept: 400 },
];

const after = (...figures: [number, number | null][]) => withStepFigures(steps, new Map(figures));

describe('the steps of keeping people', () => {
  it('stand in columns of people and of pounds', () => {
    expect([0, 1, 2, 3, 4].map((column) => stepFigure(steps, column))).toEqual([
      5,
      100,
      3,
      400,
      null,
    ]);
    expect(columnWords(2)).toBe('step 2, people');
    expect(columnWords(3)).toBe('step 2, £ each');
  });

  it('begin where the last ends, and go with their people', () => {
    expect(after([4, 2])[2]).toEqual({ people: 2, cost_per_person_kept: 400 });
    expect(after([5, 900])[2]).toEqual({ people: 0, cost_per_person_kept: 900 });
    expect(after([0, null])).toEqual([steps[1]]);
    expect(after([3, 450])[1]).toEqual({ people: 3, cost_per_person_kept: 450 });
  });

  it('have no holes', () => {
    expect(withStepFigures([], new Map([[4, 2]]))).toEqual([
      { people: 2, cost_per_person_kept: 0 },
    ]);
  });

  it('are gone where all their cells are emptied at once', () => {
    expect(after([0, null], [1, null])).toEqual([steps[1]]);
    expect(after([0, null], [1, null], [2, null], [3, null], [4, null], [5, null])).toEqual([]);
    expect(after([3, null])).toEqual([steps[0], { people: 3, cost_per_person_kept: 100 }]);
  });
});
