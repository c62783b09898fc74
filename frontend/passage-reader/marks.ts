import { outerFirst } from './segments.ts';
import type { Mark, Passage } from './types.ts';

/** The marks of the open text, by id, by block and in reading order. */
export class Marks {
  readonly #blocks: readonly Passage[];
  readonly #byId = new Map<string, Mark>();
  readonly #byBlock = new Map<number, Map<string, Mark>>();
  #inOrder: Mark[] | null = null;

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
    this.#inOrder = null;
    return [...touched];
  }

  /** Returns the blocks that look different now; none when there is no such mark. */
  remove(id: string): number[] {
    const mark = this.#byId.get(id);
    if (!mark) return [];
    this.#byId.delete(id);
    this.#inOrder = null;
    const touched = this.blocksOf(mark);
    for (const block of touched) this.#byBlock.get(block)?.delete(id);
    return touched;
  }

  inBlock(block: number): Mark[] {
    return [...(this.#byBlock.get(block)?.values() ?? [])];
  }

  inOrder(): readonly Mark[] {
    this.#inOrder ??= [...this.#byId.values()].sort(outerFirst);
    return this.#inOrder;
  }

  /** The mark one step on from another in reading order, or else from a place in the text; null at either end. */
  beside(id: string | null, offset: number, step: 1 | -1): Mark | null {
    const marks = this.inOrder();
    const at = id === null ? -1 : marks.findIndex((mark) => mark.id === id);
    if (at >= 0) return marks[at + step] ?? null;
    return (step > 0 ? marks.find((mark) => mark.start >= offset) : marks.findLast((mark) => mark.start < offset)) ?? null;
  }

  /** The indices of the blocks that a passage touches. */
  blocksOf(passage: Passage): number[] {
    const found: number[] = [];
    for (let i = this.#firstEndingAfter(passage.start); i < this.#blocks.length; i++) {
      if ((this.#blocks[i] as Passage).start >= passage.end) break;
      found.push(i);
    }
    return found;
  }

  #firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#blocks[middle] as Passage).end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
