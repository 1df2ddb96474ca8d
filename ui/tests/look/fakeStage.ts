// A workshop as the desktop would hold it, near enough in shape to look at.
import type { ChartQuestion } from '../../src/ipc/types/ChartQuestion';
import type { Lever } from '../../src/ipc/types/Lever';
import type { Plan } from '../../src/ipc/types/Plan';
import type { StageChoice } from '../../src/ipc/types/StageChoice';
import type { StageLever } from '../../src/ipc/types/StageLever';
import type { StagePicture } from '../../src/ipc/types/StagePicture';
import type { StageState } from '../../src/ipc/types/StageState';
import type { View } from '../../src/ipc/types/View';
import type { ViewRequest } from '../../src/ipc/types/ViewRequest';
import { LEVER_NAMES, LEVERS } from '../../src/plan/levers';
import { scopeWords } from '../../src/plan/scope';
import { financialYear } from '../../src/words/years';

const UNITS: Record<Lever, string> = {
  buy: 'hires',
  build: 'starts',
  bind: 'points',
  borrow: 'people',
  bounce: 'moves',
};

type Look = (plan: Plan, request: ViewRequest) => View;

/** The stage's commands over a plan; figures are those of the desk's own view. */
export function fakeStage(planNow: () => Plan, look: Look) {
  let at: StageState | null = null;
  let values: Record<Lever, number> = { buy: 12, build: 0, bind: 2, borrow: 0, bounce: 0 };

  function leversOf({ from }: StageChoice): StageLever[] {
    return LEVERS.map((lever) => ({
      lever,
      words: `${LEVER_NAMES[lever]}: ${UNITS[lever]} each year from ${financialYear(from)} on`,
      unit: UNITS[lever],
      value: values[lever],
      said: `${values[lever]} ${UNITS[lever]}`,
      least: 0,
      most: 50,
      step: 1,
      assumption: lever === 'borrow' ? 'Borrowed people are capacity and never in post.' : null,
      why_not:
        lever === 'bounce'
          ? 'No Bounce route leads into this service. Add one to the scenario first, so that it is known whom it takes and how many arrive.'
          : null,
    }));
  }

  const next = (part: Partial<StageState>): StageState => {
    const choice = part.choice ?? at!.choice;
    return (at = { ...at!, ...part, choice, levers: leversOf(choice) });
  };

  function begin({ scenario }: { scenario: string }): StageState {
    const choice: StageChoice = { scope: 'all', from: planNow().first_year };
    values = { buy: 12, build: 0, bind: 2, borrow: 0, bounce: 0 };
    return (at = {
      begun_from: scenario,
      scenario: 'On stage',
      choice,
      levers: leversOf(choice),
      steps: [],
      undo: null,
      redo: null,
      has_something_to_keep: false,
      frozen: false,
      guesses: [],
      parked: [],
    });
  }

  function moved(lever: Lever, value: number): string {
    const whom = scopeWords(planNow(), at!.choice.scope);
    return `${LEVER_NAMES[lever]} ${value} ${UNITS[lever]} for ${whom}: 14 more in post by the end; the gap to the target falls from 31 to 17.`;
  }

  function picture({ question }: { question: ChartQuestion }, says: string | null): StagePicture {
    const scenario = at!.begun_from;
    const { scope, unit, mode, theme, size } = question;
    const view = look(planNow(), { scenario, scope, unit, mode, theme, ...size, role: null });
    return {
      chart: view.chart,
      sentence: view.sentence,
      moved: at!.frozen ? null : says,
      before: at!.steps.length > 0 ? view.chart : null,
    };
  }

  return {
    stage_state: () => at,
    stage_begin: begin,
    stage_choose: ({ choice }: { choice: StageChoice }) => next({ choice }),
    stage_set: ({ lever, value }: { lever: Lever; value: number }) => {
      values = { ...values, [lever]: value };
      const what = `${LEVER_NAMES[lever]} ${value}`;
      const steps = [...at!.steps, { what, moved: moved(lever, value) }];
      return next({ steps, undo: what, has_something_to_keep: true });
    },
    stage_preview: (args: { lever: Lever; value: number; question: ChartQuestion }) =>
      picture(args, moved(args.lever, args.value)),
    stage_view: (args: { question: ChartQuestion }) =>
      picture(args, at!.steps.at(-1)?.moved ?? null),
    stage_guess: ({ question, guess }: { question: string; guess: string }) =>
      next({
        frozen: true,
        has_something_to_keep: true,
        guesses: [...at!.guesses, { question, guess, answer: null }],
      }),
    stage_reveal: () =>
      next({
        frozen: false,
        guesses: at!.guesses.map((guess) => ({ ...guess, answer: moved('buy', values.buy) })),
      }),
    stage_park: ({ text }: { text: string }) =>
      next({ parked: [...at!.parked, text], has_something_to_keep: true }),
    stage_unpark: ({ index }: { index: number }) =>
      next({ parked: at!.parked.filter((_, place) => place !== index) }),
    stage_discard: () => (at = null),
  };
}
