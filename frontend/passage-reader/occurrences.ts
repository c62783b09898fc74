import { snapped, wordsAround } from './graphemes.ts';
import { samePieces } from './pieces.ts';
import type { Quotes } from './quotes.ts';
import type { Code, Kind, Mark, Passage } from './types.ts';

/**
 * Every place where the words of a passage stand, itself among them, from first to last and not overlapping. Whole words are
 * found as whole words: "war" is not in "warm". A place that would cut a letter from its accent is none.
 */
export function placesOf(text: string, passage: Passage, quotes: Quotes): Passage[] {
  const whole = isWhole(text, passage);
  const found = quotes
    .find(text.slice(passage.start, passage.end))
    .filter((place) => same(snapped(text, place.start, place.end), place) && (!whole || isWhole(text, place)))
    .filter(({ start, end }) => end <= passage.start || start >= passage.end);
  return [...found, passage].sort((a, b) => a.start - b.start);
}

/** The places that no mark with this code, of whichever version of its codebook, lies on already, neither more nor less of the text. */
export function unmarked(places: readonly Passage[], marks: readonly Mark[], kind: Kind, code: Code): Passage[] {
  const alike = marks.filter((mark) => mark.pieces.length === 1 && (mark.codeId === code.id || (mark.kind === kind && mark.label === code.label)));
  return places.filter((place) => !alike.some(({ pieces }) => samePieces(pieces, [place])));
}

function isWhole(text: string, passage: Passage): boolean {
  return same(wordsAround(text, passage), passage);
}

function same(a: Passage | null, b: Passage): boolean {
  return a !== null && a.start === b.start && a.end === b.end;
}
