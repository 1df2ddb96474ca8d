// Whom the levers at hand can be about, found by typing.
import type { Plan } from '../../ipc/types/Plan';
import type { Scope } from '../../ipc/types/Scope';
import { scopeSections } from '../../plan/scope';

export interface Whom {
  /** What kind of part it is. */
  group: string;
  words: string;
  scope: Scope;
}

/** Services first, then every role, then the other parts of the plan. */
export function whomChoices(plan: Plan): Whom[] {
  const parts = scopeSections(plan).flatMap(({ heading, choices }) =>
    choices.map(({ words, scope }) => ({ group: heading, words, scope })),
  );
  const roles = plan.roles.map(({ id, name }) => ({
    group: 'Role',
    words: name,
    scope: { role: id },
  }));
  const isService = ({ group }: Whom) => group === 'Service';
  return [
    { group: 'All', words: 'All roles', scope: 'all' },
    ...parts.filter(isService),
    ...roles,
    ...parts.filter((part) => !isService(part)),
  ];
}

/** The choices in which every typed word is found. */
export function whomFound(choices: Whom[], typed: string): Whom[] {
  const wanted = typed.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  return choices.filter(({ group, words }) => {
    const text = `${group} ${words}`.toLocaleLowerCase('en-GB');
    return wanted.every((word) => text.includes(word));
  });
}
