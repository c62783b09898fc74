import { clusterAround, toBound, wordsAround, wordsNear } from './graphemes.ts';
import { reshaped } from './pieces.ts';
import type { Passage } from './types.ts';

/** The two ends of a mark; of one with gaps, the outermost. */
export type Edge = 'start' | 'end';
export type Unit = 'character' | 'word';

const BLANK = /\s/u;

/**
 * The pieces with one end at another place, or as they were when nothing would be left.
 *
 * @param offset need not be a bound of anything: it moves to the nearer one, or with `words` to that of the word it lies in
 * @param snap leaves out what is no part of a quote, such as blanks at an end; null when nothing else is left
 */
export function withEdge(
  text: string,
  pieces: readonly Passage[],
  edge: Edge,
  offset: number,
  words: boolean,
  snap: (passage: Passage) => Passage | null,
): readonly Passage[] {
  const at = words ? toWord(text, edge, offset) : toBound(text, offset);
  const moved = reshaped(pieces, edge === 'start' ? 0 : pieces.length - 1, edge, at).flatMap((piece) => snap(piece) ?? []);
  return moved.length > 0 ? moved : pieces;
}

/**
 * Where an end goes with one step: letter by letter, or word by word. Growing, it goes over blanks up to something that can be
 * quoted, so that no step is without effect. At the end of the text it stays.
 */
export function stepped(text: string, edge: Edge, offset: number, by: 1 | -1, unit: Unit): number {
  if (unit === 'word') {
    const words = wordsNear(text, offset);
    const word = by > 0 ? words.find((one) => one[edge] > offset) : words.findLast((one) => one[edge] < offset);
    return word?.[edge] ?? offset;
  }
  let at = offset;
  if ((edge === 'end') === (by > 0)) {
    while (BLANK.test(text.charAt(by > 0 ? at : at - 1))) at += by;
  }
  if (by > 0) return at >= text.length ? offset : clusterAround(text, at).end;
  return at <= 0 ? offset : clusterAround(text, at - 1).start;
}

function toWord(text: string, edge: Edge, offset: number): number {
  const near = edge === 'start' ? { start: offset, end: offset + 1 } : { start: offset - 1, end: offset };
  return wordsAround(text, near)[edge];
}
