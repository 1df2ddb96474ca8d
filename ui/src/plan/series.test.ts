import { expect, test } from 'vitest';
import { amountByYear, amountWith, flowByYear, flowWith, shareWith, variesByYear } from './series';

const horizon = { first_year: 2018, years: 3 };

test('every way of writing an amount gives one value a year', () => {
  expect(amountByYear(5, horizon)).toEqual([5, 5, 5]);
  expect(amountByYear([1, 2, 3], horizon)).toEqual([1, 2, 3]);
  expect(amountByYear({ low: 1, likely: 2, high: 3 }, horizon)).toEqual([2, 2, 2]);
  expect(amountByYear(undefined, horizon, 1)).toEqual([1, 1, 1]);
});

test('a number becomes a series when one year differs, and stays one when none does', () => {
  expect(amountWith(5, horizon, 1, [7])).toEqual([5, 7, 5]);
  expect(amountWith(5, horizon, 0, [7, 7, 7])).toBe(7);
  expect(amountWith([5, 5, 5], horizon, 0, [7, 7, 7])).toEqual([7, 7, 7]);
});

test('values beyond the horizon are dropped', () => {
  expect(amountWith(0, horizon, 2, [1, 2, 3])).toEqual([0, 0, 1]);
});

test('a flow by year stays one and loses what becomes nothing', () => {
  const flow = { 2016: 4, 2018: 10, 2019: 20 };
  expect(flowByYear(flow, horizon)).toEqual([10, 20, 0]);
  expect(flowWith(flow, horizon, 1, [0, 30])).toEqual({ 2016: 4, 2018: 10, 2020: 30 });
});

test('a range keeps its doubt around a new likely value', () => {
  expect(shareWith({ low: 0.1, likely: 0.2, high: 0.3 }, 0.4)).toEqual({
    low: 0.1,
    likely: 0.4,
    high: 0.4,
  });
});

test('a series of equal values does not vary', () => {
  expect(variesByYear([1, 1])).toBe(false);
  expect(variesByYear([1, 2])).toBe(true);
});
