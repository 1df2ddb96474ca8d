// The figures of a drawing that can be pointed at, in reading order, and the one that is.

const SVG = 'http://www.w3.org/2000/svg';
/** How far the frame stands off, in pixels of the drawing. */
const OFF = 2;

export function pointsOf(drawing: Element): SVGGraphicsElement[] {
  return [...drawing.querySelectorAll<SVGGraphicsElement>('.point')];
}

/** What is read out. */
export function wordsOf(point: Element): string {
  const title = [...point.children].find(({ nodeName }) => nodeName === 'title');
  return title?.textContent?.trim() ?? '';
}

/** The place a key leads to among so many; null where it leads nowhere. */
export function placeAfter(key: string, place: number | null, many: number): number | null {
  if (many === 0) return null;
  switch (key) {
    case 'ArrowRight':
      return place === null ? 0 : Math.min(place + 1, many - 1);
    case 'ArrowLeft':
      return place === null ? many - 1 : Math.max(place - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return many - 1;
    default:
      return null;
  }
}

/** Marks a point by its class and a frame above everything else; the answer takes both away. */
export function mark(drawing: Element, point: SVGGraphicsElement): () => void {
  point.classList.add('chosen');
  const frame = drawing.ownerDocument.createElementNS(SVG, 'g');
  frame.classList.add('frame');
  frame.append(frameAround(point, 'halo'), frameAround(point, 'edge'));
  drawing.append(frame);
  return () => {
    point.classList.remove('chosen');
    frame.remove();
  };
}

function frameAround(point: SVGGraphicsElement, part: string): SVGElement {
  const rect = point.ownerDocument.createElementNS(SVG, 'rect');
  const { x, y, width, height } = point.getBBox();
  const bounds = { x: x - OFF, y: y - OFF, width: width + 2 * OFF, height: height + 2 * OFF };
  for (const [name, value] of Object.entries(bounds)) rect.setAttribute(name, String(value));
  rect.classList.add(part);
  return rect;
}
