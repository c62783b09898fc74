import { watchConnection } from './passage-reader/connection.ts';
import type { Deed, Piece } from './passage-reader/deeds.ts';
import { Hand } from './passage-reader/hand.ts';
import { newId } from './passage-reader/ids.ts';
import { MarkedText } from './passage-reader/marked-text.ts';
import { afterPaint, measure } from './passage-reader/measure.ts';
import { Notice } from './passage-reader/notice.ts';
import { Outbox } from './passage-reader/outbox.ts';
import { splitAt } from './passage-reader/pieces.ts';
import { adoptStyles } from './passage-reader/styles.ts';
import type { Mark, Passage, ReaderModel, Translate } from './passage-reader/types.ts';

/**
 * `<passage-reader>`: a text to read, with marks on its passages, and everything needed to make, find and change marks by mouse,
 * finger, keyboard or quote. It lives in the page's own tree, so that the page's styles and its accessibility reach it.
 *
 * The server calls the public methods; what a person does comes back as events, each a CustomEvent with plain data: the deeds of
 * deeds.ts, and `mark-chosen`, `undo-asked`, `redo-asked`, `passage-chosen`. One deed is one step to undo.
 * It is painted before the server knows of it; `marks-made` may arrive twice with the same ids, when a connection broke in between.
 */
