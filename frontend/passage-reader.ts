import { watchConnection } from './passage-reader/connection.ts';
import { Hand } from './passage-reader/hand.ts';
import { MarkedText } from './passage-reader/marked-text.ts';
import { afterPaint, measure } from './passage-reader/measure.ts';
import { Notice } from './passage-reader/notice.ts';
import { Outbox } from './passage-reader/outbox.ts';
import { adoptStyles } from './passage-reader/styles.ts';
import type { Mark, ReaderModel, Translate } from './passage-reader/types.ts';

/**
 * `<passage-reader>`: a text to read, with marks on its passages, and everything needed to make, find and change marks by mouse,
 * finger, keyboard or quote. It lives in the page's own tree, so that the page's styles and its accessibility reach it.
 *
 * The server calls the public methods; what a person does comes back as events, each a CustomEvent with plain data:
 * `mark-made`, `mark-chosen`, `mark-remove-asked`, `mark-recode-asked`, `undo-asked`, `redo-asked`, `passage-chosen`.
 * A mark is painted before the server knows of it; `mark-made` may arrive twice with the same id, when a connection broke in between.
 */
export class PassageReader extends HTMLElement {
  readonly #marked = new MarkedText();
  readonly #notice = new Notice();
  readonly #hand = new Hand(this, this.#marked, this.#notice, {
    made: (mark, since) => this.#made(mark, since),
    emit: (name, detail) => this.#emit(name, detail),
  });
  #model: ReaderModel | null = null;
  #outbox = new Outbox(undefined);
  #lost = false;
  #unwatch: (() => void) | null = null;

  connectedCallback(): void {
    adoptStyles(document);
    if (this.childElementCount === 0) {
      this.append(...this.#hand.head, this.#marked.article.element, ...this.#hand.panels, this.#notice.element, this.#marked.descriptions.element);
    }
    this.#hand.start();
    this.#unwatch = watchConnection(this.#connectionLost, this.#connectionBack);
  }

  disconnectedCallback(): void {
    this.#hand.stop();
    this.#unwatch?.();
  }

  /** Shows a text and its marks in place of what was shown before. */
  open(model: ReaderModel): void {
    const start = performance.now();
    const t = translateWith(model.texts);
    this.#model = model;
    this.#outbox = new Outbox(model.id);
    const known = new Set(model.marks.map((mark) => mark.id));
    const waiting = this.#outbox.recall((id) => known.has(id), model.text.length);
    this.#marked.open(model, waiting, t);
    this.#hand.open(model, t);
    this.#notice.label(t('reader.notice.dismiss'));
    this.#tellState();
    afterPaint(() => measure('open', start));
    this.#resend();
  }

  /** Paints a mark, or paints it anew: somebody else's, or one that the server has changed. */
  putMark(mark: Mark): void {
    if (mark.state === 'saved') this.#settle(mark.id);
    this.#hand.whenStill(() => this.#marked.put(mark));
  }

  /** Takes a mark off the text. A mark that is not there is no error. */
  removeMark(id: string): void {
    this.#settle(id);
    this.#hand.whenStill(() => this.#marked.remove(id));
  }

  /** Rings a mark, brings it into sight and gives it the focus; null rings none. */
  chooseMark(id: string | null): void {
    this.#hand.whenStill(() => {
      this.#marked.choose(id);
      if (id !== null) this.#marked.focus(id);
    });
  }

  /** The server has stored a mark that was made here. */
  confirmMark(id: string): void {
    const since = this.#settle(id);
    if (since !== null) measure('confirm', since, { id });
    this.#hand.whenStill(() => {
      const mark = this.#marked.get(id);
      if (mark && mark.state !== 'saved') this.#marked.put({ ...mark, state: 'saved' });
    });
  }

  /** The server would not store a mark that was made here: it is taken off again, and the reason is shown and spoken. */
  refuseMark(id: string, message: string): void {
    this.removeMark(id);
    this.#notice.error(message);
  }

  /** Shows and speaks a passing remark. */
  showMessage(text: string): void {
    this.#notice.remark(text);
  }

  /** Opens the box that finds a passage by its quote. */
  openQuoteBox(): void {
    this.#hand.openQuoteBox();
  }

  #made(mark: Mark, since: number): void {
    this.#outbox.add(mark, since);
    this.#notice.dismiss();
    this.#marked.put(mark);
    this.#marked.choose(mark.id);
    afterPaint(() => measure('mark', since, { id: mark.id }));
    this.#send(mark);
    this.#tellState();
  }

  #send(mark: Mark): void {
    const { id, start, end, kind, codeId } = mark;
    this.#emit('mark-made', { id, start, end, quote: this.#model?.text.slice(start, end) ?? '', kind, codeId });
  }

  #emit(name: string, detail: Readonly<Record<string, unknown>>): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #settle(id: string): number | null {
    const since = this.#outbox.settle(id);
    if (since !== null) this.#tellState();
    return since;
  }

  #resend(): void {
    for (const mark of this.#outbox.marks) this.#send(mark);
  }

  readonly #connectionLost = (): void => {
    this.#lost = true;
    this.#tellState();
  };

  readonly #connectionBack = (): void => {
    this.#lost = false;
    this.#tellState();
    this.#resend();
  };

  #tellState(): void {
    this.classList.toggle('is-offline', this.#lost);
    const t = translateWith(this.#model?.texts ?? {});
    this.#notice.state(this.#lost && this.#model ? t('reader.offline', this.#outbox.marks.length) : '');
  }
}

function translateWith(texts: Readonly<Record<string, string>>): Translate {
  return (key, ...values) => (texts[key] ?? key).replace(/\{(\d)\}/gu, (hole, index: string) => String(values[Number(index)] ?? hole));
}

if (!customElements.get('passage-reader')) customElements.define('passage-reader', PassageReader);
