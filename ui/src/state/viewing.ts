// What is in view: asked for again whenever the plan or the choice changes, and as a preview
// while a slider moves.
import * as commands from '../ipc/commands';
import type { Edit } from '../ipc/types/Edit';
import type { View } from '../ipc/types/View';
import type { ViewRequest } from '../ipc/types/ViewRequest';
import { desk, viewRequest } from './desk.svelte';
import { latestWins, oncePerFrame } from './latestWins';

interface Question {
  request: ViewRequest;
  /** The edit to look ahead at; null shows the plan as it is. */
  edit: Edit | null;
}

const ask = latestWins<Question, View>(
  async ({ request, edit }) => {
    const view = await (edit ? commands.preview(edit, request) : commands.view(request));
    settle(request, view);
    return view;
  },
  {
    answer: (view) => (desk.view = view),
    failed: (error) => (desk.problem = commands.messageOf(error)),
  },
);

const askAhead = oncePerFrame((edit: Edit) => {
  const request = viewRequest();
  // A slider let go in the meantime has made its edit: its last preview would be behind it.
  if (request && desk.dragged !== null) ask({ request, edit });
});

/** Shows the plan as it is, or as it would be after an edit that is looked at ahead. */
export function show(request: ViewRequest, edit: Edit | null): void {
  ask({ request, edit });
}

/** Shows the plan as it would be after an edit. */
export function previewEdit(edit: Edit): void {
  askAhead(edit);
}

// The chart keeps to what it chose first: it must not turn over while a lever moves.
function settle({ mode, scope, unit }: ViewRequest, { chart }: View): void {
  const stillAsked = mode === 'auto' && scope === desk.scope && unit === desk.unit;
  if (stillAsked) desk.settledMode = chart.mode;
}
