import { expect, test } from 'vitest';
import { placeAfter, pointsOf, wordsOf } from './points';

test('keys go from figure to figure and stop at the ends', () => {
  expect(placeAfter('ArrowRight', null, 3)).toBe(0);
  expect(placeAfter('ArrowRight', 1, 3)).toBe(2);
  expect(placeAfter('ArrowRight', 2, 3)).toBe(2);
  expect(placeAfter('ArrowLeft', null, 3)).toBe(2);
  expect(placeAfter('ArrowLeft', 0, 3)).toBe(0);
  expect(placeAfter('Home', 2, 3)).toBe(0);
  expect(placeAfter('End', 0, 3)).toBe(2);
});

test('other keys, and a chart without figures, lead nowhere', () => {
  expect(placeAfter('ArrowDown', 1, 3)).toBeNull();
  expect(placeAfter('End', null, 0)).toBeNull();
});

test('what is read out is a figure’s own title, in the order of the drawing', () => {
  const drawing = new DOMParser().parseFromString(
    `<svg xmlns="http://www.w3.org/2000/svg"><title>All</title>
      <g class="point"><title> 2017/18: 10 </title></g>
      <g class="point"><g><title>inner</title></g></g></svg>`,
    'image/svg+xml',
  ).documentElement;
  expect(pointsOf(drawing).map(wordsOf)).toEqual(['2017/18: 10', '']);
});
