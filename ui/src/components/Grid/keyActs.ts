// What a key does to the chosen cells, beside moving among them.
import type { Key } from './gridMoves';

export type KeyAct =
  | { does: 'right' | 'down' | 'clear' | 'change' | 'everywhere' | 'escape' }
  | { does: 'nudge'; steps: number }
  | { does: 'negative'; text: string };

/** What the act depends on beside the key. */
export interface KeySituation {
  /** Whether something is being typed. */
  typing: boolean;
  /** Whether the cell that is typed in holds a figure. */
  figure: boolean;
  /** Whether the key before was a minus sign in the same cell. */
  afterMinus: boolean;
}

const TEN = 10;

/** The act of a key; null where it is none. */
export function keyAct(event: Key, { typing, figure, afterMinus }: KeySituation): KeyAct | null {
  if (event.altKey) return null;
  if (event.ctrlKey || event.metaKey) return commandAct(event.key, typing);
  if (typing) return null;
  if (event.key === 'Delete') return { does: 'clear' };
  if (event.key === 'Escape') return { does: 'escape' };
  if (afterMinus && /^[\d.]$/.test(event.key)) return { does: 'negative', text: `-${event.key}` };
  const sign = figure ? signOf(event.key) : 0;
  return sign === 0 ? null : { does: 'nudge', steps: sign * (event.shiftKey ? TEN : 1) };
}

function commandAct(key: string, typing: boolean): KeyAct | null {
  switch (key.toLowerCase()) {
    case 'r':
      return { does: 'right' };
    case 'd':
      return { does: 'down' };
    case 'm':
      return { does: 'change' };
    case 'enter':
      return typing ? { does: 'everywhere' } : null;
    default:
      return null;
  }
}

// Without Shift the key of + says =, and with it the key of - says _.
function signOf(key: string): number {
  if (key === '+' || key === '=') return 1;
  return key === '-' || key === '_' ? -1 : 0;
}
