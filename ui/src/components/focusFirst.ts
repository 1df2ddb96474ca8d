// Leads to something that is about to be drawn.
import { tick } from 'svelte';

/** Puts the focus on the first of these that is there once the place asked for is drawn. */
export async function focusFirst(selectors: string[]): Promise<void> {
  await tick();
  await new Promise((drawn) => requestAnimationFrame(drawn));
  const found = selectors.map((selector) => document.querySelector<HTMLElement>(selector));
  const first = found.find((element) => element !== null);
  first?.focus();
  // Typing then replaces what stands there, as in a cell.
  if (first instanceof HTMLInputElement) first.select();
  first?.scrollIntoView({ block: 'nearest' });
}

/** What a test id begins with, as a selector. */
export const testidBegins = (prefix: string) => `[data-testid^="${CSS.escape(prefix)}"]`;
