import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import ChartPicture from './ChartPicture.svelte';

test('the chart keeps its role and its words', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="In post falls short"><path d="M0 0"/></svg>';
  render(ChartPicture, { svg, alt: 'In post falls short', resized: vi.fn() });
  expect(screen.getByRole('img', { name: 'In post falls short' })).toBeTruthy();
});

test('where there is no picture the words stand in its place', () => {
  render(ChartPicture, { svg: 'not a picture', alt: 'In post falls short', resized: vi.fn() });
  expect(screen.getByTestId('chart').textContent).toBe('In post falls short');
});
