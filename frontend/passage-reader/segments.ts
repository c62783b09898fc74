import type { Passage } from './types.ts';

/** A passage with a name, as far as painting it is concerned. */
export interface Span extends Passage {
  readonly id: string;
}

/** A stretch of text in which the same spans lie from its first unit to its last; outermost span first. */
export interface Segment<S extends Span> extends Passage {
  readonly covering: readonly S[];
}

/** Outer before inner: what starts earlier, then what ends later, then by name so that the order never wavers. */
export function outerFirst(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * Cuts the stretch from..to at every boundary of a span: a sweep from left to right over the sorted boundaries.
 * Spans may overlap in any way; the segments join without gaps, and those without a span have an empty list.
 *
 * @param foremost the span that shall come first (outermost) wherever it lies, so that it is never cut by others
 */
export function segmentsOf<S extends Span>(from: number, to: number, spans: readonly S[], foremost: string | null = null): Segment<S>[] {
  const waiting = spans.filter((span) => span.start < to && span.end > from && span.start < span.end);
  waiting.sort((a, b) => Number(b.id === foremost) - Number(a.id === foremost) || outerFirst(a, b));
  const cuts = new Set([from, to]);
  for (const span of waiting) {
    if (span.start > from) cuts.add(span.start);
    if (span.end < to) cuts.add(span.end);
  }
  const boundaries = [...cuts].sort((a, b) => a - b);
  const startingAt = new Map<number, S[]>();
  for (const span of waiting) {
    const start = Math.max(span.start, from);
    const others = startingAt.get(start);
    if (others) others.push(span);
    else startingAt.set(start, [span]);
  }
  const rank = new Map(waiting.map((span, index) => [span, index]));
  const segments: Segment<S>[] = [];
  let covering: S[] = [];
  for (let i = 0; i + 1 < boundaries.length; i++) {
    const start = boundaries[i] as number;
    const starting = startingAt.get(start) ?? [];
    covering = [...covering.filter((span) => span.end > start), ...starting].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    segments.push({ start, end: boundaries[i + 1] as number, covering });
  }
  return segments;
}

/**
 * Gives every span a lane, from 0, so that no two spans that overlap share one: the greedy colouring of an interval graph,
 * which needs no more lanes than the deepest overlap. The underline of lane n is drawn n steps lower.
 */
export function lanesOf(spans: readonly Span[]): Map<string, number> {
  const lanes = new Map<string, number>();
  const endOfLane: number[] = [];
  for (const span of hulls(spans).sort(outerFirst)) {
    let lane = endOfLane.findIndex((end) => end <= span.start);
    if (lane < 0) lane = endOfLane.length;
    endOfLane[lane] = span.end;
    lanes.set(span.id, lane);
  }
  return lanes;
}

/** One span per name, from its first start to its last end: a mark with gaps stays in one lane all along. */
function hulls(spans: readonly Span[]): Span[] {
  const byId = new Map<string, Span>();
  for (const span of spans) {
    const known = byId.get(span.id);
    byId.set(span.id, known ? { ...known, start: Math.min(known.start, span.start), end: Math.max(known.end, span.end) } : span);
  }
  return [...byId.values()];
}
