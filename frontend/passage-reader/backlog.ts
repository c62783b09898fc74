/** One idle slice paints for about this long, in milliseconds: half a frame, so that scrolling stays smooth meanwhile. */
const SLICE = 8;
const BATCH = 8;

/** Blocks that still wait to be painted. Painting goes on in idle moments until none is left. */
export class Backlog {
  readonly #work: (blocks: readonly number[]) => void;
  #waiting = new Set<number>();
  #timer = 0;
  #held = false;

  /** @param work paints these blocks as they are to look now */
  constructor(work: (blocks: readonly number[]) => void) {
    this.#work = work;
  }

  /** Forgets what waited, and begins with these. */
  start(blocks: readonly number[]): void {
    this.#waiting = new Set(blocks);
    this.#soon();
  }

  add(blocks: readonly number[]): void {
    for (const block of blocks) this.#waiting.add(block);
    this.#soon();
  }

  /** While a drag is under way nothing of the backlog is painted: the drag must not lose the elements it started in. */
  hold(held: boolean): void {
    this.#held = held;
    if (!held) this.#soon();
  }

  /** Paints those of these blocks that wait. */
  now(blocks: readonly number[]): void {
    if (this.#held) return;
    const due = blocks.filter((block) => this.#waiting.delete(block));
    if (due.length > 0) this.#work(due);
  }

  /** Paints these blocks, whether they wait or not. */
  paint(blocks: readonly number[]): void {
    for (const block of blocks) this.#waiting.delete(block);
    if (blocks.length > 0) this.#work(blocks);
  }

  #soon(): void {
    if (this.#waiting.size === 0 || this.#timer !== 0 || this.#held) return;
    this.#timer = typeof requestIdleCallback === 'function' ? requestIdleCallback(this.#slice, { timeout: 500 }) : window.setTimeout(this.#slice, 30);
  }

  readonly #slice = (): void => {
    this.#timer = 0;
    const until = performance.now() + SLICE;
    const queue = [...this.#waiting];
    for (let i = 0; i < queue.length && performance.now() < until; i += BATCH) {
      this.now(queue.slice(i, i + BATCH));
    }
    this.#soon();
  };
}
