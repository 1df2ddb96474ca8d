/** What became of a question. */
export interface Receiver<Answer> {
  answer: (answer: Answer) => void;
  failed: (error: unknown) => void;
}

/**
 * Asks at most one question at a time. While one is under way only the latest that came in waits;
 * those between are never asked. So a slider can move faster than the answers come.
 */
export function latestWins<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  receiver: Receiver<Answer>,
): (question: Question) => void {
  let waiting: { question: Question } | null = null;
  let underWay = false;

  async function askUntilQuiet(): Promise<void> {
    underWay = true;
    while (waiting) {
      const { question } = waiting;
      waiting = null;
      try {
        receiver.answer(await ask(question));
      } catch (error) {
        receiver.failed(error);
      }
    }
    underWay = false;
  }

  return (question) => {
    waiting = { question };
    if (!underWay) void askUntilQuiet();
  };
}
