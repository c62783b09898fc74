import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headingsOf } from './headings.ts';
import type { Block, Mark } from './types.ts';

const text = 'Harbour\nabc\nFigures\ndef\nSources and  more\nghi';
const heading = (title: string, level: number): Block => ({ kind: 'HEADING', level, start: text.indexOf(title), end: text.indexOf(title) + title.length });
const mark = (start: number): Mark => ({ id: String(start), pieces: [{ start, end: start + 1 }], kind: 'CLAIM', codeId: null, label: '', colour: 'green', note: '', mine: true, by: '', state: 'saved', version: 1 });

test('each heading counts the marks up to the next one, whatever its rank', () => {
  const blocks = [heading('Harbour', 2), heading('Figures', 3), heading('Sources and  more', 2)];
  assert.deepEqual(
    headingsOf(text, blocks, [mark(8), mark(9), mark(20), mark(43)]).map(({ title, depth, marks }) => [title, depth, marks]),
    [['Harbour', 0, 2], ['Figures', 1, 1], ['Sources and more', 0, 1]],
  );
});

test('a rank that skips some is indented by one step, as its siblings are', () => {
  const blocks = [heading('Harbour', 1), heading('Figures', 4), heading('Sources and  more', 4)];
  assert.deepEqual(headingsOf(text, blocks, []).map(({ depth }) => depth), [0, 1, 1]);
});

test('a text without headings has no outline', () => {
  assert.deepEqual(headingsOf(text, [{ kind: 'PARAGRAPH', level: 0, start: 0, end: 7 }], []), []);
});
