import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import ChartPicture from './ChartPicture.svelte';

const point = (words: string) => `<g class="point"><title>${words}</title><rect/></g>`;
const chart = (...points: string[]) =>
  `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="In post falls short">${points.map(point).join('')}</svg>`;
const alt = 'In post falls short';
const resized = vi.fn();
const readOut = () => screen.getByTestId('chart-readout').textContent;
const figures = () => screen.getByTestId('chart-figures');

// jsdom lays nothing out.
beforeEach(() => {
  const proto = SVGElement.prototype as unknown as { getBBox: () => object };
  proto.getBBox = () => ({ x: 10, y: 20, width: 30, height: 40 });
});

test('the chart keeps its role and its words', () => {
  render(ChartPicture, { svg: chart(), alt, resized });
  expect(screen.getByRole('img', { name: alt })).toBeTruthy();
});

test('where there is no picture the words stand in its place', () => {
  render(ChartPicture, { svg: 'not a picture', alt, resized });
  expect(screen.getByTestId('chart').textContent?.trim()).toBe(alt);
});

test('arrow keys read one figure after another and frame it', async () => {
  render(ChartPicture, { svg: chart('2017/18: 10', '2018/19: 12'), alt, resized });
  expect(readOut()).toBe('');
  await fireEvent.keyDown(figures(), { key: 'ArrowRight' });
  expect(readOut()).toBe('2017/18: 10');
  await fireEvent.keyDown(figures(), { key: 'End' });
  expect(readOut()).toBe('2018/19: 12');
  expect(figures().querySelectorAll('.point.chosen')).toHaveLength(1);
  expect(figures().querySelector('.frame rect')?.getAttribute('width')).toBe('34');
  await fireEvent.blur(figures());
  expect(readOut()).toBe('');
  expect(figures().querySelector('.frame')).toBeNull();
});

test('pointing at a figure reads it until the pointer leaves', async () => {
  render(ChartPicture, { svg: chart('2017/18: 10', '2018/19: 12'), alt, resized });
  await fireEvent.pointerOver(figures().querySelectorAll('rect')[1]!);
  expect(readOut()).toBe('2018/19: 12');
  await fireEvent.pointerLeave(figures());
  expect(readOut()).toBe('');
});

test('a fresh picture reads out the same place of it', async () => {
  const { rerender } = render(ChartPicture, { svg: chart('2017/18: 10'), alt, resized });
  await fireEvent.keyDown(figures(), { key: 'Home' });
  await rerender({ svg: chart('2017/18: 11'), alt, resized });
  expect(readOut()).toBe('2017/18: 11');
  await rerender({ svg: chart(), alt, resized });
  expect(readOut()).toBe('');
});

test('where nothing is read out the chart is no stop for Tab', () => {
  render(ChartPicture, { svg: chart('2017/18: 10'), alt, resized, readOut: false });
  expect(screen.queryByTestId('chart-figures')).toBeNull();
  expect(document.querySelector('[tabindex]')).toBeNull();
});
