// Everything the palette finds, in the order it is listed while nothing is typed.
import type { DeskState } from '../../ipc/types/DeskState';
import { generalActs, planActs, type Act } from '../../state/acts';
import { exchangeActs } from '../../state/exchangeActs';
import { chartActs } from '../charts/chartActs';
import { askAboutGap } from '../gap/gapForm.svelte';

/** What can be done now. */
export function paletteActs(open: DeskState): Act[] {
  const closeTheGap: Act = {
    id: 'close-gap',
    group: 'Levers',
    words: 'Close the gap: how much would it take?',
    act: () => askAboutGap(open.plan),
  };
  const all = [
    ...generalActs(open),
    closeTheGap,
    ...chartActs(),
    ...exchangeActs(),
    ...planActs(open),
  ];
  return all.filter(({ disabled }) => !disabled);
}
