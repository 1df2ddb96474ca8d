// Which keys are the cell's own while something is typed in it.
import type { Key } from './gridMoves';

const LEAVING = ['Enter', 'Tab', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'];
const CARET = ['ArrowLeft', 'ArrowRight', 'Home', 'End'];
/** With Ctrl: all, copy, cut, paste, undo and redo of what is being typed. */
const OF_TEXT = ['a', 'c', 'x', 'v', 'z', 'y'];

/**
 * Whether a key stays in the cell. As in a spreadsheet, arrows leave what is typed over, and move
 * the caret in what is edited in place.
 */
export function keepsToItself(event: Key, editedInPlace: boolean): boolean {
  if (LEAVING.includes(event.key)) return false;
  if (CARET.includes(event.key)) return editedInPlace;
  return event.ctrlKey || event.metaKey ? OF_TEXT.includes(event.key.toLowerCase()) : true;
}
