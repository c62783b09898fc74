import { Caret } from './caret.ts';
import { Choosing, markAt } from './choosing.ts';
import { copyText } from './clipboard.ts';
import type { Deed } from './deeds.ts';
import { boxOf, keyButton, make } from './dom.ts';
import { openHelp } from './help.ts';
import { ACTION_KEYS, chordOf, commandOf, isTyping } from './keys.ts';
import type { Command } from './keys.ts';
import type { MarkedText } from './marked-text.ts';
import { newMark } from './new-mark.ts';
import type { Notice } from './notice.ts';
import { Palette } from './palette.ts';
import { highlightPassage } from './passage-highlight.ts';
import { samePieces, splitAt, withoutStretch, withStretch } from './pieces.ts';
import { QuoteBox } from './quote-box.ts';
import { barActions, SelectionBar } from './selection-bar.ts';
import { SelectionWatch } from './selection-watch.ts';
import type { Code, CodedKind, Mark, Passage, ReaderModel, Translate } from './types.ts';

/** What the hand tells the world. */
export interface Outward {
  /** @param since when the person chose, on the clock of performance.now() */
  made(marks: readonly Mark[], since: number): void;
  /** Something is asked of the server that changes marks. */
  asked(deed: Deed): void;
  placed(mark: Mark, pieces: readonly Passage[], since: number): void;
  split(mark: Mark, at: number, since: number): void;
  emit(name: string, detail: Readonly<Record<string, unknown>>): void;
}

/**
 * What a person does to the text: selects, chooses, presses keys. It keeps the passage in hand, and knows what each key and
 * button does with it.
 */
export class Hand {
  readonly #tools = make('div', 'reader-tools');
  readonly #bar = new SelectionBar();
  readonly #palette = new Palette();
  readonly #quote = new QuoteBox();
  readonly #watch: SelectionWatch;
  readonly #caret: Caret;
  readonly #choosing: Choosing;
  readonly #resized = new ResizeObserver(() => this.#replace());
  readonly #host: HTMLElement;
  readonly #marked: MarkedText;
  readonly #notice: Notice;
  readonly #outward: Outward;
  #model: ReaderModel | null = null;
  #t: Translate = (key) => key;
  #passage: Passage | null = null;

