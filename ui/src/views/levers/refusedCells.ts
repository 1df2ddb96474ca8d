// What was typed into lever cells and refused, kept while other pages of the grid are looked at.
import { SvelteMap } from 'svelte/reactivity';
import type { Refusal } from '../../components/Grid/gridContext';
import { scopeKey } from '../../plan/scope';
import { desk } from '../../state/desk.svelte';

const pages = new Map<string, SvelteMap<string, Refusal>>();

/** The page of the lever grid that is looked at: a plan file's scenario, lever and roles in view. */
export function gridPage(): string {
  const file = desk.open?.file;
  return JSON.stringify([file?.path, file?.name, desk.scenario, desk.lever, scopeKey(desk.scope)]);
}

/** The refused cells of a page. */
export function refusedCells(page: string): SvelteMap<string, Refusal> {
  const there = pages.get(page) ?? new SvelteMap<string, Refusal>();
  pages.set(page, there);
  return there;
}
