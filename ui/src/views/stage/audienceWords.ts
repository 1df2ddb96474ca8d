// What the audience reads over the chart.
import type { AudienceView } from '../../ipc/types/AudienceView';

/** The guess while it waits, then what moved, else what the chart shows. */
export function audienceSentence({ chart, guess, moved, sentence }: AudienceView): string {
  if (guess && guess.answer === null) return `${guess.question} The room says ${guess.guess}.`;
  if (!chart) return 'Nothing is on stage yet.';
  return moved ?? sentence ?? '';
}
