import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joined, pieceAt, reshaped, splitAt, tidied, withoutStretch, withStretch } from './pieces.ts';
import type { Passage } from './types.ts';

/** Pieces as "2-5 8-9". */
const list = (written: string): Passage[] =>
  written
    .split(' ')
    .filter(Boolean)
    .map((piece) => piece.split('-').map(Number))
    .map(([start = 0, end = 0]) => ({ start, end }));
const written = (pieces: readonly Passage[] | undefined): string => (pieces ?? []).map(({ start, end }) => `${start}-${end}`).join(' ');

for (const [what, before, after] of [
  ['are sorted', '8-9 2-5', '2-5 8-9'],
  ['that touch become one', '2-5 5-9', '2-9'],
  ['that overlap become one', '2-6 4-9 5-7', '2-9'],
  ['that are empty vanish', '3-3 5-4 7-8', '7-8'],
] as const) {
  test(`pieces ${what}`, () => assert.equal(written(tidied(list(before))), after));
}

for (const [what, before, stretch, after] of [
  ['a stretch apart makes a further piece', '2-5', '8-9', '2-5 8-9'],
  ['a stretch across the end extends', '2-5', '4-9', '2-9'],
  ['a stretch over the gap closes it', '2-5 8-9', '4-8', '2-9'],
  ['a stretch within changes nothing', '2-9', '3-5', '2-9'],
] as const) {
  test(what, () => assert.equal(written(withStretch(list(before), list(stretch)[0] as Passage)), after));
}

for (const [what, before, stretch, after] of [
  ['cutting in the middle leaves a gap', '2-9', '4-6', '2-4 6-9'],
  ['cutting across an end shortens', '2-9', '7-20', '2-7'],
  ['cutting a whole piece removes it', '2-5 8-9', '7-10', '2-5'],
  ['cutting elsewhere changes nothing', '2-5', '5-9', '2-5'],
  ['cutting everything leaves nothing', '2-5 8-9', '0-20', ''],
] as const) {
  test(what, () => assert.equal(written(withoutStretch(list(before), list(stretch)[0] as Passage)), after));
}

test('a split keeps every piece on its side', () => {
  const [left, right] = splitAt(list('2-5 8-12 20-21'), 10) ?? [];
  assert.equal(written(left), '2-5 8-10');
  assert.equal(written(right), '10-12 20-21');
});

test('a split in a gap parts the pieces, at the outer bounds there is none', () => {
  assert.deepEqual(splitAt(list('2-5 8-9'), 6)?.map(written), ['2-5', '8-9']);
  assert.equal(splitAt(list('2-5'), 2), null);
  assert.equal(splitAt(list('2-5'), 5), null);
});

test('a split joined again is what it was, if it went through a piece or a gap', () => {
  const pieces = list('2-5 8-12 20-21');
  for (let at = 3; at < 21; at++) assert.deepEqual(joined(splitAt(pieces, at) ?? [[], []]), pieces);
});

test('an end moves up to the next piece and into it, but never past its own start', () => {
  assert.equal(written(reshaped(list('2-5 8-9'), 0, 'end', 7)), '2-7 8-9');
  assert.equal(written(reshaped(list('2-5 8-9'), 0, 'end', 8)), '2-9');
  assert.equal(written(reshaped(list('2-5 8-9'), 1, 'start', 5)), '2-9');
  assert.equal(written(reshaped(list('2-5'), 0, 'end', 2)), '2-5');
  assert.equal(written(reshaped(list('2-5'), 7, 'end', 9)), '2-5');
});

test('the piece at an offset', () => {
  const pieces = list('2-5 8-9');
  assert.deepEqual([1, 2, 5, 6, 8].map((offset) => pieceAt(pieces, offset)), [-1, 0, 0, -1, 1]);
});
