import { Choosing, markAt } from './choosing.ts';
import { copyText } from './clipboard.ts';
import { Coding } from './coding.ts';
import { Handles } from './handles.ts';
import { headingsOf } from './headings.ts';
import { openHelp } from './help.ts';
import { InHand } from './in-hand.ts';
import { ACTION_KEYS, chordOf, commandOf, isTyping } from './keys.ts';
import type { Command } from './keys.ts';
import type { MarkedText } from './marked-text.ts';
import { Minimap } from './minimap.ts';
import type { Notice } from './notice.ts';
import { Outline } from './outline.ts';
import { highlightPassages } from './passage-highlight.ts';
import { QuoteBox } from './quote-box.ts';
import { Reshaping } from './reshaping.ts';
import { barActions } from './selection-bar.ts';
import { Setting } from './setting.ts';
import type { Outward } from './setting.ts';
import { Tools } from './tools.ts';
import type { ReaderModel, Translate } from './types.ts';

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta']);

/** What a person does to the text: it hears keys and buttons, and knows which part of the hand each one moves. */
export class Hand {
  readonly #setting: Setting;
  readonly #tools = new Tools();
  readonly #quote = new QuoteBox();
  readonly #outline = new Outline();
  readonly #hand: InHand;
  readonly #choosing: Choosing;
  readonly #coding: Coding;
  readonly #reshaping: Reshaping;
  readonly #handles: Handles;
  readonly #minimap: Minimap;
  readonly #resized = new ResizeObserver(() => this.#replace());

  constructor(host: HTMLElement, marked: MarkedText, notice: Notice, outward: Outward) {
    this.#setting = new Setting(host, marked, notice, outward);
    this.#hand = new InHand(this.#setting, () => this.#coding.palette.shown || this.#quote.shown);
    this.#choosing = new Choosing(marked, this.#hand.caret, outward.emit);
    this.#coding = new Coding(this.#setting, this.#hand, this.#quote);
    this.#reshaping = new Reshaping(this.#setting, this.#hand);
    this.#handles = new Handles(this.#setting, this.#hand, this.#reshaping);
    this.#minimap = new Minimap(this.#setting, (offset) => this.#goTo(offset));
    this.#hand.changed = () => this.#handles.soon();
    marked.changed = () => {
      this.#handles.soon();
      this.#minimap.changed();
    };
  }

