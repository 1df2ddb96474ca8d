// The register's inputs in words, and found by words.
import type { EvidenceFrom } from '../../ipc/types/EvidenceFrom';
import type { HistoryEntry } from '../../ipc/types/HistoryEntry';
import type { InputAt } from '../../ipc/types/InputAt';
import type { RegisterInput } from '../../ipc/types/RegisterInput';
import type { Role } from '../../ipc/types/Role';

export const FROM_WORDS: Record<EvidenceFrom, string> = {
  own: '',
  row: 'The row\u2019s',
  role: 'The role\u2019s',
  target: 'The target\u2019s',
  scenario: 'The scenario\u2019s',
  plan: 'The plan\u2019s',
};

/** Text that is the same for the same input, whatever the order of its members. */
export function inputKey(at: InputAt): string {
  return JSON.stringify(Object.entries(at).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The inputs that hold every word typed, anywhere in what is written of them. */
export function matching(inputs: RegisterInput[], typed: string): RegisterInput[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return inputs;
  return inputs.filter(({ entry }) => {
    const { what, value, scenario, evidence } = entry;
    const text = [what, value, scenario, evidence?.source, evidence?.owner, evidence?.rationale]
      .filter(Boolean)
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** "Last changed by A. Planner, 21 Nov 2026, 20:30: Nurses: leaver rate from 10 % to 12 %". */
export function whoAndWhen({ when, by, what }: HistoryEntry): string {
  const date = new Date(when);
  const written = Number.isNaN(date.getTime()) ? when : day.format(date);
  return `Last changed ${by ? `by ${by}, ` : ''}${written}: ${what}`;
}

const ROLE_INPUTS = [
  'baseline_heads',
  'wte_per_head',
  'leaver_rate',
  'usual_joiners',
  'establishment_wte',
] as const;

/** The name a role's figure has in the register; null where the field is no figure, or is empty. */
export function registerField(role: Role, field: string): string | null {
  const named = field === 'baseline_wte' ? 'baseline_heads' : field;
  const known = ROLE_INPUTS.find((each) => each === named);
  return known && role[known] !== undefined ? known : null;
}
