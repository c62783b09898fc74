import { inReadingOrder, startOf } from './pieces.ts';
import type { Mark, Passage } from './types.ts';

/** The marks of the open text, by id, by block and in reading order. */
export class Marks {
  readonly #blocks: readonly Passage[];
  readonly #byId = new Map<string, Mark>();
  readonly #byBlock = new Map<number, Map<string, Mark>>();
  #only: ReadonlySet<string> | null = null;
  #order: Mark[] | null = null;
  #shown: Mark[] | null = null;

  /** @param blocks sorted, not overlapping */
  constructor(blocks: readonly Passage[], marks: readonly Mark[]) {
    this.#blocks = blocks;
    for (const mark of marks) this.put(mark);
  }

  get(id: string): Mark | undefined {
    return this.#byId.get(id);
  }

  /** Adds a mark, or replaces the one of the same id. Returns the blocks that look different now. */
  put(mark: Mark): number[] {
    const touched = new Set(this.remove(mark.id));
    this.#byId.set(mark.id, mark);
    for (const block of this.blocksOf(mark)) {
      const there = this.#byBlock.get(block);
      if (there) there.set(mark.id, mark);
      else this.#byBlock.set(block, new Map([[mark.id, mark]]));
      touched.add(block);
    }
    if (this.#order) this.#order.splice(placeIn(this.#order, mark), 0, mark);
    this.#shown = null;
    return [...touched];
  }

  /** Returns the blocks that look different now; none when there is no such mark. */
  remove(id: string): number[] {
    const mark = this.#byId.get(id);
    if (!mark) return [];
    this.#byId.delete(id);
    if (this.#order) this.#order.splice(placeIn(this.#order, mark), 1);
    this.#shown = null;
    const touched = this.blocksOf(mark);
    for (const block of touched) this.#byBlock.get(block)?.delete(id);
    return touched;
  }

  /** Shows these marks and no others; null shows all. Returns the blocks that look different now. */
  showOnly(ids: ReadonlySet<string> | null): number[] {
    const before = this.#only;
    this.#only = ids;
    this.#shown = null;
    const changed = (id: string): boolean => (before === null || before.has(id)) !== this.shows(id);
    return [...this.#byBlock].filter(([, there]) => [...there.keys()].some(changed)).map(([block]) => block);
  }

  shows(id: string): boolean {
    return this.#only === null || this.#only.has(id);
  }

  /** The marks shown in a block. */
  inBlock(block: number): Mark[] {
    const there = this.#byBlock.get(block);
    if (!there) return [];
    return this.#only === null ? [...there.values()] : [...there.values()].filter(({ id }) => this.shows(id));
  }

  /** The blocks that have marks. */
  blocksWithMarks(): number[] {
    return [...this.#byBlock.keys()];
  }

  /** All marks, shown or not. */
  all(): readonly Mark[] {
    return [...this.#byId.values()];
  }

  /** The marks shown, in reading order. */
  inOrder(): readonly Mark[] {
    this.#order ??= [...this.#byId.values()].sort(inReadingOrder);
    this.#shown ??= this.#only === null ? [...this.#order] : this.#order.filter(({ id }) => this.shows(id));
    return this.#shown;
  }

  /** The mark one step on from another in reading order, or else from a place in the text; null at either end. */
  beside(id: string | null, offset: number, step: 1 | -1): Mark | null {
    const marks = this.inOrder();
    const at = id === null ? -1 : marks.findIndex((mark) => mark.id === id);
    if (at >= 0) return marks[at + step] ?? null;
    return (step > 0 ? marks.find((mark) => startOf(mark) >= offset) : marks.findLast((mark) => startOf(mark) < offset)) ?? null;
  }

  /** The indices of the blocks that a mark touches. */
  blocksOf(mark: Mark): number[] {
    const found = new Set<number>();
    for (const piece of mark.pieces) {
      for (let i = this.#firstEndingAfter(piece.start); i < this.#blocks.length; i++) {
        if ((this.#blocks[i] as Passage).start >= piece.end) break;
        found.add(i);
      }
    }
    return [...found];
  }

  #firstEndingAfter(offset: number): number {
    return firstWhere(this.#blocks.length, (i) => (this.#blocks[i] as Passage).end > offset);
  }
}

/** Where a mark stands, or would stand, among sorted ones. */
function placeIn(order: readonly Mark[], mark: Mark): number {
  return firstWhere(order.length, (i) => inReadingOrder(order[i] as Mark, mark) >= 0);
}

/** The first of the numbers below `length` for which a test holds that goes on holding from there; `length` when it never does. */
export function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
