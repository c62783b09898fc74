import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stepped, withEdge } from './edges.ts';
import type { Edge, Unit } from './edges.ts';
import { snapped } from './graphemes.ts';
import type { Passage } from './types.ts';

const TEXT = 'The golden billion, they say, hides in cafe\u0301s 👩🏽‍🚀 and — «elsewhere».';
const at = (quote: string): Passage => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length });
const says = (pieces: readonly Passage[]): string[] => pieces.map(({ start, end }) => TEXT.slice(start, end));
const moved = (quotes: readonly string[], edge: Edge, offset: number, words = false): string[] =>
  says(withEdge(TEXT, quotes.map(at), edge, offset, words, ({ start, end }) => snapped(TEXT, start, end)));

test('an end may go anywhere and takes no half letter', () => {
  assert.deepEqual(moved(['golden'], 'end', at('billion').end), ['golden billion']);
  assert.deepEqual(moved(['golden billion'], 'start', at('billion').start), ['billion']);
  assert.deepEqual(moved(['hides'], 'end', TEXT.indexOf('\u0301')), ['hides in caf']);
  assert.deepEqual(moved(['hides'], 'end', at('👩🏽‍🚀').start + 6), ['hides in cafe\u0301s 👩🏽‍🚀']);
});

test('blanks at a moved end stay outside', () => {
  assert.deepEqual(moved(['golden billion'], 'end', at('golden').end + 1), ['golden']);
});

test('where whole words are wanted an end takes the word it lies in', () => {
  assert.deepEqual(moved(['golden'], 'end', at('billion').start + 2, true), ['golden billion']);
  assert.deepEqual(moved(['billion'], 'start', at('golden').start + 3, true), ['golden billion']);
});

test('an end that would cross the other one changes nothing', () => {
  assert.deepEqual(moved(['billion'], 'end', at('The').end), ['billion']);
});

test('an end of a mark with gaps moves the outermost piece alone', () => {
  assert.deepEqual(moved(['The', 'billion'], 'end', at('they').end), ['The', 'billion, they']);
  assert.deepEqual(moved(['golden', 'they'], 'start', 0), ['The golden', 'they']);
});

const STEPS: readonly (readonly [string, Edge, 1 | -1, Unit, string])[] = [
  ['golden', 'end', 1, 'character', 'golden b'],
  ['golden', 'end', -1, 'character', 'golde'],
  ['golden', 'start', -1, 'character', 'e golden'],
  ['golden', 'start', 1, 'character', 'olden'],
  ['golden', 'end', 1, 'word', 'golden billion'],
  ['golden billion', 'end', -1, 'word', 'golden'],
  ['golden', 'start', -1, 'word', 'The golden'],
  ['golden billion', 'start', 1, 'word', 'billion'],
  ['billion', 'end', 1, 'word', 'billion, they'],
  ['caf', 'end', 1, 'character', 'cafe\u0301'],
  ['cafe\u0301s', 'end', 1, 'character', 'cafe\u0301s 👩🏽‍🚀'],
  ['hides', 'end', -1, 'word', 'hides'],
  ['elsewhere».', 'end', 1, 'character', 'elsewhere».'],
  ['elsewhere».', 'end', 1, 'word', 'elsewhere».'],
];

for (const [quote, edge, by, unit, wanted] of STEPS) {
  test(`the ${edge} of "${quote}" one ${unit} ${by > 0 ? 'on' : 'back'} gives "${wanted}"`, () => {
    assert.deepEqual(moved([quote], edge, stepped(TEXT, edge, at(quote)[edge], by, unit)), [wanted]);
  });
}

test('at the start of the text an end stays', () => {
  assert.equal(stepped(TEXT, 'start', 0, -1, 'character'), 0);
  assert.equal(stepped(TEXT, 'start', 0, -1, 'word'), 0);
});
