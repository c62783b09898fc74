import { Caret } from './caret.ts';
import { boxOf } from './dom.ts';
import { highlightPassages } from './passage-highlight.ts';
import { remember, remembered } from './remembered.ts';
import { SelectionBar } from './selection-bar.ts';
import { SelectionWatch } from './selection-watch.ts';
import type { Setting } from './setting.ts';
import type { Passage } from './types.ts';

const WORDS = 'words';

/** The passage in hand: what is selected or was found by its quote, shown as such, with the bar beside it. */
export class InHand {
  readonly bar = new SelectionBar();
  readonly watch: SelectionWatch;
  readonly caret: Caret;
  readonly #setting: Setting;
  /** Whether something is open that keeps the passage as it is. */
  readonly #busy: () => boolean;
  /** There is another passage in hand, or none. */
  changed: () => void = () => {};
  #passage: Passage | null = null;
  #places: readonly Passage[] | null = null;

  constructor(setting: Setting, busy: () => boolean) {
    this.#setting = setting;
    this.#busy = busy;
    const { article } = setting.marked;
    this.watch = new SelectionWatch(article, (passage) => this.#selected(passage));
    this.watch.wholeWords = remembered(WORDS);
    this.caret = new Caret(article);
    article.element.addEventListener('pointerdown', () => this.caret.hide());
    article.element.addEventListener('focus', () => this.#focused());
    article.element.addEventListener('blur', () => this.caret.hide());
  }

  get passage(): Passage | null {
    return this.#passage;
  }

  /** Every place of the same words, while all of them are meant and not only the passage; else null. */
  get places(): readonly Passage[] | null {
    return this.#places;
  }

  set places(places: readonly Passage[] | null) {
    this.#places = places;
    this.bar.press('everywhere', places !== null);
    this.highlight();
  }

  get wholeWords(): boolean {
    return this.watch.wholeWords;
  }

  /** From now on selections take whole words, or again single letters; the passage in hand follows. */
  set wholeWords(whole: boolean) {
    this.watch.wholeWords = whole;
    remember(WORDS, whole);
    if (this.#passage) this.select(this.watch.snap(this.#passage));
  }

  /** Takes a passage into the hand: the bar appears beside it. */
  take(passage: Passage | null, reveal = false): void {
    this.#passage = passage;
    this.places = null;
    const range = passage && this.#setting.marked.article.rangeOf(passage);
    if (!range) this.bar.hide();
    else {
      if (reveal) this.caret.reveal(range);
      this.#showBar(range);
    }
    this.changed();
  }

  /** Selects a passage as the browser does, with the focus in the text. */
  select(passage: Passage | null): void {
    const { article } = this.#setting.marked;
    article.element.focus({ preventScroll: true });
    if (passage) article.select(passage.start, passage.end);
    this.take(passage);
  }

  /** Puts the passage down, with the caret where it ended. */
  drop(): void {
    if (this.#passage) document.getSelection()?.collapseToEnd();
    this.take(null);
  }

  /** Shows the passage in hand on the elements that the text has by now. */
  highlight(): void {
    const { article } = this.#setting.marked;
    highlightPassages((this.#places ?? (this.#passage ? [this.#passage] : [])).map((place) => article.rangeOf(place)));
  }

  /** The text has another size: what floats over it moves along. */
  replace(): void {
    if (this.bar.shown && this.#passage) this.#showBar(this.#setting.marked.article.rangeOf(this.#passage));
    if (!this.caret.element.hidden) this.caret.show();
  }

  #showBar(range: Range): void {
    const box = boxOf(range);
    this.bar.show(box, this.#setting.host, this.watch.touched);
    // At the foot of the window the bar must not lie on the very words.
    if (this.watch.touched && box.bottom > this.bar.element.getBoundingClientRect().top) range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }

  /** A selection has settled. While a panel is open the passage in hand stays what it was. */
  #selected(passage: Passage | null): void {
    if (this.#busy() || this.bar.element.contains(document.activeElement)) return;
    if (passage?.start !== this.#passage?.start || passage?.end !== this.#passage?.end) this.take(passage);
  }

  #focused(): void {
    if (!this.#setting.marked.article.element.matches(':focus-visible')) return;
    this.caret.enter();
    this.caret.show();
  }
}
