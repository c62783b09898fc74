import { Article } from './article.ts';
import { Descriptions } from './descriptions.ts';
import { Marks } from './marks.ts';
import type { Look } from './paint.ts';
import type { Mark, ReaderModel, Translate } from './types.ts';

/** The text with its marks: keeps what is painted in step with the marks and with the chosen ones. */
export class MarkedText implements Look {
  readonly article = new Article();
  readonly descriptions = new Descriptions();
  readonly companions = new Set<string>();
  #marks = new Marks([], []);
  #chosen: string | null = null;
  #tabStop: string | null = null;
  /** Something about the marks or the chosen one has changed; for what is drawn beside the text. */
  changed: () => void = () => {};

  get chosen(): string | null {
    return this.#chosen;
  }

  get tabStop(): string | null {
    return this.#tabStop;
  }

  /** The chosen mark, then its companions. */
  get allChosen(): Mark[] {
    return [this.#chosen, ...this.companions].flatMap((id) => this.get(id) ?? []);
  }

  describe(mark: Mark): string {
    return this.descriptions.describe(mark);
  }

  describedBy(description: string): string {
    return this.descriptions.describedBy(description);
  }

  shortLabel(mark: Mark): string {
    return this.descriptions.shortLabel(mark);
  }

  open(model: ReaderModel, marks: readonly Mark[], t: Translate): void {
    this.#marks = new Marks(model.blocks, marks);
    this.#chosen = null;
    this.companions.clear();
    this.#tabStop = this.#marks.inOrder()[0]?.id ?? null;
    this.descriptions.open(t);
    this.article.open(model, this.#marks.blocksWithMarks(), (block) => this.#marks.inBlock(block), this);
    this.changed();
  }

  /** Paints what still waits, all of it. */
  finish(): void {
    this.article.finish(this.#marks.blocksWithMarks());
  }

  get(id: string | null): Mark | undefined {
    return id === null ? undefined : this.#marks.get(id);
  }

  /** All marks, shown or not. */
  all(): readonly Mark[] {
    return this.#marks.all();
  }

  /** The marks shown, in reading order. */
  inOrder(): readonly Mark[] {
    return this.#marks.inOrder();
  }

  put(marks: readonly Mark[]): void {
    const touched = marks.flatMap((mark) => this.#marks.put(mark));
    this.#tabStop ??= marks[0]?.id ?? null;
    this.#repaint(touched);
  }

  remove(ids: readonly string[]): void {
    const touched: number[] = [];
    for (const id of ids) {
      if (this.#chosen === id) this.#chosen = null;
      this.companions.delete(id);
      if (this.#tabStop === id) this.#tabStop = (this.#marks.beside(id, 0, 1) ?? this.#marks.beside(id, 0, -1))?.id ?? null;
      touched.push(...this.#marks.remove(id));
    }
    if (touched.length === 0) return;
    this.#repaint(touched);
    if (this.#tabStop !== null) this.#giveTabStop(this.#tabStop);
  }

  /** Shows these marks and no others; null shows all. */
  showOnly(ids: readonly string[] | null): void {
    const touched = this.#marks.showOnly(ids && new Set(ids));
    if (this.#tabStop === null || !this.#marks.shows(this.#tabStop)) this.#tabStop = this.#marks.inOrder()[0]?.id ?? null;
    this.#repaint(touched);
    if (this.#tabStop !== null) this.#giveTabStop(this.#tabStop);
  }

  /** Rings a mark and no other, or none. */
  choose(id: string | null): void {
    if (this.#chosen === id && this.companions.size === 0) return;
    const before = this.allChosen;
    const now = this.get(id);
    this.#chosen = now?.id ?? null;
    this.companions.clear();
    if (now) this.#tabStop = now.id;
    this.#repaint([...before, ...(now ? [now] : [])].flatMap((mark) => this.#marks.blocksOf(mark)));
    if (now) this.#giveTabStop(now.id);
  }

  /** Chooses a mark together with those chosen already, or lets it go again. */
  accompany(id: string): void {
    if (this.#chosen === null) return this.choose(id);
    const mark = this.get(id);
    if (!mark || id === this.#chosen) return;
    if (!this.companions.delete(id)) this.companions.add(id);
    this.#repaint(this.#marks.blocksOf(mark));
  }

  /** Brings a mark into sight and gives it the focus. */
  focus(id: string): void {
    const piece = this.firstPiece(id);
    if (!piece) return;
    piece.tabIndex = 0;
    piece.focus({ preventScroll: true });
    const { top, bottom } = piece.getBoundingClientRect();
    if (top >= 0 && bottom <= innerHeight) return;
    piece.scrollIntoView({ block: 'center' });
    // Blocks that come into sight for the first time take their true height now, and move the mark: aim once more.
    requestAnimationFrame(() => this.firstPiece(id)?.scrollIntoView({ block: 'nearest' }));
  }

  /** The first element of a mark, painted if it was not yet. */
  firstPiece(id: string): HTMLElement | null {
    const mark = this.#marks.get(id);
    if (!mark || !this.#marks.shows(id)) return null;
    const blocks = this.#marks.blocksOf(mark);
    this.article.finish(blocks.slice(0, 1));
    return this.article.firstPiece(id, blocks);
  }

  beside(id: string | null, offset: number, step: 1 | -1): Mark | null {
    return this.#marks.beside(id, offset, step);
  }

  #giveTabStop(id: string): void {
    for (const old of this.article.element.querySelectorAll('.reader-mark[tabindex]')) {
      if (old !== document.activeElement) old.removeAttribute('tabindex');
    }
    const piece = this.firstPiece(id);
    if (piece) piece.tabIndex = 0;
  }

  #repaint(blocks: readonly number[]): void {
    this.article.repaint([...new Set(blocks)]);
    this.changed();
  }
}
