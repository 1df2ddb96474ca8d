// Which dialog of the desk as a whole is open; at most one is.

import type { ExtractKind } from '../ipc/types/ExtractKind';

export type DialogName =
  | 'about'
  | 'history'
  | 'import-ledger'
  | 'merge-pack'
  | 'new-plan'
  | 'palette'
  | 'recover'
  | 'report'
  | 'running-order'
  | 'scenarios'
  | 'send-pack'
  | 'shortcuts'
  | 'sign-off'
  | `import-${ExtractKind}`;

class Dialogs {
  shown = $state<DialogName | null>(null);
}

export const dialogs = new Dialogs();

export const showDialog = (name: DialogName) => {
  dialogs.shown = name;
};

export const closeDialog = () => {
  dialogs.shown = null;
};
