import type { Article } from './article.ts';
import { snapped, wordsAround } from './graphemes.ts';
import type { Passage } from './types.ts';

/** Fingers move the ends of a selection without any further event: it counts once it has rested for so long, in milliseconds. */
const TOUCH_RESTS = 250;

/**
 * Watches what is selected in the text, whichever way: mouse, finger, keyboard or a screen reader's own commands.
 * While a mouse button is down it waits, and so does whatever would change the text's elements: see {@link whenStill}.
 */
export class SelectionWatch {
  readonly #article: Article;
  readonly #settled: (passage: Passage | null) => void;
  /** Both ends of a selection go outwards to the bounds of words. */
  wholeWords = false;
  #text = '';
  #pointer: string | null = null;
  #touched = false;
  #timer = 0;
  #held: (() => void)[] = [];

  constructor(article: Article, settled: (passage: Passage | null) => void) {
    this.#article = article;
    this.#settled = settled;
  }

  /** Runs a task now, or else when the mouse button is up: a drag must not lose the elements it started in. */
  whenStill(task: () => void): void {
    if (this.#pointer === null) task();
    else this.#held.push(task);
  }

  open(text: string): void {
    this.#text = text;
  }

  start(): void {
    this.#article.element.addEventListener('pointerdown', this.#down);
    document.addEventListener('pointerup', this.#up);
    document.addEventListener('pointercancel', this.#up);
    document.addEventListener('selectionchange', this.#changed);
  }

  stop(): void {
    this.#article.element.removeEventListener('pointerdown', this.#down);
    document.removeEventListener('pointerup', this.#up);
    document.removeEventListener('pointercancel', this.#up);
    document.removeEventListener('selectionchange', this.#changed);
    clearTimeout(this.#timer);
    this.#pointer = null;
    this.#article.hold(false);
    this.#held = [];
  }

  /** The passage selected now; null when nothing is, or nothing of the text. A selection that leaves the text is cut at its bounds. */
  read(): Passage | null {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    if (!this.#article.holds(range.startContainer) && !this.#article.holds(range.endContainer)) return null;
    const start = this.#article.offsetAt({ node: range.startContainer, offset: range.startOffset }, 'start');
    const end = this.#article.offsetAt({ node: range.endContainer, offset: range.endOffset }, 'end');
    return this.snap({ start, end });
  }

  /** A passage as it may be marked: see {@link snapped}; with whole words alone where that is wanted. */
  snap({ start, end }: Passage): Passage | null {
    const passage = start < end ? snapped(this.#text, start, end) : null;
    return passage && this.wholeWords ? wordsAround(this.#text, passage) : passage;
  }

  /** Whether the last selection was made by a finger: its handles and the system's own menu are near it then. */
  get touched(): boolean {
    return this.#touched;
  }

  readonly #down = (event: PointerEvent): void => {
    this.#touched = event.pointerType === 'touch';
    if (event.button === 0 && !this.#touched) {
      this.#pointer = event.pointerType;
      this.#article.hold(true);
    }
  };

  readonly #up = (): void => {
    if (this.#pointer === null) return;
    this.#pointer = null;
    this.#article.hold(false);
    // A press on a selection drops it only after this event.
    this.#later(0, () => {
      const passage = this.read();
      if (passage) this.#show(passage);
      this.#settled(passage);
      for (const task of this.#held.splice(0)) task();
    });
  };

  readonly #changed = (): void => {
    if (this.#pointer === null) this.#later(this.#touched ? TOUCH_RESTS : 0, () => this.#settled(this.read()));
  };

  /** Shows as selected what would be marked. Not for fingers: it would take their handles away. */
  #show(passage: Passage): void {
    const selection = document.getSelection();
    if (!selection?.anchorNode) return;
    const anchor = this.#article.offsetAt({ node: selection.anchorNode, offset: selection.anchorOffset }, 'start');
    if (Math.abs(anchor - passage.start) <= Math.abs(anchor - passage.end)) this.#article.select(passage.start, passage.end);
    else this.#article.select(passage.end, passage.start);
  }

  #later(delay: number, task: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(task, delay);
  }
}
