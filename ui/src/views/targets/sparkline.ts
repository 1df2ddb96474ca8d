interface Dot {
  x: number;
  y: number;
}

/** Dots for the values there are, and a line that joins only neighbours. */
export function sparkline(
  values: (number | null)[],
  width: number,
  height: number,
): { line: string; dots: Dot[] } {
  const margin = 3;
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low || 1;
  const step = (width - 2 * margin) / Math.max(1, values.length - 1);
  const dots: Dot[] = [];
  let line = '';
  values.forEach((value, place) => {
    if (value === null) return;
    const x = round(margin + place * step);
    const y = round(height - margin - ((value - low) / span) * (height - 2 * margin));
    const joins = place > 0 && values[place - 1] !== null;
    line += `${joins ? 'L' : 'M'}${x} ${y}`;
    dots.push({ x, y });
  });
  return { line, dots };
}

const round = (value: number) => Math.round(value * 10) / 10;
