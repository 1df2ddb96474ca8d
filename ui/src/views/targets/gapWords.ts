// What is missing, in words.
import type { PostsReadAs } from '../../ipc/types/PostsReadAs';
import { formatPeople } from '../../words/numbers';

export const REQUIRED_UNITS: Record<PostsReadAs, string> = {
  heads: 'heads',
  wte: 'WTE',
  establishment: 'funded posts in WTE',
};

/** "12 short", "3 over", "met". */
export function gapWords(gap: number): string {
  const size = formatPeople(Math.abs(gap));
  if (size === '0') return 'met';
  return gap < 0 ? `${size} short` : `${size} over`;
}

/** Whether it reads as short. */
export function isShort(gap: number): boolean {
  return gap < 0 && formatPeople(gap) !== '0';
}
