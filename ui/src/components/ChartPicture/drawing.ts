/** The chart as an element of this document; null where the text is no SVG. */
export function drawingOf(svg: string): SVGElement | null {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (parsed.nodeName !== 'svg') return null;
  return document.importNode(parsed, true) as unknown as SVGElement;
}
