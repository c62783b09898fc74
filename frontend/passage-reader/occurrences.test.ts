import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesOf, unmarked } from './occurrences.ts';
import { Quotes } from './quotes.ts';
import type { Code, Mark, Passage } from './types.ts';

const places = (text: string, quote: string): string[] => {
  const start = text.indexOf(quote);
  return placesOf(text, { start, end: start + quote.length }, new Quotes(text)).map((place) => `${place.start} ${text.slice(place.start, place.end)}`);
};
const CODE: Code = { id: 'a', parentId: null, label: 'Alike', path: 'Alike', definition: '', includes: '', excludes: '', examples: [], counterexamples: [], functions: [], colour: 'slate', hotkey: null };
const mark = (codeId: string, ...pieces: readonly Passage[]): Mark => ({
  id: `${codeId}${pieces[0]?.start}`, pieces, kind: 'NARRATIVE', codeId, label: codeId === 'older' ? 'Alike' : '', colour: 'slate', note: '', mine: false, by: '', state: 'saved', version: 1,
});

test('every place of the words counts, whatever copying or a sentence start did to them', () => {
  assert.deepEqual(places('The golden billion. Golden  billion! A billion.', 'golden billion'), ['4 golden billion', '20 Golden  billion']);
});

test('whole words are found as whole words alone', () => {
  assert.deepEqual(places('War is not warm, nor a postwar war.', 'War'), ['0 War', '31 war']);
});

test('a part of a word is found in other words too', () => {
  assert.deepEqual(places('unwarranted, warm', 'warra'), ['2 warra']);
  assert.deepEqual(places('unwell, unwise', 'un'), ['0 un', '8 un']);
});

test('no letter is cut from its accent', () => {
  assert.deepEqual(places('cafe and cafe\u0301', 'cafe'), ['0 cafe']);
});

test('the passage itself is among its places, also where places overlap', () => {
  const text = 'na na na na';
  assert.deepEqual(
    placesOf(text, { start: 3, end: 8 }, new Quotes(text)).map(({ start }) => start),
    [3],
  );
});

test('what bears the code already, of whichever version, is left out; what bears another or more of the text is not', () => {
  const found = [{ start: 0, end: 3 }, { start: 10, end: 13 }, { start: 20, end: 23 }, { start: 30, end: 33 }];
  const marks = [mark('a', { start: 0, end: 3 }), mark('b', { start: 10, end: 13 }), mark('a', { start: 20, end: 24 }), mark('a', { start: 30, end: 33 }, { start: 40, end: 43 })];
  assert.deepEqual(unmarked(found, marks, 'NARRATIVE', CODE), found.slice(1));
  assert.deepEqual(unmarked(found.slice(0, 1), [mark('older', { start: 0, end: 3 })], 'NARRATIVE', CODE), []);
});
