import { expect, test } from 'vitest';
import type { AudienceView } from '../../ipc/types/AudienceView';
import { audienceSentence, revealedNext, type Revealed } from './audienceWords';

const chart = { sentence: '331 in post.' } as AudienceView['chart'];
const view = (part: Partial<AudienceView>): AudienceView => ({
  seen: 1,
  chart,
  moved: null,
  guess: null,
  parked: [],
  ...part,
});
const open = { question: 'How many?', guess: '340', answer: null, moved: null };
const answered = { ...open, answer: '14 more.' };

test('the room reads its guess, then the answer beside it until something else moves', () => {
  const told: string[] = [];
  let before: AudienceView | null = null;
  let revealed: Revealed | null = null;
  for (const next of [
    view({}),
    view({ guess: open }),
    view({ guess: answered }),
    view({ guess: answered, moved: 'Buy 2: 14 more.' }),
    view({ guess: answered, moved: 'Buy 2: 14 more.' }),
    view({ guess: answered, moved: 'Buy 3: 20 more.' }),
  ]) {
    revealed = revealedNext(revealed, before, next);
    before = next;
    told.push(audienceSentence(next, revealed));
  }
  expect(told).toEqual([
    '331 in post.',
    'How many? The room says 340.',
    'The room said 340. 331 in post.',
    'The room said 340. 331 in post.',
    'The room said 340. 331 in post.',
    'Buy 3: 20 more.',
  ]);
});

test('an empty stage says that it is', () => {
  expect(audienceSentence(view({ chart: null }), null)).toBe('Nothing is on stage yet.');
});
