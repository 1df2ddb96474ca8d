import { describe, expect, it } from 'vitest';
import { columnWords, stepFigure, withStepFigure } from './keepSheet';

const steps = [
  { people: 5, cost_per_person_kept: 100 },
  { people: 3, cost_per_person_kept: 400 },
];

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
    expect(withStepFigure(steps, 4, 2)[2]).toEqual({ people: 2, cost_per_person_kept: 400 });
    expect(withStepFigure(steps, 5, 900)[2]).toEqual({ people: 0, cost_per_person_kept: 900 });
    expect(withStepFigure(steps, 0, null)).toEqual([steps[1]]);
    expect(withStepFigure(steps, 3, 450)[1]).toEqual({ people: 3, cost_per_person_kept: 450 });
  });

  it('have no holes', () => {
    expect(withStepFigure([], 4, 2)).toEqual([{ people: 2, cost_per_person_kept: 0 }]);
  });
});
