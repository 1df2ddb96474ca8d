// The picture on stage: asked for again at every change, and as a preview while a slider moves.
import { messageOf } from '../ipc/commands';
import * as commands from '../ipc/stage';
import type { ChartQuestion } from '../ipc/types/ChartQuestion';
import type { StagePicture } from '../ipc/types/StagePicture';
import { latestWins } from './latestWins';
import { stage, stageQuestion, type Held } from './stage.svelte';

const ask = latestWins<{ question: ChartQuestion; held: Held | null }, StagePicture>(
  ({ question, held }) =>
    held && stage.state
      ? commands.preview(stage.state.choice, held.lever, held.value, question)
      : commands.view(question),
  {
    answer: (picture) => (stage.picture = picture),
    failed: (error) => (stage.problem = messageOf(error)),
  },
);

/** Shows the workshop as it stands. */
export function showStage(question: ChartQuestion): void {
  ask({ question, held: null });
}

/** Shows the workshop as the slider in hand would make it. */
export function showHeld(): void {
  const question = stageQuestion();
  if (question) ask({ question, held: stage.held });
}
