import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { goToRegion, noteFocus } from './regions';

const DESK = `
  <div class="desk">
    <header><button id="undo" disabled>Undo</button><button id="export">Export</button></header>
    <nav class="places"><button id="tab" tabindex="0">Levers</button><button tabindex="-1"></button></nav>
    <div id="place" tabindex="-1">
      <button id="lever">Buy</button>
      <input id="first" data-row="0" tabindex="-1" /><input id="second" data-row="1" tabindex="0" />
      <aside><input id="slider" type="range" /></aside>
    </div>
  </div>`;

describe('F6', () => {
  beforeEach(() => {
    document.body.innerHTML = DESK;
    document.addEventListener('focusin', noteFocus);
    // Nothing is laid out here.
    const shown = [{}] as unknown as DOMRectList;
    vi.spyOn(HTMLElement.prototype, 'getClientRects').mockReturnValue(shown);
  });
  afterEach(() => {
    document.removeEventListener('focusin', noteFocus);
    vi.restoreAllMocks();
  });

  const focused = () => document.activeElement?.id;

  it('goes through bar, places, the grid of the place and its details, and round', () => {
    const order = [1, 2, 3, 4, 5].map(() => {
      goToRegion(false);
      return focused();
    });
    expect(order).toEqual(['export', 'tab', 'second', 'slider', 'export']);
  });

  it('goes back with Shift', () => {
    document.getElementById('export')?.focus();
    goToRegion(true);
    expect(focused()).toBe('slider');
  });

  it('comes back to the cell that was left', () => {
    document.getElementById('first')?.focus();
    goToRegion(false);
    expect(focused()).toBe('slider');
    goToRegion(true);
    expect(focused()).toBe('first');
  });
});
