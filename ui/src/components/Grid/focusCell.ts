import { tick } from 'svelte';

/** Takes the focus to a cell by its test id, once it is drawn: a new row is there to be named. */
export async function focusCell(testid: string): Promise<void> {
  await tick();
  document.querySelector<HTMLElement>(`[data-testid="${CSS.escape(testid)}"]`)?.focus();
}