  constructor(host: HTMLElement, marked: MarkedText, notice: Notice, outward: Outward) {
    this.#host = host;
    this.#marked = marked;
    this.#notice = notice;
    this.#outward = outward;
    this.#watch = new SelectionWatch(marked.article, (passage) => this.#selected(passage));
    this.#caret = new Caret(marked.article);
    this.#choosing = new Choosing(marked, this.#caret, outward.emit);
    const article = marked.article.element;
    article.addEventListener('pointerdown', () => this.#caret.hide());
    article.addEventListener('focus', () => this.#focused());
    article.addEventListener('blur', () => this.#caret.hide());
  }

  /** What stands before the text. */
  get head(): HTMLElement[] {
    return [this.#tools, this.#quote.element];
  }

  /** What floats over the text. */
  get panels(): HTMLElement[] {
    return [this.#caret.element, this.#bar.element, this.#palette.element];
  }

  start(): void {
    this.#watch.start();
    this.#host.addEventListener('keydown', this.#pressed);
    this.#resized.observe(this.#marked.article.element);
  }

  stop(): void {
    this.#watch.stop();
    this.#host.removeEventListener('keydown', this.#pressed);
    this.#resized.disconnect();
    highlightPassage(null);
  }

  open(model: ReaderModel, t: Translate): void {
    this.#palette.close();
    this.#quote.close();
    this.#take(null);
    this.#model = model;
    this.#t = t;
    this.#watch.open(model.text);
    this.#marked.article.element.setAttribute('aria-label', t('reader.text.label'));
    const act = (name: string, event: Event): boolean => (name in this.#commands ? this.#commands[name as Command](event) : this.#further(name));
    this.#bar.fill(t, barActions(model, act));
    this.#tools.replaceChildren(
      keyButton('reader-small-button', t('reader.tools.quote'), 'q', () => this.openQuoteBox()),
      keyButton('reader-small-button', t('reader.tools.keys'), '?', (event) => this.#commands.help(event)),
    );
  }

  /** Runs what changes the text's elements as soon as no drag is under way. */
  whenStill(task: () => void): void {
    this.#watch.whenStill(() => {
      task();
      if (this.#passage) highlightPassage(this.#marked.article.rangeOf(this.#passage));
    });
  }

  openQuoteBox(): boolean {
    const model = this.#model;
    if (!model) return false;
    this.#quote.open({
      text: model.text,
      t: this.#t,
      found: (passage) => this.#take(passage && this.#watch.snap(passage), true),
      taken: (passage) => this.#select(this.#watch.snap(passage)),
      closed: () => this.#select(null),
      onward: () => this.#bar.focus(),
    });
    return true;
  }

  /** What each command does; false when it has nothing to work on, so that the key is left to the browser. */
  readonly #commands: Readonly<Record<Command, (event: Event) => boolean>> = {
    claim: (event) => this.#make('CLAIM', null, event.timeStamp),
    framing: () => this.#askCode('FRAMING'),
    narrative: () => this.#askCode('NARRATIVE'),
    technique: () => this.#askCode('TECHNIQUE'),
    copy: () => this.#copy(),
    quote: () => this.openQuoteBox(),
    next: () => this.#step(1),
    previous: () => this.#step(-1),
    open: (event) => this.#choosing.open(event.target),
    recode: () => this.#recode(),
    remove: () => this.#remove(),
    add: (event) => this.#reshape(withStretch, event.timeStamp),
    cut: (event) => this.#reshape(withoutStretch, event.timeStamp),
    split: (event) => this.#split(event.timeStamp),
    undo: () => this.#tell('undo-asked'),
    redo: () => this.#tell('redo-asked'),
    escape: () => this.#escape(),
    help: () => {
      openHelp(this.#host, this.#t, this.#model?.actions ?? [], this.#model?.editable ?? false);
      return true;
    },
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return;
    if (this.#press(event)) event.preventDefault();
  };

  #press(event: KeyboardEvent): boolean {
    if (!this.#model) return false;
    const onMark = markAt(event.target);
    const inText = this.#marked.article.holds(event.target as Node);
    if (event.key === 'Tab' && !event.shiftKey && inText && this.#bar.shown) return this.#bar.focus();
    const command = commandOf(event, this.#model.editable);
    if (command) return this.#commands[command](event);
    const action = this.#model.actions?.find((name) => ACTION_KEYS[name] === chordOf(event));
    if (action) return this.#further(action);
    if (!inText) return false;
    if (onMark && !this.#passage && !event.shiftKey) {
      if (event.key === 'ArrowDown') return this.#step(1);
      if (event.key === 'ArrowUp') return this.#step(-1);
      if (event.key.startsWith('Arrow')) this.#choosing.leave(onMark);
    }
    return this.#caret.press(event);
  }

  /** A selection has settled. While a panel is open the passage in hand stays what it was. */
  #selected(passage: Passage | null): void {
    if (this.#palette.shown || this.#quote.shown || this.#bar.element.contains(document.activeElement)) return;
    if (passage?.start !== this.#passage?.start || passage?.end !== this.#passage?.end) this.#take(passage);
  }

  /** Takes a passage into the hand: the bar appears beside it. */
  #take(passage: Passage | null, reveal = false): void {
    this.#passage = passage;
    const range = passage && this.#marked.article.rangeOf(passage);
    highlightPassage(range);
    if (!range) return this.#bar.hide();
    if (reveal) this.#caret.reveal(range);
    this.#bar.show(boxOf(range), this.#host);
  }

  /** Selects a passage as the browser does, with the focus in the text. */
  #select(passage: Passage | null): void {
    this.#marked.article.element.focus({ preventScroll: true });
    if (passage) this.#marked.article.select(passage.start, passage.end);
    this.#take(passage);
  }

  #make(kind: Mark['kind'], code: Code | null, time: number): boolean {
    const passage = this.#passage;
    if (!passage) return this.#hint();
    const fromBox = this.#quote.shown;
    this.#take(null);
    this.#outward.made([newMark([passage], kind, code, this.#t)], time);
    if (fromBox) this.#quote.focus();
    else {
      this.#marked.article.element.focus({ preventScroll: true });
      this.#marked.article.select(passage.end, passage.end);
    }
    return true;
  }

  #askCode(kind: CodedKind): boolean {
    const passage = this.#passage;
    if (!passage) return this.#hint();
    return this.#openPalette(kind, boxOf(this.#marked.article.rangeOf(passage)), (code, time) => this.#make(kind, code, time));
  }

  #recode(): boolean {
    const mark = this.#marked.get(this.#marked.chosen);
    const piece = mark && this.#marked.firstPiece(mark.id);
    if (!mark || mark.kind === 'CLAIM' || !piece) return false;
    return this.#openPalette(mark.kind, piece.getBoundingClientRect(), (code) => {
      this.#outward.asked({ name: 'marks-recode-asked', detail: { ids: [mark.id], codeId: code.id } });
    });
  }

