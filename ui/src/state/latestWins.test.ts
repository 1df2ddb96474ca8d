import { expect, test, vi } from 'vitest';
import { latestWins } from './latestWins';

function deferredAsk() {
  const answers: ((value: string) => void)[] = [];
  const ask = vi.fn<(question: number) => Promise<string>>(
    () => new Promise((done) => answers.push(done)),
  );
  return { ask, answerNext: (value: string) => answers.shift()?.(value) };
}

test('while one is under way only the latest waits', async () => {
  const { ask, answerNext } = deferredAsk();
  const seen: string[] = [];
  const put = latestWins(ask, { answer: (answer) => seen.push(answer), failed: () => {} });
  put(1);
  put(2);
  put(3);
  expect(ask.mock.calls).toEqual([[1]]);
  answerNext('first');
  await vi.waitFor(() => expect(ask.mock.calls).toEqual([[1], [3]]));
  answerNext('third');
  await vi.waitFor(() => expect(seen).toEqual(['first', 'third']));
});

test('a failure is told and does not stop the next', async () => {
  const failed = vi.fn();
  const answer = vi.fn();
  const ask = vi.fn().mockRejectedValueOnce(new Error('no')).mockResolvedValueOnce('yes');
  const put = latestWins(ask, { answer, failed });
  put(1);
  await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
  put(2);
  await vi.waitFor(() => expect(answer).toHaveBeenCalledWith('yes'));
});
