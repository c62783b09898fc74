import type { Mark } from './types.ts';

/**
 * Where marks lie along a text, drawn as rows of a strip: for each colour the path (SVG) of its rows, in a box one wide and `rows`
 * high. Ten thousand marks are no more to draw than the strip has rows.
 *
 * @param length of the text, in UTF-16 units
 */
export function stripsOf(marks: readonly Mark[], length: number, rows: number): Map<string, string> {
  const taken = new Map<string, Uint8Array>();
  for (const { colour, pieces } of marks) {
    const strip = taken.get(colour) ?? new Uint8Array(rows);
    taken.set(colour, strip);
    for (const { start, end } of pieces) {
      const first = Math.min(rows - 1, Math.floor((start * rows) / length));
      strip.fill(1, first, Math.max(first + 1, Math.round((end * rows) / length)));
    }
  }
  return new Map([...taken].map(([colour, strip]) => [colour, pathOf(strip)]));
}

function pathOf(strip: Uint8Array): string {
  let path = '';
  for (let row = strip.indexOf(1); row >= 0; row = strip.indexOf(1, row)) {
    const next = strip.indexOf(0, row);
    const end = next < 0 ? strip.length : next;
    path += `M0 ${row}h1v${end - row}h-1z`;
    row = end;
  }
  return path;
}
