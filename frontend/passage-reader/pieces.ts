import type { Mark, Passage } from './types.ts';

/**
 * The arithmetic of passages that have gaps. A list of pieces is always tidy: sorted, nothing empty, nothing overlapping or
 * touching. Every function here takes tidy lists and gives tidy lists; an empty list means that nothing is left.
 */
export function tidied(pieces: readonly Passage[]): Passage[] {
  const tidy: Passage[] = [];
  for (const { start, end } of [...pieces].sort((a, b) => a.start - b.start)) {
    const last = tidy.at(-1);
    if (start >= end) continue;
    if (last && start <= last.end) tidy[tidy.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else tidy.push({ start, end });
  }
  return tidy;
}

export function startOf(mark: Mark): number {
  return mark.pieces[0]?.start ?? 0;
}

export function endOf(mark: Mark): number {
  return mark.pieces[mark.pieces.length - 1]?.end ?? 0;
}

/** Outer before inner: what starts earlier, then what ends later, then by name so that the order never wavers. */
export function inReadingOrder(a: Mark, b: Mark): number {
  return startOf(a) - startOf(b) || endOf(b) - endOf(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

export function withStretch(pieces: readonly Passage[], stretch: Passage): Passage[] {
  return tidied([...pieces, stretch]);
}

/** What is left when a stretch is cut out: pieces in it vanish, pieces across its bounds are shortened, one around it is broken in two. */
export function withoutStretch(pieces: readonly Passage[], stretch: Passage): Passage[] {
  return tidied(
    pieces.flatMap(({ start, end }) => [
      { start, end: Math.min(end, stretch.start) },
      { start: Math.max(start, stretch.end), end },
    ]),
  );
}

/** Both sides of an offset; null unless something lies on each. */
export function splitAt(pieces: readonly Passage[], at: number): readonly [Passage[], Passage[]] | null {
  const before = withoutStretch(pieces, { start: at, end: Infinity });
  const after = withoutStretch(pieces, { start: -Infinity, end: at });
  return before.length > 0 && after.length > 0 ? [before, after] : null;
}

export function joined(lists: readonly (readonly Passage[])[]): Passage[] {
  return tidied(lists.flat());
}

/**
 * One end of one piece set anew. It stops short of crossing the piece's other end: then nothing changes. Where it runs into the
 * next piece the two become one.
 */
export function reshaped(pieces: readonly Passage[], index: number, edge: 'start' | 'end', to: number): Passage[] {
  const piece = pieces[index];
  if (!piece) return [...pieces];
  const changed = { ...piece, [edge]: to };
  if (changed.start >= changed.end) return [...pieces];
  return tidied(pieces.map((other, at) => (at === index ? changed : other)));
}

export function samePieces(a: readonly Passage[], b: readonly Passage[]): boolean {
  return a.length === b.length && a.every(({ start, end }, i) => start === b[i]?.start && end === b[i]?.end);
}

/** The piece that an offset lies in or at the bound of; -1 when it lies in a gap or outside. */
export function pieceAt(pieces: readonly Passage[], offset: number): number {
  return pieces.findIndex(({ start, end }) => start <= offset && offset <= end);
}
