import assert from 'node:assert/strict';
import { test } from 'node:test';
import { snapped, toBound, wordsAround } from './graphemes.ts';

const picked = (text: string, start: number, end: number): string | null => {
  const passage = snapped(text, start, end);
  return passage && text.slice(passage.start, passage.end);
};

test('white space at both ends is left out', () => {
  assert.equal(picked('one  two \n three', 3, 11), 'two');
});

test('white space alone is no passage', () => {
  assert.equal(picked('one \n\u00a0 two', 3, 7), null);
});

test('offsets outside of the text are no passage', () => {
  assert.equal(picked('one', 0, 4), null);
  assert.equal(picked('one', -1, 2), null);
});

test('a surrogate pair is never split', () => {
  assert.equal(picked('a🌾b', 2, 4), '🌾b');
  assert.equal(picked('a🌾b', 0, 2), 'a🌾');
});

test('a family joined by zero-width joiners is one character', () => {
  assert.equal(picked('the 👩‍👩‍👧‍👦 waved', 6, 8), '👩‍👩‍👧‍👦');
});

test('a flag in a row of flags keeps both its halves', () => {
  const flags = 'at 🇺🇦🇵🇱🇩🇪 end';
  assert.equal(picked(flags, 9, 10), '🇵🇱');
});

test('a letter keeps its combining accent', () => {
  assert.equal(picked('cafe\u0301 noir', 0, 4), 'cafe\u0301');
});

test('a bound between characters stays where it is, far into a line without blanks', () => {
  const line = '語'.repeat(2000) + '🇺🇦🇵🇱';
  assert.equal(picked(line, 1500, 1501), '語');
  assert.equal(picked(line, 2000, 2001), '🇺🇦');
});

for (const [what, text, start, end, expected] of [
  ['a word begun is taken whole', 'one window two', 6, 8, 'window'],
  ['both ends go outwards', 'one window two', 2, 12, 'one window two'],
  ['what ends at a bound stays', 'one window two', 4, 10, 'window'],
  ['signs are no words', 'one — two!', 4, 5, '—'],
  ['Ukrainian words keep their apostrophe', 'про п’ять зв’язків', 7, 8, 'п’ять'],
  ['Arabic words keep their vowel signs', 'قالَ كِتابُ الرجل', 6, 7, 'كِتابُ'],
] as const) {
  test(what, () => {
    const passage = wordsAround(text, { start, end });
    assert.equal(text.slice(passage.start, passage.end), expected);
  });
}

test('an offset within an emoji goes to the nearer bound, elsewhere it stays', () => {
  assert.equal(toBound('a🌾b', 2), 1);
  assert.equal(toBound('abc', 2), 2);
  assert.equal(toBound('abc', 9), 3);
});
