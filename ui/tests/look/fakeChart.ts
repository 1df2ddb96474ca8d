// A stand-in for the drawn chart: bars of the levers over business as usual.
import type { Theme } from '../../src/ipc/types/Theme';
import type { Summary } from '../../src/ipc/types/Summary';
import { financialYear } from '../../src/words/years';

const COLOURS = { buy: '#12436D', build: '#28A197', bind: '#801650', bounce: '#3D3D3D' } as const;

export function fakeChart(
  { years, baseline }: Summary,
  width: number,
  height: number,
  theme: Theme,
  alt: string,
): string {
  const ink = theme === 'dark' ? '#eceff2' : '#1b1f24';
  const most = Math.max(baseline, ...years.map(({ in_post }) => in_post)) * 1.08 || 1;
  const step = width / (years.length + 1);
  const scale = (height - 40) / most;
  const bars = years.map((year, nth) => {
    let y = height - 24;
    const parts = [['base', '#9aa4ae'] as const, ...Object.entries(COLOURS)];
    const rects = parts.map(([part, fill]) => {
      const tall = Math.max(0, year.contributions[part as 'buy'] * scale);
      y -= tall;
      return `<rect x="${step * (nth + 0.75)}" y="${y}" width="${step / 2}" height="${tall}" fill="${fill}"/>`;
    });
    const label = `<text x="${step * (nth + 1)}" y="${height - 8}" font-size="12" text-anchor="middle" fill="${ink}" font-family="Inter">${financialYear(year.year)}</text>`;
    return rects.join('') + label;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${alt.replaceAll('"', '')}">${bars.join('')}</svg>`;
}
