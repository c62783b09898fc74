import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Marks } from './marks.ts';
import type { Mark } from './types.ts';

const BLOCKS = [0, 10, 20, 30].map((start) => ({ start, end: start + 8 }));
const mark = (id: string, ...bounds: [number, number][]): Mark => ({
  id,
  pieces: bounds.map(([start, end]) => ({ start, end })),
  kind: 'CLAIM',
  codeId: null,
  label: '',
  colour: 'green',
  note: '',
  mine: true,
  by: '',
  state: 'saved',
  version: 0,
});
const ids = (marks: readonly Mark[]): string => marks.map(({ id }) => id).join('');

test('a mark with a gap touches the blocks of its pieces and not the one between', () => {
  const marks = new Marks(BLOCKS, []);
  assert.deepEqual(marks.put(mark('a', [2, 5], [21, 23])), [0, 2]);
  assert.equal(ids(marks.inBlock(1)), '');
});

test('a mark put anew touches where it was and where it is', () => {
  const marks = new Marks(BLOCKS, [mark('a', [2, 5])]);
  assert.deepEqual(marks.put(mark('a', [12, 15])), [0, 1]);
  assert.equal(ids(marks.inBlock(0)), '');
});

test('reading order holds while marks come, move and go', () => {
  const marks = new Marks(BLOCKS, [mark('b', [3, 5]), mark('a', [1, 2])]);
  assert.equal(ids(marks.inOrder()), 'ab');
  marks.put(mark('c', [2, 3]));
  marks.put(mark('b', [0, 5]));
  assert.equal(ids(marks.inOrder()), 'bac');
  marks.remove('a');
  assert.equal(ids(marks.inOrder()), 'bc');
});

test('showing only some touches the blocks of those that come or go, and steps pass over the hidden', () => {
  const marks = new Marks(BLOCKS, [mark('a', [1, 2]), mark('b', [11, 12]), mark('c', [21, 22])]);
  assert.deepEqual(marks.showOnly(new Set(['a', 'c'])), [1]);
  assert.equal(marks.beside('a', 0, 1)?.id, 'c');
  assert.equal(ids(marks.inBlock(1)), '');
  assert.deepEqual(marks.showOnly(null), [1]);
});
