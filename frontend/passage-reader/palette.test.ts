import assert from 'node:assert/strict';
import { test } from 'node:test';
import { likeness } from './fuzzy.ts';
import { offersOf } from './offers.ts';
import type { Code, Codebook } from './types.ts';

const code = (id: string, label: string, parentId: string | null = null, path = label): Code => ({
  id,
  label,
  parentId,
  path,
  definition: '',
  includes: '',
  excludes: '',
  examples: [],
  counterexamples: [],
  functions: [],
  colour: 'slate',
  hotkey: null,
});
const BOOK: Codebook = {
  id: 'n',
  kind: 'NARRATIVE',
  name: 'Narratives',
  codes: [
    code('plots', 'Hidden plots'),
    code('golden', 'Golden billion', 'plots', 'Hidden plots › Golden billion'),
    code('west', 'The West is hostile'),
    code('elite', 'A secret elite', 'plots', 'Hidden plots › A secret elite'),
  ],
};
const shown = (query: string, recent: readonly string[] = []): string[] =>
  offersOf([BOOK], query, recent, 'Used last').map(({ name, offers }) => `${name}: ${offers.map(({ code, depth }) => '>'.repeat(depth) + code.id).join(' ')}`);

test('before a search the codes stand in the order of the book, children below their parents', () => {
  assert.deepEqual(shown(''), ['Narratives: plots >golden >elite west']);
});

test('the last used codes come first, and unknown ones are passed over', () => {
  assert.deepEqual(shown('', ['west', 'gone', 'golden']), ['Used last: west golden', 'Narratives: plots >golden >elite west']);
});

test('a search puts the start of a label before a word in the path', () => {
  assert.deepEqual(shown('hid'), [': plots golden elite']);
});

test('a search needs every word, in any order', () => {
  assert.deepEqual(shown('bil gol'), [': golden']);
  assert.deepEqual(shown('golden west'), []);
});

test('a code whose parent is missing still shows', () => {
  const orphan: Codebook = { ...BOOK, codes: [code('lone', 'Lone', 'nowhere')] };
  assert.deepEqual(offersOf([orphan], '', [], '')[0]?.offers.map((offer) => offer.code.id), ['lone']);
});

test('accents and capitals do not matter, in Cyrillic neither', () => {
  assert.ok(likeness('ЗОЛОТИИ', 'Золотий мільярд', '') > 0);
  assert.ok(likeness('cafe', 'Café', '') > 0);
});

test('letters that merely follow one another count least', () => {
  assert.ok(likeness('gldn', 'Golden billion', '') > 0);
  assert.ok(likeness('gldn', 'Golden billion', '') < likeness('old', 'Golden billion', ''));
  assert.equal(likeness('xyz', 'Golden billion', ''), 0);
});
