import type { Passage } from './types.ts';

/** How far to look around an offset, in UTF-16 units: a cluster longer than this is not writing. */
const REACH = 512;
const BLANK = /\s/u;
const SAFE = /[\n ]/u;

const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Turns what was selected into a passage that can be quoted: white space at both ends is left out, and both ends move
 * outwards to the bounds of grapheme clusters (Unicode Standard Annex 29), so that no letter loses its accent and no emoji its half.
 *
 * @returns null when nothing but white space was selected, or the offsets lie outside the text
 */
export function snapped(text: string, start: number, end: number): Passage | null {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length) return null;
  let from = start;
  let to = end;
  while (from < to && BLANK.test(text.charAt(from))) from++;
  while (to > from && BLANK.test(text.charAt(to - 1))) to--;
  if (from >= to) return null;
  return { start: clusterAround(text, from).start, end: upperBound(text, to) };
}

function upperBound(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  const cluster = clusterAround(text, offset);
  return cluster.start === offset ? offset : cluster.end;
}

/** The cluster that holds the unit at `offset`. Only the neighbourhood is segmented: a text may be a single line of a megabyte. */
function clusterAround(text: string, offset: number): Passage {
  const from = safeStart(text, offset);
  const cluster = clusters.segment(text.slice(from, offset + REACH)).containing(offset - from);
  if (!cluster) return { start: offset, end: offset };
  return { start: from + cluster.index, end: from + cluster.index + cluster.segment.length };
}

/** A blank before `offset`: a cluster always starts there, so segmenting may begin there too. Flags, which pair from the left, need this. */
function safeStart(text: string, offset: number): number {
  const limit = Math.max(0, offset - REACH);
  for (let i = offset - 1; i > limit; i--) {
    if (SAFE.test(text.charAt(i))) return i;
  }
  return limit;
}
