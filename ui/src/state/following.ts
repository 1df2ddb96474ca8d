// A plan that somebody else has open is read again when they change it, until this window closes
// or takes it over.
import * as commands from '../ipc/commands';
import { adopt, desk } from './desk.svelte';

/** How often is looked, in milliseconds: soon enough to follow a colleague, rarely enough for a
 * network share. */
const EVERY = 3_000;

/** Follows the plan on the desk for as long as it can only be read; what stops it. */
export function followWhileReadOnly(): (() => void) | undefined {
  if (!desk.readOnly) return undefined;
  const timer = setInterval(() => void look(), EVERY);
  return () => clearInterval(timer);
}

async function look(): Promise<void> {
  const before = desk.open;
  try {
    const next = await commands.follow();
    // Another plan may have been opened meanwhile.
    if (next && desk.open === before && isNews(next, before)) adopt(next);
  } catch {
    // The file may be written to or moved at this moment; it is looked at again.
  }
}

const isNews = (next: typeof desk.open, before: typeof desk.open) =>
  next?.revision !== before?.revision ||
  next?.file.may_be_taken_over !== before?.file.may_be_taken_over;
