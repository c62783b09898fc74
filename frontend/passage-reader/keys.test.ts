import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ACTION_KEYS, CARET_KEYS, END_KEYS, SHORTCUTS, capOf, chordOf, commandOf } from './keys.ts';
import type { KeyPress } from './keys.ts';
import { KINDS } from './types.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

test('a letter is a command in either case', () => {
  assert.equal(commandOf(press('c'), true), 'claim');
  assert.equal(commandOf(press('C', { shiftKey: true }), true), 'claim');
});

test('on a Ukrainian layout the place of the key counts', () => {
  assert.equal(commandOf(press('с', { code: 'KeyC' }), true), 'claim');
  assert.equal(commandOf(press('ї', { code: 'BracketRight' }), true), 'next');
});

test('a bracket typed with AltGr is a bracket', () => {
  assert.equal(commandOf(press(']', { ctrlKey: true, altKey: true, getModifierState: (key) => key === 'AltGraph' }), true), 'next');
});

test('a question mark is help wherever the layout has it', () => {
  assert.equal(commandOf(press('?', { shiftKey: true }), false), 'help');
});

test("the browser's own combinations are left alone", () => {
  assert.equal(commandOf(press('c', { ctrlKey: true }), true), null);
  assert.equal(commandOf(press('f', { metaKey: true }), true), null);
});

test('undo and redo are told apart by Shift', () => {
  assert.equal(commandOf(press('z', { ctrlKey: true }), true), 'undo');
  assert.equal(commandOf(press('Z', { metaKey: true, shiftKey: true }), true), 'redo');
});

test('who may only read has no key that changes anything', () => {
  for (const key of ['c', 'f', 'n', 't', 'r', 'u', 'Delete']) assert.equal(commandOf(press(key), false), null);
});

test('a chord reads as a key cap', () => {
  assert.equal(capOf('Alt+ArrowDown'), 'Alt ↓');
  assert.equal(chordOf(press('ArrowDown', { altKey: true })), 'Alt+ArrowDown');
});

test('every text that the reader asks for is there, in both languages', () => {
  const sources = ['../passage-reader.ts', ...readdirSync(import.meta.dirname).filter((name) => /^[^.]+\.ts$/u.test(name))];
  const written = sources.flatMap((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8').match(/(?<=')reader\.[a-z.-]+(?=')/gu) ?? []);
  assert.ok(written.length > 20);
  const asked = [
    ...written,
    ...['problem', 'cause', 'judgement', 'remedy'].map((name) => `reader.function.${name}`),
    ...END_KEYS.map(({ text }) => text),
    ...['outline', 'words', 'quote', 'keys'].map((tool) => `reader.tools.${tool}`),
    ...CARET_KEYS.map(({ text }) => text),
    ...SHORTCUTS.map(({ command }) => `reader.keys.${command}`),
    ...Object.keys(ACTION_KEYS).map((action) => `reader.action.${action}`),
    ...['claim', 'framing', 'narrative', 'technique', 'everywhere'].map((name) => `reader.bar.${name}`),
    ...KINDS.map((kind) => `reader.kind.${kind.toLowerCase()}`),
    ...KINDS.filter((kind) => kind !== 'CLAIM').map((kind) => `reader.palette.${kind.toLowerCase()}`),
    ...['pending', 'failed'].map((state) => `reader.mark.${state}`),
    ...['previous', 'next', 'take', 'close'].map((button) => `reader.quote.${button}`),
  ];
  for (const language of ['', '_uk']) {
    const file = readFileSync(`${import.meta.dirname}/../../src/main/resources/i18n/reader${language}.properties`, 'utf8');
    for (const key of asked) assert.ok(file.includes(`\n${key}=`), `${key}${language}`);
  }
});
