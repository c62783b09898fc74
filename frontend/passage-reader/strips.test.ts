import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripsOf } from './strips.ts';
import type { Mark, Passage } from './types.ts';

const mark = (colour: string, ...pieces: readonly Passage[]): Mark => ({ id: '', pieces, kind: 'FRAMING', codeId: null, label: '', colour, note: '', mine: true, by: '', state: 'saved', version: 1 });

test('a mark takes the rows it lies on, and never less than one', () => {
  assert.deepEqual([...stripsOf([mark('blue', { start: 100, end: 300 })], 1000, 10)], [['blue', 'M0 1h1v2h-1z']]);
  assert.deepEqual([...stripsOf([mark('blue', { start: 501, end: 502 })], 1000, 10)], [['blue', 'M0 5h1v1h-1z']]);
  assert.deepEqual([...stripsOf([mark('blue', { start: 999, end: 1000 })], 1000, 10)], [['blue', 'M0 9h1v1h-1z']]);
});

test('marks of one colour that meet are one run, those of another a path of their own, pieces are apart', () => {
  const marks = [mark('blue', { start: 0, end: 200 }), mark('blue', { start: 150, end: 400 }), mark('red', { start: 0, end: 100 }, { start: 900, end: 1000 })];
  assert.deepEqual(Object.fromEntries(stripsOf(marks, 1000, 10)), { blue: 'M0 0h1v4h-1z', red: 'M0 0h1v1h-1zM0 9h1v1h-1z' });
});
