import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import Menu from './Menu.svelte';

test('opens on its first item, moves with the arrows and closes on Escape', async () => {
  const act = vi.fn();
  const items = [{ words: 'Plan' }, { words: 'Open', act: vi.fn() }, { words: 'New', act }];
  render(Menu, { label: 'Plan', words: 'A trust', items });
  const opener = screen.getByRole('button');
  await fireEvent.click(opener);
  const [first, second] = screen.getAllByRole('menuitem');
  await vi.waitFor(() => expect(document.activeElement).toBe(first));
  await fireEvent.keyDown(first!, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(second);
  await fireEvent.keyDown(second!, { key: 'Escape' });
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(opener);
  await fireEvent.click(opener);
  await fireEvent.click(screen.getByText('New'));
  expect(act).toHaveBeenCalledOnce();
});
