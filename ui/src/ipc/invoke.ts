// How the desktop is called, and who hears of it where the desktop makes a mistake.
import { invoke as call, type InvokeArgs } from '@tauri-apps/api/core';
import type { IpcError } from './types/IpcError';

/** Hears of a mistake of the program's: after it the desktop has opened the plan again. */
type OnMistake = (message: string, command: string) => void;

let hears: OnMistake = () => {};

/** Names who hears of every mistake, whichever command it was made in. */
export function onMistake(next: OnMistake): void {
  hears = next;
}

/** Calls a command of the desktop. */
export async function invoke<Answer>(command: string, args?: InvokeArgs): Promise<Answer> {
  try {
    return await call<Answer>(command, args);
  } catch (error) {
    if (isMistake(error)) hears(error.message, command);
    throw error;
  }
}

function isMistake(error: unknown): error is IpcError {
  return (
    typeof error === 'object' && error !== null && 'mistake' in error && error.mistake === true
  );
}
