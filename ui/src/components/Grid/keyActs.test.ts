import { expect, test } from 'vitest';
import { keyAct } from './keyActs';

const still = { typing: false, figure: true, afterMinus: false };
const key = (name: string, more = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

test.each([
  [key('r', { ctrlKey: true }), { does: 'right' }],
  [key('D', { metaKey: true }), { does: 'down' }],
  [key('m', { ctrlKey: true }), { does: 'change' }],
  [key('Delete'), { does: 'clear' }],
  [key('+'), { does: 'nudge', steps: 1 }],
  [key('='), { does: 'nudge', steps: 1 }],
  [key('+', { shiftKey: true }), { does: 'nudge', steps: 10 }],
  [key('-'), { does: 'nudge', steps: -1 }],
  [key('_', { shiftKey: true }), { does: 'nudge', steps: -10 }],
  [key('5'), null],
  [key('Enter', { ctrlKey: true }), null],
  [key('-', { altKey: true }), null],
])('%o is %o', (event, act) => expect(keyAct(event, still)).toEqual(act));

test('while somebody types, only what is done to whole blocks is an act', () => {
  const typing = { ...still, typing: true };
  expect(keyAct(key('-'), typing)).toBeNull();
  expect(keyAct(key('Delete'), typing)).toBeNull();
  expect(keyAct(key('r', { ctrlKey: true }), typing)).toEqual({ does: 'right' });
  expect(keyAct(key('Enter', { ctrlKey: true }), typing)).toEqual({ does: 'everywhere' });
});

test('a minus sign begins a number below zero where a digit follows, and a word where none can', () => {
  expect(keyAct(key('5'), { ...still, afterMinus: true })).toEqual({
    does: 'negative',
    text: '-5',
  });
  expect(keyAct(key('-'), { ...still, figure: false })).toBeNull();
});
