// An entry of the library in words.
import type { LibraryEntry } from '../../ipc/types/LibraryEntry';
import { formatExact } from '../../words/numbers';

/** Its figures with unit and years: "30,000 in 2020/21 (people)"; a gap is said as one. */
export function figures(entry: LibraryEntry): string {
  const each = entry.figures.map(({ year, year_label: label, value }) => {
    if (value === null) return year === null ? 'no number published' : `${label}: no figure`;
    const figure = formatExact(value);
    if (entry.kind === 'ratio') return `${figure}${rangeWords(entry)}`;
    return label ? `${figure} in ${label}` : `${figure}, no year published`;
  });
  return each.join(', ');
}

/** What the figures are in: "people, increase over baseline". */
export function unit(entry: LibraryEntry): string {
  const parts = [entry.unit_as_published, entry.basis_as_published];
  const label = entry.kind === 'ratio' ? entry.figures[0]?.year_label : '';
  return [...parts, label].filter(Boolean).join(', ');
}

function rangeWords({ low, high }: LibraryEntry): string {
  if (low !== null && high !== null) return ` (${formatExact(low)} to ${formatExact(high)})`;
  if (low !== null) return ` (at least ${formatExact(low)})`;
  return high === null ? '' : ` (at most ${formatExact(high)})`;
}
