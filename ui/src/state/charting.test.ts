import { beforeEach, expect, test } from 'vitest';
import type { DeskState } from '../ipc/types/DeskState';
import type { Plan } from '../ipc/types/Plan';
import { desk } from './desk.svelte';
import { comparing } from './comparing.svelte';
import { charting, chartQuestion, questionToTakeAway, setSpan, spanShown } from './charting.svelte';

const scenarios = ['Now', 'Train', 'Keep', 'Move', 'All'].map((name) => ({ name }));
const plan = { first_year: 2018, years: 5, scenarios } as unknown as Plan;

beforeEach(() => {
  desk.open = { plan } as unknown as DeskState;
  desk.scenario = 'Now';
  desk.theme = 'dark';
  charting.kind = 'headcount';
  charting.span = null;
  comparing.base = '';
  comparing.beside = [];
});

test('a bridge is asked over all years until some are chosen', () => {
  charting.kind = 'bridge';
  expect(chartQuestion()?.span).toBeNull();
  setSpan(plan, 'from', 2020);
  expect(chartQuestion()?.span).toEqual([2020, 2022]);
  charting.kind = 'mix';
  expect(chartQuestion()?.span).toBeNull();
});

test('one end of a bridge takes the other along', () => {
  setSpan(plan, 'to', 2019);
  setSpan(plan, 'from', 2021);
  expect(spanShown(plan)).toEqual([2021, 2021]);
  setSpan(plan, 'to', 2018);
  expect(spanShown(plan)).toEqual([2018, 2018]);
});

test('a bridge keeps within the years of the plan', () => {
  charting.span = [2010, 2021];
  expect(spanShown(plan)).toEqual([2018, 2021]);
});

test('scenarios stand beside the one in sight as they are compared, whichever is the base', () => {
  charting.kind = 'scenarios';
  expect(chartQuestion()?.with).toEqual([]);
  comparing.base = 'Keep';
  comparing.beside = ['Now', 'All', 'gone since'];
  expect(chartQuestion()?.with).toEqual(['Keep', 'All']);
});

test('a chart is taken away in light colours', () => {
  expect(chartQuestion()?.theme).toBe('dark');
  expect(questionToTakeAway()?.theme).toBe('screen');
});
