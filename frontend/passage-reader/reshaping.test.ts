import assert from 'node:assert/strict';
import { test } from 'node:test';
import { snapped } from './graphemes.ts';
import type { InHand } from './in-hand.ts';
import { Reshaping } from './reshaping.ts';
import type { Setting } from './setting.ts';
import type { Mark, Passage } from './types.ts';

const MARK: Mark = { id: 'm', pieces: [{ start: 4, end: 10 }], kind: 'NARRATIVE', codeId: 'c', label: '', colour: 'slate', note: '', mine: true, by: '', state: 'saved', version: 3 };

/** A text with one chosen mark: what is painted of it, and what is told to the server. */
function hand(text: string, direction: 'ltr' | 'rtl' = 'ltr', mark: Mark = MARK, wholeWords = false) {
  const told: { version: number; words: string[] }[] = [];
  let painted: Mark = mark;
  const says = (pieces: readonly Passage[]): string[] => pieces.map(({ start, end }) => text.slice(start, end));
  const setting = {
    text,
    editable: true,
    model: { direction },
    marked: { chosen: mark.id, get: () => painted, put: ([now]: readonly Mark[]) => now && (painted = now), allChosen: [mark] },
    outward: { placed: (was: Mark, pieces: readonly Passage[]) => told.push({ version: was.version, words: says(pieces) }) },
    quoteOf: ({ start, end }: Passage) => text.slice(start, end),
    remark: () => true,
  } as unknown as Setting;
  const reshaping = new Reshaping(setting, { wholeWords, watch: { snap: ({ start, end }: Passage) => snapped(text, start, end) } } as unknown as InHand);
  const press = (key: string, more: Partial<KeyboardEvent> = {}): boolean => reshaping.press({ key, shiftKey: true, altKey: false, ctrlKey: false, ...more } as KeyboardEvent);
  return { reshaping, press, told, painted: () => says(painted.pieces) };
}

test('an end that keys move is painted at every step and told once, on the version it was taken up in', () => {
  const { reshaping, press, told, painted } = hand('The golden billion, they say');
  press('ArrowRight', { ctrlKey: true });
  press('ArrowRight', { ctrlKey: true });
  press('ArrowLeft');
  assert.deepEqual(painted(), ['golden billion, the']);
  assert.equal(told.length, 0);
  reshaping.stretch.rest(0);
  reshaping.stretch.rest(0);
  assert.deepEqual(told, [{ version: 3, words: ['golden billion, the'] }]);
});

test('with Alt it is the start that moves', () => {
  const { press, painted } = hand('The golden billion');
  press('ArrowRight', { altKey: true });
  assert.deepEqual(painted(), ['olden']);
  press('ArrowLeft', { altKey: true, ctrlKey: true });
  assert.deepEqual(painted(), ['golden']);
});

test('in a text from right to left the left arrow goes on', () => {
  const { press, painted } = hand('قال المليار الذهبي يخاف', 'rtl', { ...MARK, pieces: [{ start: 4, end: 11 }] });
  press('ArrowLeft', { ctrlKey: true });
  assert.deepEqual(painted(), ['المليار الذهبي']);
  press('ArrowRight', { ctrlKey: true });
  assert.deepEqual(painted(), ['المليار']);
});

test('where whole words are wanted each step is a word', () => {
  const { press, painted } = hand('The golden billion', 'ltr', MARK, true);
  press('ArrowRight');
  assert.deepEqual(painted(), ['golden billion']);
});

test('what comes back to where it was is not told', () => {
  const { reshaping, press, told } = hand('The golden billion');
  press('ArrowRight', { ctrlKey: true });
  press('ArrowLeft', { ctrlKey: true });
  reshaping.stretch.rest(0);
  assert.equal(told.length, 0);
});

test('a movement that is given up is painted as it was and never told', () => {
  const { reshaping, press, told, painted } = hand('The golden billion');
  press('ArrowRight', { ctrlKey: true });
  reshaping.stretch.drop();
  reshaping.stretch.rest(0);
  assert.deepEqual(painted(), ['golden']);
  assert.equal(told.length, 0);
});

test("other keys, and marks of others, are not moved", () => {
  const theirs = hand('The golden billion', 'ltr', { ...MARK, mine: false });
  theirs.press('ArrowRight');
  assert.deepEqual(theirs.painted(), ['golden']);
  assert.equal(hand('The golden billion').press('ArrowDown'), false);
  assert.equal(hand('The golden billion').press('ArrowRight', { shiftKey: false }), false);
});
