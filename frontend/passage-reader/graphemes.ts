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

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Moves both ends of a passage outwards to the bounds of the words they lie in (Annex 29 again); ends between words stay. */
export function wordsAround(text: string, { start, end }: Passage): Passage {
  return { start: wordAt(text, start)?.start ?? start, end: wordAt(text, end - 1)?.end ?? end };
}

/** The words around an offset, from the blank before it by some hundred units to as far behind it. */
export function wordsNear(text: string, offset: number): Passage[] {
  const from = safeStart(text, Math.max(0, offset - REACH / 2));
  return [...words.segment(text.slice(from, offset + REACH / 2))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: from + index, end: from + index + segment.length }));
}

function wordAt(text: string, offset: number): Passage | null {
  const from = safeStart(text, offset);
  const word = words.segment(text.slice(from, offset + REACH)).containing(offset - from);
  return word?.isWordLike ? { start: from + word.index, end: from + word.index + word.segment.length } : null;
}

/** Moves an offset to the nearer bound of the cluster it lies in. */
export function toBound(text: string, offset: number): number {
  if (offset <= 0 || offset >= text.length) return Math.max(0, Math.min(offset, text.length));
  const { start, end } = clusterAround(text, offset);
  return offset - start <= end - offset ? start : end;
}

function upperBound(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  const cluster = clusterAround(text, offset);
  return cluster.start === offset ? offset : cluster.end;
}

/** The cluster that holds the unit at `offset`. Only the neighbourhood is segmented: a text may be a single line of a megabyte. */
export function clusterAround(text: string, offset: number): Passage {
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
