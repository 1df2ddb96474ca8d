// Changes of a mapping, as the steps of an import make them.
import type { ExtractKind } from '../../ipc/types/ExtractKind';
import type { Mapping } from '../../ipc/types/Mapping';
import type { Meaning } from '../../ipc/types/Meaning';
import type { RolePart } from '../../ipc/types/RolePart';
import type { SetAside } from '../../ipc/types/SetAside';
import { ROLE_PARTS } from './meanings';

/** What the column named so is about; null where nothing is made of it. */
export function meaningOf(mapping: Mapping, namedBy: string): Meaning | null {
  const found = Object.entries(mapping.columns).find(([, column]) => column === namedBy);
  return (found?.[0] as Meaning | undefined) ?? null;
}

/** The mapping with a column about something else; another column that was about it no longer is. */
export function withMeaning(mapping: Mapping, namedBy: string, meaning: Meaning | null): Mapping {
  const others = Object.entries(mapping.columns).filter(
    ([about, column]) => column !== namedBy && about !== meaning,
  );
  const columns = Object.fromEntries(meaning ? [...others, [meaning, namedBy]] : others);
  return withoutUnmapped({ ...mapping, columns });
}

/** The mapping with one thing more, or less, that tells roles apart. */
export function withRolePart(mapping: Mapping, part: RolePart, counts: boolean): Mapping {
  const chosen = new Set(mapping.role_by);
  if (counts) chosen.add(part);
  else chosen.delete(part);
  const role_by = ROLE_PARTS.map(({ value }) => value).filter((value) => chosen.has(value));
  return { ...mapping, role_by };
}

/** The phrases that set rows aside by a column, separated by commas. */
export function asideWords(mapping: Mapping, column: Meaning): string {
  return mapping.set_aside?.find((aside) => aside.column === column)?.values.join(', ') ?? '';
}

/** The mapping with other phrases that set rows aside by a column. */
export function withAside(mapping: Mapping, column: Meaning, words: string): Mapping {
  const values = words
    .split(',')
    .map((value) => value.trim())
    .filter(Boolean);
  const others = (mapping.set_aside ?? []).filter((aside) => aside.column !== column);
  const set_aside: SetAside[] = values.length > 0 ? [...others, { column, values }] : others;
  return { ...mapping, set_aside };
}

/** Why the columns can't be counted yet, with the remedy; null where they can. */
export function missing(mapping: Mapping, kind: ExtractKind): string | null {
  const has = (meaning: Meaning) => mapping.columns[meaning] !== undefined;
  if (!ROLE_PARTS.some(({ value }) => has(value))) {
    return 'No column tells roles apart yet. Say which one is the staff group, band, job role or service.';
  }
  if (kind === 'staff' && has('heads') && (has('identifier') || has('assignment_number'))) {
    return 'A table of totals has no identifiers: keep either the column of heads or the one of who it is.';
  }
  return null;
}

/** Why an extract of staff can't be parted into roles as leavers are; null where it can. */
export function missingToPart(mapping: Mapping, roleBy: RolePart[]): string | null {
  const lacking = roleBy.filter((part) => mapping.columns[part] === undefined);
  const words = ROLE_PARTS.filter(({ value }) => lacking.includes(value)).map(({ words }) =>
    words.toLowerCase(),
  );
  return words.length === 0
    ? null
    : `Roles are told apart by their ${words.join(', ')}: say which column that is here, or take it out of what makes a role.`;
}

// What is no longer mapped can't tell roles apart or set rows aside.
function withoutUnmapped(mapping: Mapping): Mapping {
  const has = (meaning: Meaning) => mapping.columns[meaning] !== undefined;
  return {
    ...mapping,
    role_by: mapping.role_by.filter(has),
    set_aside: mapping.set_aside?.filter(({ column }) => has(column)),
  };
}
