// Which dialog of the desk as a whole is open; at most one is.

export type DialogName =
  'history' | 'merge-pack' | 'new-plan' | 'palette' | 'scenarios' | 'send-pack' | 'shortcuts';

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
