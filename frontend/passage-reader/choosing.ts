import type { Caret } from './caret.ts';
import type { MarkedText } from './marked-text.ts';
import { inReadingOrder, startOf } from './pieces.ts';
import type { Mark } from './types.ts';

type Emit = (name: string, detail: Readonly<Record<string, unknown>>) => void;

/** How a person gets from mark to mark: by clicks, by keys, in and out. Each choice is told as `mark-chosen`. */
export class Choosing {
  readonly #marked: MarkedText;
  readonly #caret: Caret;
  readonly #emit: Emit;

  constructor(marked: MarkedText, caret: Caret, emit: Emit) {
    this.#marked = marked;
    this.#caret = caret;
    this.#emit = emit;
    marked.article.element.addEventListener('pointerdown', (event) => letSelect(event.target));
    marked.article.element.addEventListener('click', (event) => this.#clicked(event));
  }

  /** The next or the previous mark, from the chosen one or else from the caret; where there is none, back to the chosen one. */
  step(by: 1 | -1): void {
    const mark = this.#marked.beside(this.#marked.chosen, this.caretOffset(), by) ?? this.#marked.get(this.#marked.chosen);
    if (!mark) return;
    if (mark.id !== this.#marked.chosen) this.choose(mark.id);
    this.#marked.focus(mark.id);
  }

  /** Opens the mark that has the focus: chosen it may be already, so this is told apart. */
  open(target: EventTarget | null): boolean {
    const id = markAt(target)?.dataset['mark'];
    if (id === undefined) return false;
    this.#marked.choose(id);
    this.#emit('mark-chosen', { id, open: true });
    return true;
  }

  choose(id: string | null): void {
    this.#marked.choose(id);
    this.#emit('mark-chosen', { id, open: false });
  }

  /** Lets the chosen mark go, if there is one. */
  drop(): boolean {
    const id = this.#marked.chosen;
    if (id === null) return false;
    const piece = this.#marked.firstPiece(id);
    if (piece && piece === document.activeElement) this.leave(piece);
    this.choose(null);
    return true;
  }

  /** From a mark back into the text, with the caret where the mark starts. */
  leave(piece: HTMLElement): void {
    const mark = this.#marked.get(piece.dataset['mark'] ?? null);
    this.#marked.article.element.focus({ preventScroll: true });
    if (mark) this.#marked.article.select(startOf(mark), startOf(mark));
    this.#caret.show();
  }

  /** A click takes the inmost mark; a further click at the same place the next one outwards, and round again. */
  #clicked(event: MouseEvent): void {
    if (document.getSelection()?.isCollapsed === false) return;
    const under: Mark[] = [];
    for (let piece = markAt(event.target); piece; piece = markAt(piece.parentElement)) {
      const mark = this.#marked.get(piece.dataset['mark'] ?? null);
      if (mark) under.push(mark);
    }
    // By their bounds and not by their elements: the chosen mark's element is always the outermost.
    under.sort((a, b) => inReadingOrder(b, a));
    if ((event.ctrlKey || event.metaKey) && under[0]) return this.#marked.accompany(under[0].id);
    const next = under[(under.findIndex((mark) => mark.id === this.#marked.chosen) + 1) % under.length];
    if (next) {
      this.choose(next.id);
      // Keys go to the mark now: the arrows from mark to mark, with Shift to its ends.
      this.#marked.firstPiece(next.id)?.focus({ preventScroll: true });
    } else if (this.#marked.chosen !== null) this.choose(null);
  }

  /** Where the caret stands; at the start when it is not in the text. */
  caretOffset(): number {
    const selection = document.getSelection();
    const { article } = this.#marked;
    return selection && article.holds(selection.focusNode) ? article.offsetAt({ node: selection.focusNode, offset: selection.focusOffset }, 'start') : 0;
  }
}

/** A drag that begins on something focusable selects nothing in Chromium: the mark under the pointer is not, while the button is down. */
function letSelect(target: EventTarget | null): void {
  const focusable: HTMLElement[] = [];
  for (let piece = markAt(target); piece; piece = markAt(piece.parentElement)) {
    if (piece.hasAttribute('tabindex')) focusable.push(piece);
  }
  if (focusable.length === 0) return;
  for (const piece of focusable) piece.removeAttribute('tabindex');
  const over = new AbortController();
  const again = (): void => {
    over.abort();
    for (const piece of focusable) piece.tabIndex = 0;
  };
  for (const name of ['pointerup', 'pointercancel']) document.addEventListener(name, again, { signal: over.signal });
}

/** The mark's element that a place in the page lies in. */
export function markAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.reader-mark') : null;
}
