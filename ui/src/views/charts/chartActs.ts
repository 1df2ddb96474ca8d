// What can be done with the chart in sight, as its menu and the command palette find it.
import * as commands from '../../ipc/commands';
import type { PictureFormat } from '../../ipc/types/PictureFormat';
import type { Act } from '../../state/acts';
import { sayWhenDone, writeOut } from '../../state/changes';
import { desk } from '../../state/desk.svelte';
import { suppressBelow } from '../../state/withholding.svelte';
import { CHART_KINDS, CHART_WORDS } from '../../words/charts';
import { charting, questionToTakeAway } from '../../state/charting.svelte';

/** Puts the chart on the clipboard. */
export function copyPicture(): void {
  const question = questionToTakeAway();
  if (question) {
    void sayWhenDone('The chart is on the clipboard as a picture', () =>
      commands.copyChart(question, suppressBelow()),
    );
  }
}

/** Asks where to put the chart and writes it. */
export function savePicture(format: PictureFormat): void {
  const question = questionToTakeAway();
  if (question) void writeOut('Chart', () => commands.saveChart(question, format, suppressBelow()));
}

/** The kinds of chart, and taking away the one in sight. */
export function chartActs(): Act[] {
  const kinds = CHART_KINDS.map((kind) => ({
    id: `chart-${kind}`,
    group: 'Chart',
    words: CHART_WORDS[kind],
    act: () => {
      desk.place = 'levers';
      charting.kind = kind;
    },
  }));
  return [
    ...kinds,
    {
      id: 'chart-table',
      group: 'Chart',
      words: charting.asTable ? 'Show the chart' : 'Show the chart\u2019s figures as a table',
      act: () => {
        desk.place = 'levers';
        charting.asTable = !charting.asTable;
      },
    },
    { id: 'copy-chart', group: 'Chart', words: 'Copy picture', act: copyPicture },
    {
      id: 'chart-svg',
      group: 'Chart',
      words: 'Save as SVG\u2026',
      act: () => savePicture('svg'),
    },
    {
      id: 'chart-png',
      group: 'Chart',
      words: 'Save as PNG\u2026',
      act: () => savePicture('png'),
    },
  ];
}
