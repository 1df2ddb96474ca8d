import { render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import Dialog from './Dialog.svelte';

// jsdom has no modal dialogs.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});

const body = (html: string) => createRawSnippet(() => ({ render: () => html }));

describe('a dialog', () => {
  it('is named by its heading and opens on what is marked', () => {
    render(Dialog, {
      title: 'New plan',
      close: () => undefined,
      children: body('<p><button>First</button><button data-focus-first>Second</button></p>'),
    });
    expect(screen.getByRole('dialog', { name: 'New plan' })).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Second');
  });

  it('closes by its button and by Escape, but not by one of something inside', () => {
    const close = vi.fn();
    render(Dialog, { title: 'New plan', close, children: body('<p><i>text</i></p>') });
    screen.getByText('text').dispatchEvent(new Event('cancel', { bubbles: true }));
    expect(close).not.toHaveBeenCalled();
    screen.getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    screen.getByTestId('dialog-close').click();
    expect(close).toHaveBeenCalledTimes(2);
  });

  it('gives the focus back', () => {
    const opener = document.body.appendChild(document.createElement('button'));
    opener.focus();
    const { unmount } = render(Dialog, {
      title: 'New plan',
      close: () => undefined,
      children: body('<p><button data-focus-first>Inside</button></p>'),
    });
    expect(document.activeElement).not.toBe(opener);
    unmount();
    expect(document.activeElement).toBe(opener);
  });
});
