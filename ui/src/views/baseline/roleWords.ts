// What stands beside the figures of a role, in words.
import type { Hint } from '../../ipc/types/Hint';
import type { Role } from '../../ipc/types/Role';
import type { RoleBaseline } from '../../ipc/types/RoleBaseline';
import type { SetByHand } from '../../ipc/types/SetByHand';
import { wordsOfField, type RoleColumn } from '../../plan/roleFields';
import { formatExact, formatPercent, formatTyped } from '../../words/numbers';

/** What the program tells of a role. */
export function toldOf(hints: Hint[], role: string): string {
  return hints
    .filter((hint) => hint.role === role)
    .map(({ message }) => message)
    .join(' ');
}

/** The figures set by hand, by field. */
export function byField(stands: RoleBaseline | undefined): Map<string, SetByHand> {
  return new Map((stands?.set_by_hand ?? []).map((figure) => [figure.field, figure]));
}

/** An imported figure as its column writes it. */
export function importedWords({ field, imported }: SetByHand): string {
  return field === 'leaver_rate' ? `${formatPercent(imported)} %` : formatTyped(imported);
}

/** Why a figure is marked: it differs from the imported one. */
export function setByHandWords(figure: SetByHand, column: Pick<RoleColumn, 'words'>): string {
  return `Set by hand; imported ${importedWords(figure)}. Choose this cell to put the imported ${column.words.toLowerCase()} back.`;
}

/** What stands under a figure: what was typed instead of it, what an import gave. */
export function alsoOf(role: Role, column: RoleColumn, changed: SetByHand | undefined): string {
  const typed =
    column.field === 'baseline_heads' && role.baseline_wte !== undefined
      ? `${formatExact(role.baseline_wte)} WTE typed`
      : '';
  const imported = changed ? `imported ${importedWords(changed)}` : '';
  return [typed, imported].filter(Boolean).join(', ');
}

/** A vacancy in words, also where it is none. */
export function vacancyWords(stands: RoleBaseline | undefined): string | undefined {
  if (stands?.vacancy_wte == null) return 'No funded posts are given';
  if (stands.vacancy_wte < 0) return 'Over establishment: more in post than is funded';
  return undefined;
}

/** A figure set by hand in a sentence. */
export function setByHandSentence(figure: SetByHand): string {
  return `${wordsOfField(figure.field)}: set by hand; imported ${importedWords(figure)}.`;
}
