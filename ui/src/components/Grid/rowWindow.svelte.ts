// Which rows of a long grid are drawn, and how tall each is once it was seen: TanStack Virtual,
// told about a table within whatever scrolls around it.
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { untrack } from 'svelte';
import { drawnRows, everyRow, type Drawn } from './drawnRows';
import { scrollingAround } from './elements';

/** Fewer rows than this are drawn whole. */
const DRAWN_WHOLE = 30;
const ROW_HEIGHT = 32;
const SPARE = 6;

export interface RowWindow {
  readonly drawn: Drawn[];
  /** How many rows a page is. */
  readonly page: number;
}

/** The rows in sight of a table body, some on either side, and the one that is typed in. */
export function rowWindow(
  body: () => HTMLElement | undefined,
  rows: () => number,
  kept: () => number,
): RowWindow {
  let changes = $state(0);
  let height = $state(480);
  let around = $state.raw<HTMLElement | null>(null);
  let margin = $state(0);

  // The row that is typed in must not vanish under the keys.
  let typedIn = untrack(kept);

  const options = (): VirtualizerOptions<HTMLElement, HTMLElement> => ({
    count: rows(),
    getScrollElement: () => around,
    estimateSize: () => ROW_HEIGHT,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    overscan: SPARE,
    scrollMargin: margin,
    onChange: () => (changes += 1),
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      const also = Math.min(typedIn, range.count - 1);
      return inSight.includes(also) ? inSight : [...inSight, also].sort((one, two) => one - two);
    },
  });
  const virtualizer = new Virtualizer<HTMLElement, HTMLElement>(untrack(options));

  $effect(() => {
    const element = body();
    const scrolling = element && scrollingAround(element);
    if (!element || !scrolling) return;
    const look = () => {
      height = Math.min(scrolling.clientHeight, window.innerHeight);
      const from = scrolling.getBoundingClientRect().top - scrolling.scrollTop;
      margin = Math.max(0, element.getBoundingClientRect().top - from);
      const first = element.closest('table')?.querySelector<HTMLElement>('thead th');
      scrolling.style.scrollPaddingLeft = `${first?.offsetWidth ?? 0}px`;
    };
    // Nothing tells where the page as a whole is scrolled: there every row is drawn.
    around = scrolling === document.documentElement ? null : scrolling;
    const resized = new ResizeObserver(look);
    resized.observe(scrolling);
    resized.observe(element);
    return () => resized.disconnect();
  });

  function lookAgain() {
    virtualizer.setOptions(options());
    virtualizer._willUpdate();
    changes += 1;
  }

  $effect(() => {
    // What the window of rows depends on; which row is typed in is seen to below.
    void [rows(), around, margin];
    untrack(lookAgain);
  });
  // Most keys stay among the rows that are drawn: then nothing is worked out again.
  $effect(() => {
    typedIn = kept();
    untrack(() => {
      if (!drawn.some((each) => 'row' in each && each.row === typedIn)) lookAgain();
    });
  });
  $effect(() => virtualizer._didMount());

  const whole = $derived(rows() <= DRAWN_WHOLE || around === null);
  const drawn = $derived.by(() => {
    void changes;
    if (whole) return everyRow(rows());
    const end = margin + virtualizer.getTotalSize();
    return drawnRows(virtualizer.getVirtualItems(), margin, end, rows());
  });

  // Rows grow with what is written in them: each is measured where it is drawn.
  $effect(() => {
    void drawn;
    if (whole) return;
    const shown = [...(body()?.querySelectorAll<HTMLElement>('tr[aria-rowindex]') ?? [])];
    // Everything is written before anything is measured: else every row would lay out the table.
    for (const row of shown) {
      const index = String(Number(row.getAttribute('aria-rowindex')) - 2);
      if (row.dataset.index !== index) row.dataset.index = index;
    }
    untrack(() => shown.forEach((row) => virtualizer.measureElement(row)));
  });

  return {
    get drawn() {
      return drawn;
    },
    get page() {
      return Math.max(1, Math.floor(height / ROW_HEIGHT) - 2);
    },
  };
}
