// What is in view: asked for again whenever the plan or the choice changes, and as a preview
// while a slider moves.
import { untrack } from 'svelte';
import * as commands from '../ipc/commands';
import type { Edit } from '../ipc/types/Edit';
import type { Projected } from '../ipc/types/Projected';
import type { RoleFigures } from '../ipc/types/RoleFigures';
import type { View } from '../ipc/types/View';
import type { ViewRequest } from '../ipc/types/ViewRequest';
import { chartQuestion } from './charting.svelte';
import { desk } from './desk.svelte';
import { latestWins } from './latestWins';

interface Question {
  request: ViewRequest;
  /** The edit to look ahead at; null shows the plan as it is. */
  edit: Edit | null;
}

const failed = (error: unknown) => (desk.problem = commands.messageOf(error));

const ask = latestWins<Question, View | Projected>(
  async ({ request, edit }) => {
    const view = await (edit ? commands.preview(edit, request) : commands.view(request));
    settle(request, view);
    return view;
  },
  {
    answer: (view) => {
      if ('asked' in view) desk.view = view;
      else if (desk.view) desk.view = { ...desk.view, ...view };
      desk.ofRole = view.of_role;
      if (desk.role) showRole(desk.role);
    },
    failed,
  },
);

const askRole = latestWins<{ scenario: string; role: string }, RoleFigures | null>(
  ({ scenario, role }) => commands.roleFigures(scenario, role),
  {
    // A view that came in meanwhile is newer.
    answer: (figures) => {
      if (figures?.role === desk.role) desk.ofRole = figures;
    },
    failed,
  },
);

/** What the desktop is asked to show; null while nothing is open. */
export function viewRequest(): ViewRequest | null {
  const chart = chartQuestion();
  // Another role needs nothing else anew: `showRole` sees to it.
  return chart && { chart, role: untrack(() => desk.role) };
}

/** Shows the plan as it is, or as it would be after an edit that is looked at ahead. */
export function show(request: ViewRequest, edit: Edit | null): void {
  ask({ request, edit });
}

/** Shows another role beside what is in view. */
export function showRole(role: string): void {
  untrack(() => {
    if (!desk.view || desk.ofRole?.role === role) return;
    const request = desk.ahead && viewRequest();
    if (request) show(request, desk.ahead);
    else askRole({ scenario: desk.scenario, role });
  });
}

/** Shows the plan as it would be after an edit. */
export function previewEdit(edit: Edit): void {
  const request = viewRequest();
  if (request) ask({ request, edit });
}

// The chart keeps to what it chose first: it must not turn over while a lever moves.
function settle({ chart: asked }: ViewRequest, { chart }: Projected): void {
  const { kind, mode, scope, unit } = asked;
  const stillAsked = mode === 'auto' && scope === desk.scope && unit === desk.unit;
  if (kind === 'headcount' && stillAsked) desk.settledMode = chart.mode;
}