  #openPalette(kind: CodedKind, box: DOMRect, chosen: (code: Code, time: number) => void): boolean {
    const codebooks = this.#model?.codebooks.filter((book) => book.kind === kind) ?? [];
    const passage = this.#passage;
    this.#bar.hide();
    const closed = (): void => {
      if (this.#quote.shown) this.#take(passage);
      else this.#select(passage);
    };
    this.#palette.open({ kind, codebooks, box, host: this.#host, t: this.#t, chosen, closed });
    return true;
  }

  #further(action: string): boolean {
    const passage = this.#passage;
    if (!passage) return this.#hint();
    this.#outward.emit('passage-chosen', { ...passage, quote: this.#quoteOf(passage), action });
    return true;
  }

  #copy(): boolean {
    const passage = this.#passage;
    if (!passage) return this.#hint();
    copyText(this.#quoteOf(passage)).then(
      () => this.#notice.remark(this.#t('reader.remark.copied')),
      () => this.#notice.error(this.#t('reader.remark.not-copied')),
    );
    return true;
  }

  #step(by: 1 | -1): boolean {
    if (this.#passage) document.getSelection()?.collapseToEnd();
    this.#take(null);
    this.#choosing.step(by);
    return true;
  }

  #escape(): boolean {
    if (this.#bar.element.contains(document.activeElement)) {
      if (this.#quote.shown) this.#quote.focus();
      else this.#select(this.#passage);
    } else if (this.#passage) {
      document.getSelection()?.collapseToEnd();
      this.#take(null);
      this.#caret.show();
    } else return this.#choosing.drop();
    return true;
  }

  #focused(): void {
    if (!this.#marked.article.element.matches(':focus-visible')) return;
    this.#caret.enter();
    this.#caret.show();
  }

  #replace(): void {
    if (this.#bar.shown && this.#passage) this.#bar.show(boxOf(this.#marked.article.rangeOf(this.#passage)), this.#host);
    if (!this.#caret.element.hidden) this.#caret.show();
  }

  #remove(): boolean {
    const id = this.#marked.chosen;
    if (id === null || this.#passage) return false;
    this.#outward.asked({ name: 'marks-remove-asked', detail: { ids: [id] } });
    return true;
  }

  /** Adds the passage in hand to the chosen mark, or cuts it out of it. */
  #reshape(how: (pieces: readonly Passage[], stretch: Passage) => Passage[], time: number): boolean {
    const mark = this.#marked.get(this.#marked.chosen);
    const passage = this.#passage;
    if (!passage) return this.#hint();
    // A cut may leave a blank at an end, which is no part of a quote.
    const snapped = (piece: Passage): readonly Passage[] => [this.#watch.snap(piece)].filter((found) => found !== null);
    const pieces = mark?.mine ? how(mark.pieces, passage).flatMap(snapped) : [];
    if (!mark || pieces.length === 0) {
      this.#notice.remark(this.#t(mark?.mine ? 'reader.remark.nothing-left' : 'reader.remark.choose-first'));
      return true;
    }
    this.#select(null);
    this.#marked.article.select(passage.end, passage.end);
    if (!samePieces(pieces, mark.pieces)) this.#outward.placed(mark, pieces, time);
    return true;
  }

  /** Splits the chosen mark where the caret stands. */
  #split(time: number): boolean {
    const mark = this.#marked.get(this.#marked.chosen);
    const selection = document.getSelection();
    const { article } = this.#marked;
    const at = selection && article.holds(selection.focusNode) ? article.offsetAt({ node: selection.focusNode, offset: selection.focusOffset }, 'start') : -1;
    if (mark?.mine && splitAt(mark.pieces, at)) this.#outward.split(mark, at, time);
    else this.#notice.remark(this.#t(mark?.mine ? 'reader.remark.caret-inside' : 'reader.remark.choose-first'));
    return true;
  }

  #tell(name: string): boolean {
    this.#outward.emit(name, {});
    return true;
  }

  #hint(): boolean {
    this.#notice.remark(this.#t('reader.remark.select-first'));
    return true;
  }

  #quoteOf({ start, end }: Passage): string {
    return this.#model?.text.slice(start, end) ?? '';
  }
}
