// What of the library is looked for: words, and what each filter keeps.
import type { Confidence } from '../../ipc/types/Confidence';
import type { EntryKind } from '../../ipc/types/EntryKind';
import type { LibraryEntry } from '../../ipc/types/LibraryEntry';

/** What is looked for; an empty filter keeps everything. */
export interface LibraryFilter {
  words: string;
  kind: EntryKind | '';
  framework: string;
  programme: string;
  confidence: Confidence | '';
  year: string;
}

export const EVERYTHING: LibraryFilter = {
  words: '',
  kind: '',
  framework: '',
  programme: '',
  confidence: '',
  year: '',
};

/** Every word somewhere in it, in any order, and every filter met. */
export function matches(entry: LibraryEntry, filter: LibraryFilter): boolean {
  const about = [
    entry.framework,
    entry.programme,
    entry.role,
    entry.unit_as_published,
    entry.basis_as_published,
    entry.source,
    entry.note ?? '',
  ]
    .join(' ')
    .toLowerCase();
  const words = filter.words.toLowerCase().split(/\s+/);
  return (
    words.every((word) => about.includes(word)) &&
    (filter.kind === '' || entry.kind === filter.kind) &&
    (filter.framework === '' || entry.framework === filter.framework) &&
    (filter.programme === '' || entry.programme === filter.programme) &&
    (filter.confidence === '' || entry.confidence === filter.confidence) &&
    (filter.year === '' || entry.figures.some(({ year }) => String(year) === filter.year))
  );
}

/** What a filter can be set to, in the library's order; years in rising order. */
export function choicesOf(
  library: LibraryEntry[],
  of: 'framework' | 'programme' | 'year',
): string[] {
  const found = library.flatMap((entry) =>
    of === 'year' ? entry.figures.flatMap(({ year }) => year ?? []).map(String) : entry[of],
  );
  const each = [...new Set(found)].filter((value) => value !== '');
  return of === 'year' ? each.sort() : each;
}
