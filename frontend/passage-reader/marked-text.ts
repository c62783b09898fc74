import { Article } from './article.ts';
import { Descriptions } from './descriptions.ts';
import { Marks } from './marks.ts';
import type { Look } from './paint.ts';
import type { Mark, ReaderModel, Translate } from './types.ts';

/** The text with its marks: keeps what is painted in step with the marks and with the chosen one. */
export class MarkedText implements Look {
  readonly article = new Article();
  readonly descriptions = new Descriptions();
  #marks = new Marks([], []);
  #chosen: string | null = null;
  #tabStop: string | null = null;

  get chosen(): string | null {
    return this.#chosen;
  }

  get tabStop(): string | null {
    return this.#tabStop;
  }

  describe(mark: Mark): string {
    return this.descriptions.describe(mark);
  }

  describedBy(description: string): string {
    return this.descriptions.describedBy(description);
  }

  /** @param waiting marks that the server does not have yet */
  open(model: ReaderModel, waiting: readonly Mark[], t: Translate): void {
    this.#marks = new Marks(model.blocks, [...model.marks, ...waiting]);
    this.#chosen = null;
    this.#tabStop = this.#marks.inOrder()[0]?.id ?? null;
    this.descriptions.open(t);
    this.article.open(model, this.#inBlock, this);
  }

  get(id: string | null): Mark | undefined {
    return id === null ? undefined : this.#marks.get(id);
  }

  put(mark: Mark): void {
    this.#tabStop ??= mark.id;
    this.#repaint(this.#marks.put(mark));
  }

  remove(id: string): void {
    const order = this.#marks.inOrder();
    const at = order.findIndex((mark) => mark.id === id);
    if (at < 0) return;
    if (this.#chosen === id) this.#chosen = null;
    if (this.#tabStop === id) this.#tabStop = (order[at + 1] ?? order[at - 1])?.id ?? null;
    this.#repaint(this.#marks.remove(id));
    if (this.#tabStop !== null) this.#giveTabStop(this.#tabStop);
  }

  /** Rings a mark, or none. */
  choose(id: string | null): void {
    if (this.#chosen === id) return;
    const before = this.get(this.#chosen);
    const now = this.get(id);
    this.#chosen = now?.id ?? null;
    if (now) this.#tabStop = now.id;
    this.#repaint([...new Set([before, now].flatMap((mark) => (mark ? this.#marks.blocksOf(mark) : [])))]);
    if (now) this.#giveTabStop(now.id);
  }

  /** Brings a mark into sight and gives it the focus. */
  focus(id: string): void {
    const piece = this.article.firstPiece(id);
    if (!piece) return;
    piece.tabIndex = 0;
    piece.focus({ preventScroll: true });
    const { top, bottom } = piece.getBoundingClientRect();
    if (top >= 0 && bottom <= innerHeight) return;
    piece.scrollIntoView({ block: 'center' });
    // Blocks that come into sight for the first time take their true height now, and move the mark: aim once more.
    requestAnimationFrame(() => this.article.firstPiece(id)?.scrollIntoView({ block: 'nearest' }));
  }

  beside(id: string | null, offset: number, step: 1 | -1): Mark | null {
    return this.#marks.beside(id, offset, step);
  }

  #giveTabStop(id: string): void {
    for (const old of this.article.element.querySelectorAll('.reader-mark[tabindex]')) {
      if (old !== document.activeElement) old.removeAttribute('tabindex');
    }
    const piece = this.article.firstPiece(id);
    if (piece) piece.tabIndex = 0;
  }

  #repaint(blocks: readonly number[]): void {
    this.article.repaint(blocks, this.#inBlock, this);
  }

  readonly #inBlock = (block: number): readonly Mark[] => this.#marks.inBlock(block);
}
