// The keys that work wherever the focus is.
import { generalActs } from './acts';
import { desk } from './desk.svelte';
import { showDialog } from './dialogs.svelte';
import { goToRegion } from './regions';
import { present } from './stageActs';
import { stage } from './stage.svelte';

export function onShortcut(event: KeyboardEvent): void {
  // The stage has keys of its own.
  if (stage.shown) return;
  if (event.altKey || document.querySelector('dialog[open]')) return;
  const act = actOf(event);
  if (!act) return;
  event.preventDefault();
  void act();
}

function actOf(event: KeyboardEvent): (() => unknown) | undefined {
  if (event.key === 'F6') return () => goToRegion(event.shiftKey);
  if (event.key === 'F5') return () => present(event.shiftKey ? 'what is in view' : 'first stop');
  if (!event.ctrlKey && !event.metaKey) {
    return event.key === '?' && !takesText(event.target)
      ? () => showDialog('shortcuts')
      : undefined;
  }
  const key = event.key.toLowerCase();
  if (key === 'k') return () => showDialog('palette');
  // Half-typed text is the field's own to undo.
  if ((key === 'z' || key === 'y') && isTyping(event.target)) return undefined;
  const pressed = key === 'z' && event.shiftKey ? 'Ctrl+Y' : `Ctrl+${key.toUpperCase()}`;
  if (event.shiftKey && key !== 'z') return undefined;
  return generalActs(desk.open).find(({ keys, disabled }) => keys === pressed && !disabled)?.act;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.dataset.typing !== undefined;
}

/** Whether a key typed here would be a letter of something. */
function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'range'].includes(target.type)
  );
}
