import { describe, expect, it } from 'vitest';
import { stageKey, STAGE_KEYS } from './stageKeys';

const pressed = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});
const asks = (key: string, held: Partial<KeyboardEvent> = {}, onSlider = false) =>
  stageKey(pressed(key, held), onSlider);

describe('the keys of the stage', () => {
  it('choose a lever by its number', () => {
    expect(asks('1')).toEqual({ act: 'lever', place: 0 });
    expect(asks('5')).toEqual({ act: 'lever', place: 4 });
    expect(asks('6')).toBeNull();
    expect(asks('u')).toEqual({ act: 'unit' });
  });

  it('nudge by arrows, ten times with Shift', () => {
    expect(asks('ArrowUp')).toEqual({ act: 'nudge', steps: 1 });
    expect(asks('ArrowDown', { shiftKey: true })).toEqual({ act: 'nudge', steps: -10 });
  });

  it('nudge by left and right on a slider, and step elsewhere', () => {
    expect(asks('ArrowLeft', {}, true)).toEqual({ act: 'nudge', steps: -1 });
    expect(asks('ArrowRight', { shiftKey: true }, true)).toEqual({ act: 'nudge', steps: 10 });
    expect(asks('ArrowLeft')).toEqual({ act: 'step', by: -1 });
    expect(asks('ArrowRight')).toEqual({ act: 'step', by: 1 });
  });

  it('step by Space and Backspace wherever the focus is', () => {
    for (const onSlider of [true, false]) {
      expect(asks(' ', {}, onSlider)).toEqual({ act: 'step', by: 1 });
      expect(asks('Backspace', {}, onSlider)).toEqual({ act: 'step', by: -1 });
    }
  });

  it('take letters in either case', () => {
    for (const [key, act] of [
      ['r', 'replay'],
      ['G', 'guess'],
      ['v', 'reveal'],
      ['Q', 'park'],
      ['k', 'keep'],
      ['C', 'chart'],
      ['l', 'whom'],
      ['A', 'audience'],
      ['?', 'keys'],
      ['Escape', 'leave'],
    ]) {
      expect(asks(key!)).toEqual({ act });
    }
  });

  it('undo and redo, and leave every other key with Ctrl or Alt alone', () => {
    expect(asks('z', { ctrlKey: true })).toEqual({ act: 'undo' });
    expect(asks('Z', { metaKey: true, shiftKey: true })).toEqual({ act: 'redo' });
    expect(asks('y', { ctrlKey: true })).toEqual({ act: 'redo' });
    expect(asks('r', { ctrlKey: true })).toBeNull();
    expect(asks('1', { altKey: true })).toBeNull();
  });

  it('are listed once each', () => {
    const keys = STAGE_KEYS.map((listed) => listed.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
