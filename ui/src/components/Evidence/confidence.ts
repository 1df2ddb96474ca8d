import type { Confidence } from '../../ipc/types/Confidence';

/** From an official publication down to a teaching example, with what each means. */
export const CONFIDENCES: { value: Confidence; words: string }[] = [
  { value: 'published', words: 'Published: in an official publication' },
  { value: 'reported', words: 'Reported: by others, as by the press' },
  { value: 'derived', words: 'Derived: worked out from such figures' },
  { value: 'unverified', words: 'Unverified: seen, not traced to its source' },
  { value: 'illustrative', words: 'Illustrative: made up to teach' },
];

/** Whether a figure of this confidence has to look unsure. */
export function isUnsure(confidence: Confidence | undefined): boolean {
  return confidence === 'unverified' || confidence === 'illustrative';
}
