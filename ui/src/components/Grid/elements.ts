// The elements of a grid: which cell, heading or scrolling box something is in.
import type { GridPlace } from './gridMoves';

/** The element that takes the keys of the cell something is in; null outside of cells. */
export function cellAround(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof Element)) return null;
  const inside = '[data-row][data-column]';
  return (
    target.closest<HTMLElement>(inside) ??
    target.closest('td, th')?.querySelector<HTMLElement>(inside) ??
    null
  );
}

export function placeOf(cell: HTMLElement): GridPlace {
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}

/** The row a heading is of; null where something is in none. */
export const rowHeadAround = (target: EventTarget | null) => numberAround(target, 'row-head');

/** The column a heading is of; null where something is in none. */
export const columnHeadAround = (target: EventTarget | null) => numberAround(target, 'column-head');

/** What scrolls around an element: the nearest box that can, else the page. */
export function scrollingAround(element: HTMLElement): HTMLElement {
  const around = element.parentElement;
  if (!around) return document.documentElement;
  return /auto|scroll/.test(getComputedStyle(around).overflowY) ? around : scrollingAround(around);
}

function numberAround(target: EventTarget | null, name: string): number | null {
  if (!(target instanceof Element)) return null;
  const value = target.closest(`[data-${name}]`)?.getAttribute(`data-${name}`);
  return value === null || value === undefined ? null : Number(value);
}
