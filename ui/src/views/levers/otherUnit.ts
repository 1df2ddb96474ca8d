// A figure of a lever in the unit it was not typed in, as the engine turns it.
import type { View } from '../../ipc/types/View';
import type { GridRow } from '../../plan/leverGrid';
import { unitOf } from '../../plan/levers';
import { formatTyped } from '../../words/numbers';

/** "10.4 WTE" of what was typed in heads, "12 heads" of what was typed in WTE; '' where unknown. */
export function otherUnitWords(view: View | null, { row, index }: GridRow, place: number): string {
  const asked = view?.asked.find((each) => each.lever === row.lever && each.index === index);
  const wte = unitOf(row) === 'wte';
  const value = (wte ? asked?.heads : asked?.wte)?.[place];
  if (!value) return '';
  return `${formatTyped(value)} ${wte ? 'heads' : 'WTE'}`;
}
