// What a grid and its cells tell one another.
import { getContext, setContext } from 'svelte';
import type { GridPlace } from './gridMoves';

/** What was typed and can't stand, and what to do about it. */
export interface Refusal extends GridPlace {
  text: string;
  remedy: string;
}

export interface GridContext {
  /** Whether a cell is within a chosen block of several. */
  isSelected: (row: number, column: number) => boolean;
  /** Whether it is the cell that is typed in, which Tab leads to from outside. */
  isActive: (row: number, column: number) => boolean;
  /** What a cell is about to hold while + and - are being pressed; null where nothing is. */
  coming: (row: number, column: number) => string | null;
  /** What was typed and refused, by the cell's test id; kept while the row is out of sight. */
  refusals: Map<string, Refusal>;
  /** A cell passes on what it typed: acts of the grid wait for it. */
  committing: (done: Promise<unknown>) => void;
}

const KEY = Symbol('grid');

export const setGrid = (grid: GridContext) => setContext(KEY, grid);

/** The grid around a cell; none where a cell stands by itself. */
export const gridAround = () => getContext<GridContext | undefined>(KEY);
