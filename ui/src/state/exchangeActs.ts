// What comes into a plan from elsewhere and goes out of it, as the command palette finds it.
import * as commands from '../ipc/commands';
import type { Act } from './acts';
import { writeOut } from './changes';
import { desk, readOnly } from './desk.svelte';
import { showDialog, type DialogName } from './dialogs.svelte';
import { suppressBelow } from './withholding.svelte';

/** The imports, service leads' packs and the planning return. */
export function exchangeActs(): Act[] {
  const fixed = readOnly();
  return [
    asking('import-staff', 'Import', 'Staff in post', fixed),
    asking('import-leavers', 'Import', 'Leavers', fixed),
    asking('import-joiners', 'Import', 'Joiners', fixed),
    asking('import-ledger', 'Import', 'Finance ledger', false),
    asking('send-pack', 'Packs', 'Send a pack to a service lead', false),
    asking('merge-pack', 'Packs', 'Merge a pack', fixed),
    {
      id: 'planning-return',
      group: 'Export',
      words: 'Planning return (Excel)',
      act: () =>
        writeOut('Planning return', () =>
          commands.exportPlanningReturn(desk.scenario, suppressBelow()),
        ),
    },
  ];
}

const asking = (id: DialogName, group: string, words: string, disabled: boolean): Act => ({
  id,
  group,
  words,
  disabled,
  act: () => showDialog(id),
});
