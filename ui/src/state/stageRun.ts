// Does what a key of the stage, or its line in the list of keys, asks for.
import { LEVERS } from '../plan/levers';
import {
  leave,
  nextChart,
  openAudience,
  redo,
  replay,
  reveal,
  stepBy,
  turnUnit,
  undo,
} from './stageActs';
import type { StageAct } from './stageKeys';
import { letGo, nudge } from './stageLevers';
import { stage, type StageAsking } from './stage.svelte';

const ASKED: Partial<Record<StageAct['act'], StageAsking>> = {
  whom: 'whom',
  park: 'parked',
  keep: 'keep',
  reset: 'reset',
  keys: 'keys',
};

export function runStageAct(wanted: StageAct): unknown {
  const asking = ASKED[wanted.act];
  if (asking) return ask(asking);
  switch (wanted.act) {
    case 'lever':
      return (stage.lever = LEVERS[wanted.place] ?? stage.lever);
    case 'nudge':
      return nudge(wanted.steps);
    case 'step':
      return stepBy(wanted.by);
    case 'guess':
      // One guess at a time; the one that waits is answered first.
      return stage.state?.frozen ? undefined : ask('guess');
    case 'reveal':
      return reveal();
    case 'replay':
      return replay();
    case 'undo':
      return undo();
    case 'redo':
      return redo();
    case 'chart':
      return nextChart();
    case 'unit':
      return turnUnit();
    case 'audience':
      return openAudience();
    case 'leave':
      return leave();
  }
}

async function ask(what: StageAsking): Promise<void> {
  await letGo();
  stage.leavesOnceKept = false;
  stage.asking = what;
}
