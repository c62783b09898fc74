/** What a key may ask of the reader. A further action on the passage is `action:NAME`. */
export type Command =
  | 'claim'
  | 'framing'
  | 'narrative'
  | 'technique'
  | 'everywhere'
  | 'copy'
  | 'quote'
  | 'outline'
  | 'words'
  | 'next'
  | 'previous'
  | 'open'
  | 'recode'
  | 'remove'
  | 'add'
  | 'cut'
  | 'split'
  | 'merge'
  | 'undo'
  | 'redo'
  | 'escape'
  | 'help';

interface Shortcut {
  readonly command: Command;
  readonly chords: readonly string[];
  /** Works only while the reader may change marks. */
  readonly edits?: boolean;
}

/** Every key of the reader, in the order in which help lists them; the handler reads the same table. */
export const SHORTCUTS: readonly Shortcut[] = [
  { command: 'claim', chords: ['c'], edits: true },
  { command: 'framing', chords: ['f'], edits: true },
  { command: 'narrative', chords: ['n'], edits: true },
  { command: 'technique', chords: ['t'], edits: true },
  { command: 'everywhere', chords: ['a'], edits: true },
  { command: 'copy', chords: ['y'] },
  { command: 'quote', chords: ['q'] },
  { command: 'outline', chords: ['o'] },
  { command: 'words', chords: ['w'] },
  { command: 'next', chords: [']', 'Alt+ArrowDown'] },
  { command: 'previous', chords: ['[', 'Alt+ArrowUp'] },
  { command: 'open', chords: ['Enter'] },
  { command: 'recode', chords: ['r'], edits: true },
  { command: 'remove', chords: ['Delete', 'Backspace'], edits: true },
  { command: 'add', chords: ['+', '='], edits: true },
  { command: 'cut', chords: ['-'], edits: true },
  { command: 'split', chords: ['s'], edits: true },
  { command: 'merge', chords: ['m'], edits: true },
  { command: 'undo', chords: ['u', 'Ctrl+z'], edits: true },
  { command: 'redo', chords: ['Ctrl+Shift+z', 'Ctrl+y'], edits: true },
  { command: 'escape', chords: ['Escape'] },
  { command: 'help', chords: ['?'] },
];

/** Keys that the caret understands: they are told in help beside the commands. */
export const CARET_KEYS: readonly { readonly text: string; readonly chords: readonly string[] }[] = [
  { text: 'reader.keys.caret', chords: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] },
  { text: 'reader.keys.word', chords: ['Ctrl+ArrowLeft', 'Ctrl+ArrowRight'] },
  { text: 'reader.keys.line', chords: ['Home', 'End'] },
  { text: 'reader.keys.extend', chords: ['Shift+ArrowRight'] },
];

/** Keys that move the ends of the chosen mark while it has the focus. */
export const END_KEYS: readonly { readonly text: string; readonly chords: readonly string[] }[] = [
  { text: 'reader.keys.end', chords: ['Shift+ArrowLeft', 'Shift+ArrowRight'] },
  { text: 'reader.keys.start', chords: ['Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowRight'] },
];

/** The letters that further actions get, by the action's name. */
export const ACTION_KEYS: Readonly<Record<string, string>> = { evidence: 'e' };

/** The part of a KeyboardEvent that matters here. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  getModifierState?(key: string): boolean;
}

/**
 * Writes a key press as one of the chords above. On a keyboard that does not write Latin letters the key's place counts, so that C
 * is where people find it on a Ukrainian layout too. A sign that needs AltGr is the sign alone.
 */
export function chordOf(press: KeyPress): string {
  const composed = press.getModifierState?.('AltGraph') ?? false;
  const key = latin(press);
  const letter = /^[a-z]$/u.test(key);
  const named = key.length > 1;
  const parts: string[] = [];
  if ((press.ctrlKey || press.metaKey) && !composed) parts.push('Ctrl');
  if (press.altKey && !composed) parts.push('Alt');
  if (press.shiftKey && (named || (letter && parts.length > 0))) parts.push('Shift');
  return [...parts, key].join('+');
}

function latin(press: KeyPress): string {
  if (press.key.length !== 1 || press.key.charCodeAt(0) < 128) return press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (/^Key[A-Z]$/u.test(press.code)) return press.code.slice(3).toLowerCase();
  return { BracketLeft: '[', BracketRight: ']', Slash: '/' }[press.code] ?? press.key;
}

export function commandOf(press: KeyPress, editable: boolean): Command | null {
  const chord = chordOf(press);
  const shortcut = SHORTCUTS.find(({ chords }) => chords.includes(chord));
  return shortcut && (editable || !shortcut.edits) ? shortcut.command : null;
}

const SIGNS: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc', Delete: 'Del' };

/** A chord as people read it on a key cap. */
export function capOf(chord: string): string {
  return chord
    .split('+')
    .map((part) => SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ');
}

/** True where a person writes: there, letters are letters. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
