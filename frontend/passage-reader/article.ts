import { Backlog } from './backlog.ts';
import { firstWhere } from './marks.ts';
import { firstFrom, pointAfter, unitsBefore } from './offsets.ts';
import type { DomPoint } from './offsets.ts';
import { paintBlock } from './paint.ts';
import type { Look } from './paint.ts';
import type { Block, Mark, Passage, ReaderModel } from './types.ts';

/** So much text, in UTF-16 units, is painted with its marks at once: more than a window holds. The rest follows in idle moments. */
const AT_ONCE = 8000;

/** The text on the page: one element per block, and the way between its places and offsets into the text. */
export class Article {
  readonly element = document.createElement('article');
  readonly #backlog = new Backlog((blocks) => this.#paint(blocks));
  #text = '';
  #blocks: readonly Block[] = [];
  #elements: HTMLElement[] = [];
  #index = new WeakMap<Element, number>();
  #marksIn: (block: number) => readonly Mark[] = () => [];
  #look: Look | null = null;

  constructor() {
    this.element.className = 'reader-text';
    this.element.tabIndex = 0;
    // A block that comes into sight before its turn is painted now.
    this.element.addEventListener('contentvisibilityautostatechange', (event) => {
      const index = event.target instanceof Element ? this.#index.get(event.target) : undefined;
      if (index !== undefined && !(event as ContentVisibilityAutoStateChangeEvent).skipped) this.#backlog.now([index]);
    });
  }

  /** @param marked the blocks that have marks */
  open(model: ReaderModel, marked: readonly number[], marksIn: (block: number) => readonly Mark[], look: Look): void {
    this.#text = model.text;
    this.#blocks = model.blocks;
    this.#marksIn = marksIn;
    this.#look = look;
    this.element.lang = model.language;
    this.element.dir = model.direction;
    this.#elements = [];
    this.#index = new WeakMap();
    const fragment = document.createDocumentFragment();
    let list: HTMLElement | null = null;
    let rank = 1;
    for (const [index, block] of model.blocks.entries()) {
      if (block.kind === 'HEADING') rank = Math.min(4, rank + 1, 1 + Math.max(1, block.level));
      const element = elementOf(block, rank);
      element.append(model.text.slice(block.start, block.end));
      this.#elements.push(element);
      this.#index.set(element, index);
      if (block.kind === 'LIST_ITEM') {
        list ??= appendList(fragment);
        list.append(element);
      } else {
        list = null;
        fragment.append(element);
      }
    }
    this.#backlog.start(marked);
    const first = firstWhere(model.blocks.length, (i) => (model.blocks[i] as Block).start >= AT_ONCE);
    this.#backlog.now(model.blocks.slice(0, Math.max(1, first)).map((_, i) => i));
    this.element.replaceChildren(fragment);
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  blockElement(index: number): HTMLElement | undefined {
    return this.#elements[index];
  }

  /** The block that an offset lies in; one between two blocks belongs to the one before for an end, to the one after for a start. */
  blockAt(offset: number, edge: 'start' | 'end'): number {
    const count = this.#blocks.length;
    const index = firstWhere(count, (i) => (edge === 'start' ? (this.#blocks[i] as Block).end > offset : (this.#blocks[i] as Block).end >= offset));
    if (index >= count) return count - 1;
    return edge === 'end' && index > 0 && (this.#blocks[index] as Block).start >= offset ? index - 1 : index;
  }

  /** Paints blocks anew: few at once, many in idle moments, what is in sight first. */
  repaint(blocks: readonly number[]): void {
    if (blocks.length <= 12) this.#backlog.paint(blocks);
    else {
      this.#backlog.add(blocks);
      const sight = blocks.filter((index) => inSight(this.#elements[index]));
      this.#backlog.now(sight);
    }
  }

  /** While a drag is under way: see {@link Backlog.hold}. */
  hold(held: boolean): void {
    this.#backlog.hold(held);
  }

  /** Makes sure that these blocks show their marks now. */
  finish(blocks: readonly number[]): void {
    this.#backlog.now(blocks);
  }

  /** The first element of a mark in these blocks, in the order of the text: the one that takes the focus. */
  firstPiece(id: string, blocks: readonly number[]): HTMLElement | null {
    for (const index of [...blocks].sort((a, b) => a - b)) {
      const piece = this.#elements[index]?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(id)}"]`);
      if (piece) return piece;
    }
    return null;
  }

  /** Is this place inside the text (and not merely around it)? */
  holds(node: Node | null): node is Node {
    return node !== null && this.element.contains(node);
  }

  /** The offset of a place. A place between blocks, or outside the text, counts as the nearest bound of a block on its inner side. */
  offsetAt(point: DomPoint, edge: 'start' | 'end'): number {
    const within = (point.node instanceof Element ? point.node : point.node.parentElement)?.closest<HTMLElement>('.reader-block');
    const index = within ? this.#index.get(within) : undefined;
    if (within && index !== undefined) return (this.#blocks[index] as Block).start + unitsBefore(within, point);
    const next = firstFrom(this.#elements, point);
    if (edge === 'start') return this.#blocks[next]?.start ?? this.#text.length;
    return this.#blocks[next - 1]?.end ?? 0;
  }

  /** The place of an offset; between two blocks see {@link blockAt}. */
  pointAt(offset: number, edge: 'start' | 'end'): DomPoint {
    const index = this.blockAt(offset, edge);
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

  /** Paints blocks, and puts the selection and the focus back where they were in the text. */
  #paint(blocks: readonly number[]): void {
    const look = this.#look;
    if (!look) return;
    const selection = this.#selected(blocks);
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.closest<HTMLElement>('.reader-mark') : null;
    for (const index of blocks) {
      const block = this.#blocks[index];
      if (block) this.#elements[index]?.replaceChildren(paintBlock(this.#text, block, this.#marksIn(index), look));
    }
    if (focused && !focused.isConnected) {
      const again = this.firstPiece(focused.dataset['mark'] ?? '', blocks);
      if (again) again.tabIndex = 0;
      (again ?? this.element).focus({ preventScroll: true });
    }
    if (selection) this.select(selection.anchor, selection.focus);
  }

  #selected(blocks: readonly number[]): { anchor: number; focus: number } | null {
    const selection = document.getSelection();
    const { anchorNode, focusNode } = selection ?? {};
    if (!selection || !anchorNode || !focusNode || !this.holds(anchorNode) || !this.holds(focusNode)) return null;
    const anchor = this.offsetAt({ node: anchorNode, offset: selection.anchorOffset }, 'start');
    const focus = this.offsetAt({ node: focusNode, offset: selection.focusOffset }, 'start');
    const low = Math.min(anchor, focus);
    const high = Math.max(anchor, focus);
    const touched = blocks.some((index) => (this.#blocks[index] as Block).start <= high && (this.#blocks[index] as Block).end >= low);
    return touched ? { anchor, focus } : null;
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

function inSight(element: HTMLElement | undefined): boolean {
  if (!element) return false;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
