import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lanesOf, segmentsOf } from './segments.ts';
import type { Span } from './segments.ts';

const span = (id: string, start: number, end: number): Span => ({ id, start, end });
const drawn = (from: number, to: number, spans: readonly Span[], foremost?: string): string =>
  segmentsOf(from, to, spans, foremost)
    .map(({ start, end, covering }) => `${start}-${end}${covering.map(({ id }) => id).join('')}`)
    .join(' ');

test('a block without marks is one segment', () => {
  assert.equal(drawn(5, 9, []), '5-9');
});

test('marks that overlap are cut at every bound, outermost first', () => {
  assert.equal(drawn(0, 20, [span('b', 5, 15), span('a', 2, 10)]), '0-2 2-5a 5-10ab 10-15b 15-20');
});

test('a mark within another, from the same start, lies inside', () => {
  assert.equal(drawn(0, 9, [span('in', 3, 5), span('out', 3, 9)]), '0-3 3-5outin 5-9out');
});

test('the foremost mark is outermost wherever it lies', () => {
  assert.equal(drawn(0, 20, [span('a', 2, 10), span('b', 5, 15)], 'b'), '0-2 2-5a 5-10ba 10-15b 15-20');
});

test('a mark across blocks is cut at the block', () => {
  assert.equal(drawn(10, 20, [span('a', 5, 13), span('b', 18, 40)]), '10-13a 13-18 18-20b');
});

test('marks elsewhere and empty marks leave no trace', () => {
  assert.equal(drawn(10, 20, [span('a', 0, 10), span('b', 20, 30), span('c', 12, 12)]), '10-20');
});

test('the segments of any marks join without gaps and hold exactly the marks that lie there', () => {
  let seed = 11;
  const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
  for (let round = 0; round < 200; round++) {
    const spans = Array.from({ length: random(12) }, (_, i) => {
      const start = random(60) - 5;
      return span(`m${i}`, start, start + random(30));
    });
    const segments = segmentsOf(0, 50, spans);
    assert.equal(segments[0]?.start, 0);
    assert.equal(segments.at(-1)?.end, 50);
    for (const [i, segment] of segments.entries()) {
      if (i > 0) assert.equal(segment.start, segments[i - 1]?.end);
      const there = spans.filter(({ start, end }) => start <= segment.start && end >= segment.end && start < end);
      assert.deepEqual(new Set(segment.covering), new Set(there));
    }
  }
});

test('overlapping marks get lanes of their own, and a freed lane is used again', () => {
  const lanes = lanesOf([span('a', 0, 10), span('b', 5, 15), span('c', 10, 20), span('d', 12, 14)]);
  assert.deepEqual(Object.fromEntries(lanes), { a: 0, b: 1, c: 0, d: 2 });
});

test('a mark with a gap keeps one lane, and what lies in the gap has another', () => {
  const lanes = lanesOf([span('a', 0, 5), span('a', 10, 15), span('b', 6, 9)]);
  assert.deepEqual(Object.fromEntries(lanes), { a: 0, b: 1 });
});
