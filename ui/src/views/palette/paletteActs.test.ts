import { afterEach, describe, expect, it } from 'vitest';
import type { DeskState } from '../../ipc/types/DeskState';
import { found } from '../../state/acts';
import { desk } from '../../state/desk.svelte';
import { closeDialog, dialogs } from '../../state/dialogs.svelte';
import { paletteActs } from './paletteActs';

const open = {
  undo: null,
  redo: null,
  plan: {
    first_year: 2027,
    years: 5,
    roles: [{ id: 'nurse', name: 'Nurse' }],
    scenarios: [{ name: 'Growth', levers: {} }],
    targets: [],
  },
} as unknown as DeskState;

const idsOf = (typed: string) => found(paletteActs(open), typed).map(({ id }) => id);
const run = (id: string) =>
  paletteActs(open)
    .find((act) => act.id === id)!
    .act();

describe('what the palette finds', () => {
  afterEach(() => {
    closeDialog();
    desk.readOnly = false;
    desk.gapAsked = false;
  });

  it('has the imports, the packs and the planning return', () => {
    expect(idsOf('import')).toEqual([
      'import-json',
      'import-staff',
      'import-leavers',
      'import-joiners',
      'import-ledger',
    ]);
    expect(idsOf('pack')).toEqual(['send-pack', 'merge-pack']);
    expect(idsOf('planning return')).toEqual(['planning-return']);
    expect(idsOf('finance')).toEqual(['import-ledger']);
  });

  it('opens what is asked for', () => {
    for (const id of ['import-leavers', 'import-ledger', 'send-pack', 'merge-pack'] as const) {
      run(id);
      expect(dialogs.shown).toBe(id);
    }
  });

  it('asks about the gap beside the levers', () => {
    expect(idsOf('how much would it take')).toEqual(['close-gap']);
    desk.place = 'baseline';
    run('close-gap');
    expect([desk.gapAsked, desk.place]).toEqual([true, 'levers']);
  });

  it('leaves out what would change a plan that is read-only', () => {
    desk.readOnly = true;
    expect(idsOf('import')).toEqual(['import-json', 'import-ledger']);
    expect(idsOf('pack')).toEqual(['send-pack']);
  });

  it('has an id of its own for each', () => {
    const ids = paletteActs(open).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
