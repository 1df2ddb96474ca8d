// The stage's commands, one thin function each.
import { invoke } from './invoke';
import type { AudienceView } from './types/AudienceView';
import type { ChartQuestion } from './types/ChartQuestion';
import type { ChartSize } from './types/ChartSize';
import type { Lever } from './types/Lever';
import type { StageChoice } from './types/StageChoice';
import type { StageKeep } from './types/StageKeep';
import type { StageKept } from './types/StageKept';
import type { StagePicture } from './types/StagePicture';
import type { StageReset } from './types/StageReset';
import type { StageState } from './types/StageState';

/** Begins a workshop on a scenario; one in which something was done has to be kept or left first. */
export const begin = (scenario: string) => invoke<StageState>('stage_begin', { scenario });
/** The workshop as it stands; null where nothing is on stage. */
export const state = () => invoke<StageState | null>('stage_state');
export const choose = (choice: StageChoice) => invoke<StageState>('stage_choose', { choice });
/** Moves a lever at hand: one step. */
export const set = (choice: StageChoice, lever: Lever, value: number) =>
  invoke<StageState>('stage_set', { choice, lever, value });
/** The picture as moving a lever would make it; nothing is kept. */
export const preview = (
  choice: StageChoice,
  lever: Lever,
  value: number,
  question: ChartQuestion,
) => invoke<StagePicture>('stage_preview', { choice, lever, value, question });
export const view = (question: ChartQuestion) => invoke<StagePicture>('stage_view', { question });
export const undo = () => invoke<StageState>('stage_undo');
export const redo = () => invoke<StageState>('stage_redo');
export const reset = (to: StageReset) => invoke<StageState>('stage_reset', { to });
export const guess = (question: string, guess: string) =>
  invoke<StageState>('stage_guess', { question, guess });
export const reveal = () => invoke<StageState>('stage_reveal');
export const park = (text: string) => invoke<StageState>('stage_park', { text });
export const unpark = (index: number) => invoke<StageState>('stage_unpark', { index });
export const keep = (wanted: StageKeep) => invoke<StageKept>('stage_keep', { wanted });
export const discard = () => invoke<null>('stage_discard');

export const fullScreen = (on: boolean) => invoke<null>('full_screen', { on });
export const openAudience = () => invoke<null>('open_audience');
export const closeAudience = () => invoke<null>('close_audience');
/** What the audience sees, as soon as it is something else than they saw. */
export const audienceNext = (seen: number, size: ChartSize) =>
  invoke<AudienceView>('audience_next', { seen, size });
