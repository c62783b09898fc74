import { keyButton, keyCap, make } from './dom.ts';
import { ACTION_KEYS, CARET_KEYS, END_KEYS, SHORTCUTS } from './keys.ts';
import type { Translate } from './types.ts';

/** All keys on one sheet, made from the tables that the keys themselves obey. */
export function openHelp(host: HTMLElement, t: Translate, actions: readonly string[], editable: boolean): void {
  const title = make('h2', 'reader-help-title', t('reader.keys.title'));
  title.id = 'reader-help-title';
  const table = make('dl', 'reader-help-keys');
  const row = (chords: readonly string[], text: string): void => {
    const caps = chords.map((chord) => keyCap(chord));
    table.append(make('div', 'reader-help-row', make('dt', '', ...caps), make('dd', '', text)));
  };
  for (const { chords, text } of CARET_KEYS) row(chords, t(text));
  if (editable) for (const { chords, text } of END_KEYS) row(chords, t(text));
  for (const { command, chords, edits } of SHORTCUTS) {
    if (editable || !edits) row(chords, t(`reader.keys.${command}`));
  }
  for (const action of actions) {
    const chord = ACTION_KEYS[action];
    if (chord) row([chord], t(`reader.action.${action}`));
  }
  const dialog = make('dialog', 'reader-help', title, table);
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.append(keyButton('reader-small-button', t('reader.keys.close'), 'Escape', () => dialog.close()));
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  dialog.addEventListener('close', () => dialog.remove());
  host.append(dialog);
  dialog.showModal();
}
