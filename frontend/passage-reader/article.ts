import { firstFrom, pointAfter, unitsBefore } from './offsets.ts';
import type { DomPoint } from './offsets.ts';
import { paintBlock } from './paint.ts';
import type { Look } from './paint.ts';
import type { Block, Mark, Passage, ReaderModel } from './types.ts';

/** The text on the page: one element per block, and the way between its places and offsets into the text. */
export class Article {
  readonly element = document.createElement('article');
  #text = '';
  #blocks: readonly Block[] = [];
  #elements: HTMLElement[] = [];

  constructor() {
    this.element.className = 'reader-text';
    this.element.tabIndex = 0;
  }

  open(model: ReaderModel, marksIn: (block: number) => readonly Mark[], look: Look): void {
    this.#text = model.text;
    this.#blocks = model.blocks;
    this.element.lang = model.language;
    this.element.dir = model.direction;
    this.#elements = [];
    const fragment = document.createDocumentFragment();
    let list: HTMLElement | null = null;
    let rank = 1;
    for (const [index, block] of model.blocks.entries()) {
      if (block.kind === 'HEADING') rank = Math.min(4, rank + 1, 1 + Math.max(1, block.level));
      const element = elementOf(block, rank);
      element.append(paintBlock(this.#text, block, marksIn(index), look));
      this.#elements.push(element);
      if (block.kind === 'LIST_ITEM') {
        list ??= appendList(fragment);
        list.append(element);
      } else {
        list = null;
        fragment.append(element);
      }
    }
    this.element.replaceChildren(fragment);
  }

  /** Paints blocks anew, and puts the selection and the focus back where they were in the text. */
  repaint(blocks: readonly number[], marksIn: (block: number) => readonly Mark[], look: Look): void {
    const selection = this.#selected(blocks);
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.closest<HTMLElement>('.reader-mark') : null;
    for (const index of blocks) {
      const block = this.#blocks[index];
      if (block) this.#elements[index]?.replaceChildren(paintBlock(this.#text, block, marksIn(index), look));
    }
    if (focused && !focused.isConnected) {
      const again = this.firstPiece(focused.dataset['mark'] ?? '');
      if (again) again.tabIndex = 0;
      (again ?? this.element).focus({ preventScroll: true });
    }
    if (selection) this.select(selection.anchor, selection.focus);
  }

  /** The first element of a mark in the page: the one that takes the focus. */
  firstPiece(id: string): HTMLElement | null {
    return this.element.querySelector(`[data-mark="${CSS.escape(id)}"]`);
  }

  /** Is this place inside the text (and not merely around it)? */
  holds(node: Node | null): node is Node {
    return node !== null && this.element.contains(node);
  }

  /** The offset of a place. A place between blocks, or outside the text, counts as the nearest bound of a block on its inner side. */
  offsetAt(point: DomPoint, edge: 'start' | 'end'): number {
    const within = (point.node instanceof Element ? point.node : point.node.parentElement)?.closest<HTMLElement>('.reader-block');
    const index = within ? this.#elements.indexOf(within) : -1;
    if (within && index >= 0) return (this.#blocks[index] as Block).start + unitsBefore(within, point);
    const next = firstFrom(this.#elements, point);
    if (edge === 'start') return this.#blocks[next]?.start ?? this.#text.length;
    return this.#blocks[next - 1]?.end ?? 0;
  }

  /** The place of an offset. An offset between two blocks belongs to the block before for an end, to the one after for a start. */
  pointAt(offset: number, edge: 'start' | 'end'): DomPoint {
    let index = this.#blocks.findIndex((block) => (edge === 'start' ? block.end > offset : block.end >= offset));
    if (index < 0) index = this.#blocks.length - 1;
    else if (edge === 'end' && index > 0 && (this.#blocks[index] as Block).start >= offset) index--;
    const block = this.#blocks[index];
    const element = this.#elements[index];
    if (!block || !element) return { node: this.element, offset: 0 };
    return pointAfter(element, Math.min(Math.max(offset, block.start), block.end) - block.start, edge);
  }

  rangeOf(passage: Passage): Range {
    const range = document.createRange();
    const start = this.pointAt(passage.start, 'start');
    const end = this.pointAt(passage.end, 'end');
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return range;
  }

  /** Selects from one offset to another; backwards when the second is the smaller. */
  select(anchor: number, focus: number): void {
    const from = this.pointAt(anchor, anchor <= focus ? 'start' : 'end');
    const to = anchor === focus ? from : this.pointAt(focus, anchor <= focus ? 'end' : 'start');
    document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }

  #selected(blocks: readonly number[]): { anchor: number; focus: number } | null {
    const selection = document.getSelection();
    const { anchorNode, focusNode } = selection ?? {};
    if (!selection || !anchorNode || !focusNode) return null;
    const touched = blocks.some((index) => selection.containsNode(this.#elements[index] as Node, true) || this.#elements[index]?.contains(anchorNode));
    if (!touched || !this.holds(anchorNode) || !this.holds(focusNode)) return null;
    return {
      anchor: this.offsetAt({ node: anchorNode, offset: selection.anchorOffset }, 'start'),
      focus: this.offsetAt({ node: focusNode, offset: selection.focusOffset }, 'start'),
    };
  }
}

function elementOf(block: Block, rank: number): HTMLElement {
  const name = { HEADING: `h${rank}`, PARAGRAPH: 'p', LIST_ITEM: 'li', QUOTE: 'blockquote' }[block.kind];
  const element = document.createElement(name);
  element.className = block.kind === 'LIST_ITEM' ? `reader-block level-${Math.min(block.level, 3)}` : 'reader-block';
  // A first guess at the height, about 64 units to a line, until the browser has laid the block out and remembers it.
  element.dataset['lines'] = String(Math.ceil((block.end - block.start) / 64) || 1);
  return element;
}

function appendList(parent: ParentNode): HTMLElement {
  const list = document.createElement('ul');
  // Safari drops the list's meaning together with its bullets; the text brings its own.
  list.setAttribute('role', 'list');
  parent.append(list);
  return list;
}
