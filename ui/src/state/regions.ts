// F6 goes from one part of the desk to the next, as in other programs for the desk: the bar, the
// places, the plan, the details beside it. Inside a grid Tab goes from cell to cell, so this is how
// the keyboard gets from a cell to its details and back to the same cell.

const REGIONS = '.desk header, .desk nav.places, #place, #place aside';
const REACHED_BY_TAB =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]';

/** Where the focus was last in each region. */
const lastIn = new WeakMap<Element, HTMLElement>();

/** Notes where the focus is, so that a region is come back to where it was left. */
export function noteFocus({ target }: FocusEvent): void {
  if (!(target instanceof HTMLElement)) return;
  const region = regionOf(target);
  if (region) lastIn.set(region, target);
}

/** Takes the focus to the next region, or to the one before. */
export function goToRegion(back: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)];
  const here = document.activeElement && regionOf(document.activeElement);
  const at = here ? regions.indexOf(here) : -1;
  const step = back ? -1 : 1;
  for (let nth = 1; nth <= regions.length; nth += 1) {
    const from = at === -1 && back ? regions.length : at;
    const region = regions.at((from + step * nth + regions.length) % regions.length);
    const entry = region && entryOf(region);
    if (!entry) continue;
    entry.focus();
    return;
  }
}

const regionOf = (element: Element) => element.closest<HTMLElement>(REGIONS);

/** What takes the focus in a region: where it was last, else its grid, else its first, else itself. */
function entryOf(region: HTMLElement): HTMLElement | undefined {
  const last = lastIn.get(region);
  if (last?.isConnected && regionOf(last) === region && isShown(last)) return last;
  const within = [...region.querySelectorAll<HTMLElement>(REACHED_BY_TAB)].filter(
    (element) => element.tabIndex >= 0 && regionOf(element) === region && isShown(element),
  );
  const first = within.find((element) => element.dataset.row !== undefined) ?? within[0];
  return first ?? (region.tabIndex >= 0 ? region : undefined);
}

const isShown = (element: HTMLElement) => element.getClientRects().length > 0;
