// Published ratios to choose from.
import type { ActivityRatio } from '../../ipc/types/ActivityRatio';
import { formatExact } from '../../words/numbers';

/** The choice that stands for a figure of one's own. */
export const OWN = 'own';

/** Those about the programme first, then the others, then one's own. */
export function ratioChoices(
  ratios: ActivityRatio[],
  programme?: string,
): { value: string; words: string }[] {
  const suits = (ratio: ActivityRatio) => ratio.suits.includes(programme ?? '');
  const about = ratios.filter(suits);
  const others = ratios.filter((ratio) => !suits(ratio));
  return [
    { value: '', words: 'Choose a published ratio' },
    { value: OWN, words: 'A figure of our own' },
    ...about.map(choice),
    ...others.map((ratio) => {
      const { value, words } = choice(ratio);
      return { value, words: about.length > 0 ? `Other: ${words}` : words };
    }),
  ];
}

/** "43 (30 to 60)". */
export function rangeWords({ units_per_wte: units, low, high }: ActivityRatio): string {
  const likely = formatExact(Number(units.toPrecision(4)));
  if (low === null && high === null) return likely;
  const end = (value: number | null) =>
    value === null ? 'not said' : formatExact(Number(value.toPrecision(4)));
  return `${likely} (${end(low)} to ${end(high)})`;
}

function choice(ratio: ActivityRatio) {
  const { programme, role_or_team: role, ratio: what, confidence } = ratio;
  return {
    value: ratio.id,
    words: `${programme}, ${role}: ${what}, ${rangeWords(ratio)}; ${confidence}`,
  };
}
