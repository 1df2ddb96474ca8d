// What an import does that takes a while: one thing at a time, with how far reading has come, what
// went wrong last, and the word to end it.
import * as commands from '../../ipc/commands';
import type { ReadingProgress } from '../../ipc/types/ReadingProgress';

/** How often the window asks how far the reading has come. */
const ASK_EVERY = 200;

export class Reading {
  busy = $state(false);
  /** Whether every row is being read, which may take long enough to be ended. */
  reading = $state(false);
  progress = $state.raw<ReadingProgress | null>(null);
  /** What went wrong last. */
  problem = $state<string | null>(null);
  /** What was done last, such as where a file was written. */
  said = $state<string | null>(null);

  cancel(): Promise<void> {
    return commands.cancelExtract();
  }

  /** Does something; what goes wrong is told. */
  protected async doing(act: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.problem = null;
    this.said = null;
    try {
      await act();
    } catch (error) {
      this.problem = commands.messageOf(error);
    }
    this.busy = false;
  }

  /** Does something that reads every row, and asks how far that has come. */
  protected async readingAll(act: () => Promise<void>): Promise<void> {
    this.reading = true;
    const asking = setInterval(() => void this.#askHowFar(), ASK_EVERY);
    await this.doing(act);
    clearInterval(asking);
    this.reading = false;
    this.progress = null;
  }

  async #askHowFar(): Promise<void> {
    const progress = await commands.extractProgress();
    if (this.reading) this.progress = progress;
  }
}