  /** What stands before the text. */
  get head(): HTMLElement[] {
    return [this.#minimap.element, this.#tools.element, this.#quote.element, this.#outline.element];
  }

  /** What floats over the text. */
  get panels(): HTMLElement[] {
    return [this.#hand.caret.element, ...this.#handles.elements, this.#hand.bar.element, this.#coding.palette.element];
  }

  start(): void {
    this.#hand.watch.start();
    this.#minimap.start();
    this.#setting.host.addEventListener('keydown', this.#pressed);
    document.addEventListener('keyup', this.#released);
    window.addEventListener('blur', this.#rested);
    window.addEventListener('beforeprint', this.#printing);
    this.#resized.observe(this.#setting.marked.article.element);
  }

  stop(): void {
    this.#hand.watch.stop();
    this.#minimap.stop();
    this.#setting.host.removeEventListener('keydown', this.#pressed);
    document.removeEventListener('keyup', this.#released);
    window.removeEventListener('blur', this.#rested);
    window.removeEventListener('beforeprint', this.#printing);
    this.#resized.disconnect();
    highlightPassages([]);
  }

  open(model: ReaderModel, t: Translate): void {
    this.#coding.palette.close();
    this.#quote.close();
    this.#outline.close();
    this.#hand.take(null);
    this.#setting.open(model, t);
    this.#hand.watch.open(model.text);
    this.#setting.marked.article.element.setAttribute('aria-label', t('reader.text.label'));
    const act = (name: string, event: Event): boolean => (name in this.#commands ? this.#commands[name as Command](event) : this.#further(name));
    this.#hand.bar.fill(t, barActions(model, act));
    const outlined = model.blocks.filter(({ kind }) => kind === 'HEADING').length > 1;
    this.#tools.fill(t, [
      ...(outlined ? [{ name: 'outline', key: 'o', act: () => this.#openOutline() }] : []),
      { name: 'words', key: 'w', on: this.#hand.wholeWords, act: () => this.#turnWords() },
      { name: 'quote', key: 'q', act: () => this.openQuoteBox() },
      { name: 'keys', key: '?', act: (event) => this.#commands.help(event) },
    ]);
    this.#minimap.open();
  }

  /** Runs what changes the text's elements as soon as no drag is under way. */
  whenStill(task: () => void): void {
    this.#hand.watch.whenStill(() => {
      task();
      if (this.#hand.passage) this.#hand.highlight();
    });
  }

  openQuoteBox(): boolean {
    const { model, t, quotes } = this.#setting;
    if (!model) return false;
    this.#quote.open({
      quotes,
      t,
      found: (passage) => this.#hand.take(passage && this.#hand.watch.snap(passage), true),
      taken: (passage) => this.#hand.select(this.#hand.watch.snap(passage)),
      closed: () => this.#hand.select(null),
      onward: () => this.#hand.bar.focus(),
    });
    return true;
  }

  /** What each command does; false when it has nothing to work on, so that the key is left to the browser. */
  readonly #commands: Readonly<Record<Command, (event: Event) => boolean>> = {
    claim: (event) => this.#coding.make('CLAIM', null, event.timeStamp),
    framing: () => this.#coding.askCode('FRAMING'),
    narrative: () => this.#coding.askCode('NARRATIVE'),
    technique: () => this.#coding.askCode('TECHNIQUE'),
    everywhere: (event) => this.#coding.everywhere(event.timeStamp),
    copy: () => this.#copy(),
    quote: () => this.openQuoteBox(),
    outline: () => this.#openOutline(),
    words: () => this.#turnWords(),
    next: () => this.#step(1),
    previous: () => this.#step(-1),
    open: (event) => this.#choosing.open(event.target),
    recode: () => this.#coding.recode(),
    remove: () => this.#remove(),
    add: (event) => this.#reshaping.add(event.timeStamp),
    cut: (event) => this.#reshaping.cut(event.timeStamp),
    split: (event) => this.#reshaping.split(event.timeStamp),
    merge: () => this.#reshaping.merge(),
    undo: () => this.#tell('undo-asked'),
    redo: () => this.#tell('redo-asked'),
    escape: () => this.#handles.drop() || this.#escape(),
    help: () => {
      openHelp(this.#setting.host, this.#setting.t, this.#setting.model?.actions ?? [], this.#setting.editable);
      return true;
    },
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return;
    if (this.#press(event)) event.preventDefault();
  };

  #press(event: KeyboardEvent): boolean {
    const { model, marked } = this.#setting;
    if (!model) return false;
    const onMark = markAt(event.target);
    const inText = marked.article.holds(event.target as Node);
    if (onMark && !this.#hand.passage && this.#reshaping.press(event)) return true;
    if (!MODIFIERS.has(event.key)) this.#reshaping.stretch.rest(event.timeStamp);
    if (event.key === 'Tab' && !event.shiftKey && inText && this.#hand.bar.shown) return this.#hand.bar.focus();
    const command = commandOf(event, model.editable);
    if (command) return this.#commands[command](event);
    const action = model.actions?.find((name) => ACTION_KEYS[name] === chordOf(event));
    if (action) return this.#further(action);
    if (!inText) return false;
    if (onMark && !this.#hand.passage && !event.shiftKey) {
      if (event.key === 'ArrowDown') return this.#step(1);
      if (event.key === 'ArrowUp') return this.#step(-1);
      if (event.key.startsWith('Arrow')) this.#choosing.leave(onMark);
    }
    return this.#hand.caret.press(event);
  }

  /** An end that keys have moved is where it shall be once Shift is let go. */
  readonly #released = (event: KeyboardEvent): void => {
    if (event.key === 'Shift') this.#reshaping.stretch.rest(event.timeStamp);
  };

  readonly #rested = (event: Event): void => this.#reshaping.stretch.rest(event.timeStamp);

  /** Paper shows all marks, also of blocks that were never in sight. */
  readonly #printing = (): void => this.#setting.marked.finish();

  #further(action: string): boolean {
    const { passage } = this.#hand;
    if (!passage) return this.#setting.remark('reader.remark.select-first');
    this.#setting.outward.emit('passage-chosen', { ...passage, quote: this.#setting.quoteOf(passage), action });
    return true;
  }

  #copy(): boolean {
    const { passage } = this.#hand;
    if (!passage) return this.#setting.remark('reader.remark.select-first');
    copyText(this.#setting.quoteOf(passage)).then(
      () => this.#setting.remark('reader.remark.copied'),
      () => this.#setting.notice.error(this.#setting.t('reader.remark.not-copied')),
    );
    return true;
  }

  #step(by: 1 | -1): boolean {
    this.#hand.drop();
    this.#choosing.step(by);
    return true;
  }

  #openOutline(): boolean {
    const { model, marked, t } = this.#setting;
    const headings = model ? headingsOf(model.text, model.blocks, marked.inOrder()) : [];
    if (headings.length < 2) return this.#setting.remark('reader.remark.no-headings');
    this.#outline.open({
      headings,
      at: this.#minimap.inSight()?.start ?? this.#choosing.caretOffset(),
      t,
      chosen: ({ start }) => {
        marked.article.element.focus({ preventScroll: true });
        marked.article.select(start, start);
        this.#goTo(start);
        this.#hand.caret.show();
      },
      closed: () => marked.article.element.focus({ preventScroll: true }),
    });
    return true;
  }

  #goTo(offset: number): void {
    this.#hand.caret.reveal(this.#setting.marked.article.rangeOf({ start: offset, end: Math.min(offset + 1, this.#setting.text.length) }));
    this.#hand.caret.hide();
  }

  #turnWords(): boolean {
    this.#hand.wholeWords = !this.#hand.wholeWords;
    this.#tools.press('words', this.#hand.wholeWords);
    return this.#setting.remark(this.#hand.wholeWords ? 'reader.remark.words-on' : 'reader.remark.words-off');
  }

  #escape(): boolean {
    if (this.#hand.bar.element.contains(document.activeElement)) {
      if (this.#quote.shown) this.#quote.focus();
      else this.#hand.select(this.#hand.passage);
    } else if (this.#hand.passage) {
      this.#hand.drop();
      this.#hand.caret.show();
    } else return this.#choosing.drop();
    return true;
  }

  #replace(): void {
    this.#hand.replace();
    this.#handles.soon();
  }

  #remove(): boolean {
    const { marked, outward } = this.#setting;
    const ids = marked.allChosen.map(({ id }) => id);
    if (ids.length === 0 || this.#hand.passage) return false;
    outward.asked({ name: 'marks-remove-asked', detail: { ids } });
    return true;
  }

  #tell(name: string): boolean {
    this.#setting.outward.emit(name, {});
    return true;
  }
}
