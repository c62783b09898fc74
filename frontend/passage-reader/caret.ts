import type { Article } from './article.ts';
import type { KeyPress } from './keys.ts';
import { pointAfter } from './offsets.ts';

type Granularity = 'character' | 'word' | 'line' | 'lineboundary';
interface Move {
  readonly towards: 'left' | 'right' | 'backward' | 'forward';
  readonly by: Granularity;
}

const MAC = /Mac|iP(hone|ad)/u.test(navigator.platform);

/**
 * A caret in a text that cannot be edited: the browser moves it (it knows lines, words and directions of writing), this draws it.
 * Where browsers have caret browsing it is off unless people look for it; here it comes with the focus.
 */
export class Caret {
  readonly element = document.createElement('div');
  readonly #article: Article;

  constructor(article: Article) {
    this.#article = article;
    this.element.className = 'reader-caret';
    this.element.setAttribute('aria-hidden', 'true');
    this.hide();
  }

  /** Handles a key that moves the caret or, with Shift, the end of the selection. Returns false for any other key. */
  press(event: KeyPress): boolean {
    const selection = document.getSelection();
    if (!selection) return false;
    if ((event.ctrlKey || event.metaKey) && (event.key === 'Home' || event.key === 'End')) {
      this.#toBound(selection, event);
      return true;
    }
    const move = moveOf(event);
    if (!move) return false;
    this.enter();
    const before = { node: selection.focusNode, offset: selection.focusOffset };
    selection.modify(event.shiftKey ? 'extend' : 'move', move.towards, move.by);
    if (before.node && !this.#article.holds(selection.focusNode)) {
      if (event.shiftKey) selection.extend(before.node, before.offset);
      else selection.collapse(before.node, before.offset);
    }
    this.show();
    this.#follow(selection);
    return true;
  }

  /** Puts the caret into the text if it is not there: at the first block in sight. */
  enter(): void {
    const selection = document.getSelection();
    if (!selection || this.#article.holds(selection.focusNode)) return;
    const blocks = [...this.#article.element.querySelectorAll('.reader-block')];
    const first = blocks.find((block) => block.getBoundingClientRect().bottom > 0) ?? blocks[0];
    if (!first) return;
    const { node, offset } = pointAfter(first, 0, 'start');
    selection.collapse(node, offset);
  }

  show(): void {
    const selection = document.getSelection();
    const rect = selection && this.#article.holds(selection.focusNode) ? rectOf(selection) : null;
    if (rect) this.#put(rect);
    else this.hide();
  }

  /** Brings a range into sight. The caret goes ahead: a range alone cannot be scrolled to. */
  reveal(range: Range): void {
    // Blocks that come into sight for the first time take their true height, and move the rest: the second look sets it right.
    for (let look = 0; look < 2; look++) {
      const rect = range.getClientRects()[0];
      if (!rect || inSight(rect)) return;
      this.#put(rect);
      this.element.scrollIntoView({ block: 'center' });
    }
    this.hide();
  }

  hide(): void {
    this.element.hidden = true;
  }

  #put(rect: DOMRect): void {
    const origin = this.element.parentElement?.getBoundingClientRect();
    if (!origin) return;
    this.element.style.left = `${rect.left - origin.left}px`;
    this.element.style.top = `${rect.top - origin.top}px`;
    this.element.style.height = `${rect.height}px`;
    this.element.hidden = false;
  }

  #toBound(selection: Selection, event: KeyPress): void {
    const blocks = this.#article.element.querySelectorAll('.reader-block');
    const block = event.key === 'Home' ? blocks[0] : blocks[blocks.length - 1];
    if (!block) return;
    const { node, offset } = event.key === 'Home' ? pointAfter(block, 0, 'start') : pointAfter(block, Infinity, 'end');
    this.enter();
    if (event.shiftKey) selection.extend(node, offset);
    else selection.collapse(node, offset);
    this.show();
    this.#follow(selection);
  }

  #follow(selection: Selection): void {
    const rect = rectOf(selection);
    if (rect && !inSight(rect)) this.element.scrollIntoView({ block: 'center' });
  }
}

function moveOf(event: KeyPress): Move | null {
  const word = MAC ? event.altKey : event.ctrlKey;
  if ((event.ctrlKey || event.altKey || event.metaKey) && !word) return null;
  switch (event.key) {
    case 'ArrowLeft':
      return { towards: 'left', by: word ? 'word' : 'character' };
    case 'ArrowRight':
      return { towards: 'right', by: word ? 'word' : 'character' };
    case 'ArrowUp':
      return word ? null : { towards: 'backward', by: 'line' };
    case 'ArrowDown':
      return word ? null : { towards: 'forward', by: 'line' };
    case 'Home':
      return { towards: 'backward', by: 'lineboundary' };
    case 'End':
      return { towards: 'forward', by: 'lineboundary' };
    default:
      return null;
  }
}

function inSight(rect: DOMRect): boolean {
  return rect.top >= 0 && rect.bottom <= innerHeight;
}

/** The end of what is written before a place in its block. Before a blank that hangs at the end of a line a caret has no box of its own. */
function rectBehind(node: Node, offset: number): DOMRect | null {
  const block = (node instanceof Element ? node : node.parentElement)?.closest('.reader-block');
  if (!block) return null;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  const rects = before.getClientRects();
  const last = rects[rects.length - 1];
  if (!last) return null;
  return new DOMRect(getComputedStyle(block).direction === 'rtl' ? last.left : last.right, last.top, 0, last.height);
}

/** Where the moving end of the selection stands. An empty range has no box at the start of a block: then the block's own box serves. */
function rectOf(selection: Selection): DOMRect | null {
  const { focusNode, focusOffset } = selection;
  if (!focusNode) return null;
  const range = document.createRange();
  range.setStart(focusNode, focusOffset);
  const rects = range.getClientRects();
  const rect = rects[rects.length - 1];
  if (rect) return rect;
  const behind = rectBehind(focusNode, focusOffset);
  if (behind) return behind;
  const element = focusNode instanceof Element ? (focusNode.childNodes[focusOffset] ?? focusNode) : focusNode.parentElement;
  const box = element instanceof Element ? element : element?.parentElement;
  const first = box?.getClientRects()[0];
  return first ? new DOMRect(first.left, first.top, 0, Math.min(first.height, 32)) : null;
}
