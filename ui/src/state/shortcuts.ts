// The keys that work wherever the focus is.
import * as commands from '../ipc/commands';
import { openWith, redo, undo, writeOut } from './changes';
import { desk, PLACES } from './desk.svelte';

const ACTS: Record<string, () => unknown> = {
  o: () => openWith(commands.openPlan),
  n: () => openWith(commands.newPlan),
  p: () => writeOut('Report', () => commands.exportReport(desk.scenario)),
};

export function onShortcut(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const act = actOf(event);
  if (!act || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  void act();
}

function actOf(event: KeyboardEvent): (() => unknown) | undefined {
  const key = event.key.toLowerCase();
  if (key === 'z' || key === 'y') {
    // Half-typed text is the field's own to undo.
    if (isTyping(event.target)) return undefined;
    return key === 'y' || event.shiftKey ? redo : undo;
  }
  const place = PLACES[Number(key) - 1];
  if (place) return () => (desk.place = place);
  return event.shiftKey ? undefined : ACTS[key];
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.dataset.typing !== undefined;
}
