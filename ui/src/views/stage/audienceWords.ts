// What the audience reads over the chart.
import type { AudienceView } from '../../ipc/types/AudienceView';

/** A guess that was just answered, shown beside the answer until something else moves. */
export interface Revealed {
  guess: string;
  /** What moved when its answer was drawn; undefined until it is. */
  moved?: string | null;
}

/** What is being revealed once the audience sees the next view. */
export function revealedNext(
  revealed: Revealed | null,
  before: AudienceView | null,
  next: AudienceView,
): Revealed | null {
  const answered = before?.guess?.answer === null && next.guess?.answer;
  if (answered && next.guess) return { guess: next.guess.guess };
  if (!revealed || isOpen(next)) return null;
  if (revealed.moved === undefined) return { ...revealed, moved: next.moved };
  return revealed.moved === next.moved ? revealed : null;
}

/** The guess while it waits and beside its answer; then what moved, else what the chart shows. */
export function audienceSentence(view: AudienceView, revealed: Revealed | null): string {
  const { chart, guess, moved } = view;
  if (guess && isOpen(view)) return `${guess.question} The room says ${guess.guess}.`;
  if (!chart) return 'Nothing is on stage yet.';
  if (revealed) return `The room said ${revealed.guess}. ${chart.sentence}`;
  return moved ?? chart.sentence;
}

const isOpen = ({ guess }: AudienceView) => guess?.answer === null;