export class PassageReader extends HTMLElement {
  readonly #marked = new MarkedText();
  readonly #notice = new Notice();
  readonly #hand = new Hand(this, this.#marked, this.#notice, {
    made: (marks, since) => this.#made(marks, since),
    placed: (mark, pieces, since) => this.#placed(mark, pieces, since),
    split: (mark, at, since) => this.#split(mark, at, since),
    asked: (deed) => this.#do(deed, [], [], performance.now()),
    emit: (name, detail) => this.#emit(name, detail),
  });
  #model: ReaderModel | null = null;
  #outbox = new Outbox(undefined, (deed) => this.#emit(deed.name, deed.detail));
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
    this.#outbox = new Outbox(model.id, (deed) => this.#emit(deed.name, deed.detail));
    const marks = new Map(model.marks.map((mark) => [mark.id, mark]));
    const waiting = this.#outbox.recall((id) => marks.get(id), model.text.length);
    for (const mark of waiting.flatMap(({ painted }) => painted)) marks.set(mark.id, mark);
    this.#marked.open(model, [...marks.values()], t);
    this.#hand.open(model, t);
    this.#notice.label(t('reader.notice.dismiss'));
    if (this.#lost) this.#outbox.lost();
    this.#outbox.send();
    this.#tellState();
    afterPaint(() => measure('open', start));
  }

  /** Paints marks, or paints them anew: somebody else's, or ones that the server has changed. */
  putMarks(marks: readonly Mark[]): void {
    const news = marks.filter((mark) => !this.#isBehind(mark));
    for (const mark of news) if (mark.state === 'saved') this.#settle(mark.id, mark.version);
    // What still waits on a mark stays painted until the server has answered that too.
    const shown = news.map((mark) => this.#outbox.lastOn(mark.id)?.painted.find(({ id }) => id === mark.id) ?? mark);
    this.#hand.whenStill(() => this.#marked.put(shown));
  }

  /** Takes marks off the text. A mark that is not there is no error. */
  removeMarks(ids: readonly string[]): void {
    for (const id of ids) {
      this.#settle(id, null);
      this.#outbox.forget(id);
    }
    this.#tellState();
    this.#hand.whenStill(() => this.#marked.remove(ids));
  }

  /** Shows these marks and no others; null shows all. */
  showOnly(ids: readonly string[] | null): void {
    this.#hand.whenStill(() => this.#marked.showOnly(ids));
  }

  /** Rings a mark, brings it into sight and gives it the focus; null rings none. */
  chooseMark(id: string | null): void {
    this.#hand.whenStill(() => {
      this.#marked.choose(id);
      if (id !== null) this.#marked.focus(id);
    });
  }

  /** The server has stored what was done here to these marks. */
  confirmMarks(ids: readonly string[]): void {
    const stored = ids.flatMap((id) => {
      const mark = this.#marked.get(id);
      const placed = this.#outbox.lastOn(id)?.deed.name !== 'marks-made';
      const version = mark && this.#settle(id, mark.version + (placed ? 1 : 0));
      return mark && version !== null && !this.#outbox.lastOn(id) ? [{ ...mark, state: 'saved' as const, version: version ?? mark.version }] : [];
    });
    this.#hand.whenStill(() => this.#marked.put(stored));
  }

  /** The server would not store what was done here: new marks are taken off, others are as before, and the reason is shown and spoken. */
  refuseMarks(ids: readonly string[], message: string): void {
    const before = new Map(ids.flatMap((id) => this.#outbox.lastOn(id)?.before ?? []).map((mark) => [mark.id, mark]));
    this.removeMarks(ids.filter((id) => !before.has(id)));
    for (const id of before.keys()) this.#outbox.forget(id);
    this.#hand.whenStill(() => this.#marked.put([...before.values()]));
    this.#tellState();
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

  #made(marks: readonly Mark[], since: number): void {
    const made = marks.map(({ id, pieces, kind, codeId }) => ({ id, pieces: this.#quoted(pieces), kind, codeId }));
    this.#do({ name: 'marks-made', detail: { marks: made } }, marks, [], since);
    this.#marked.choose(marks.length === 1 ? (marks[0]?.id ?? null) : null);
  }

  #placed(mark: Mark, pieces: readonly Passage[], since: number): void {
    const detail = { id: mark.id, version: mark.version, pieces: this.#quoted(pieces) };
    this.#do({ name: 'mark-placed', detail }, [{ ...mark, pieces, state: 'pending' }], [mark], since);
  }

  #split(mark: Mark, at: number, since: number): void {
    const [left, right] = splitAt(mark.pieces, at) ?? [];
    if (!left || !right) return;
    const rest: Mark = { ...mark, id: newId(), pieces: right, state: 'pending', version: 0 };
    this.#do({ name: 'mark-split', detail: { id: mark.id, at, newId: rest.id } }, [{ ...mark, pieces: left, state: 'pending' }, rest], [mark], since);
  }

  #do(deed: Deed, painted: readonly Mark[], before: readonly Mark[], since: number): void {
    this.#notice.dismiss();
    this.#marked.put(painted);
    if (painted[0]) afterPaint(() => measure('mark', since, { id: painted[0]?.id }));
    // A request that paints nothing is told while the connection lasts, and only then kept.
    if (painted.length === 0 && !this.#lost) this.#emit(deed.name, deed.detail);
    else this.#outbox.add({ deed, painted, before, since });
    this.#tellState();
  }

  #quoted(pieces: readonly Passage[]): Piece[] {
    return pieces.map(({ start, end }) => ({ start, end, quote: this.#model?.text.slice(start, end) ?? '' }));
  }

  #emit(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** An echo of the mark as it was before what was done here. */
  #isBehind(mark: Mark): boolean {
    const deed = this.#outbox.lastOn(mark.id)?.deed;
    return deed?.name === 'mark-placed' && mark.version <= deed.detail.version;
  }

  #settle(id: string, version: number | null): number | null {
    const settled = this.#outbox.settle(id, version);
    if (!settled) return null;
    if (settled.done) measure('confirm', settled.waiting.since, { id });
    this.#tellState();
    return version;
  }

  readonly #connectionLost = (): void => {
    this.#lost = true;
    this.#outbox.lost();
    this.#tellState();
  };

  readonly #connectionBack = (): void => {
    this.#lost = false;
    this.#outbox.back();
    this.#tellState();
  };

  #tellState(): void {
    this.classList.toggle('is-offline', this.#lost);
    const t = translateWith(this.#model?.texts ?? {});
    this.#notice.state(this.#lost && this.#model ? t('reader.offline', this.#outbox.marks) : '');
  }
}

function translateWith(texts: Readonly<Record<string, string>>): Translate {
  return (key, ...values) => (texts[key] ?? key).replace(/\{(\d)\}/gu, (hole, index: string) => String(values[Number(index)] ?? hole));
}

if (!customElements.get('passage-reader')) customElements.define('passage-reader', PassageReader);
