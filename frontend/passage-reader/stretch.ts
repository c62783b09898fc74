import type { Setting } from './setting.ts';
import { samePieces } from './pieces.ts';
import type { Mark, Passage } from './types.ts';

/** A mark whose end is on the move: painted at every step, told once when the end has come to rest. */
export class Stretch {
  readonly #setting: Setting;
  #mark: Mark | null = null;
  #pieces: readonly Passage[] = [];

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  /** Takes a mark up; one that is being stretched already goes on from where it is. */
  begin(mark: Mark): void {
    if (this.#mark?.id === mark.id) return;
    this.rest(performance.now());
    this.#mark = mark;
    this.#pieces = mark.pieces;
  }

  /** Where the mark lies at the moment. */
  get pieces(): readonly Passage[] {
    return this.#pieces;
  }

  /** Where it lay when it was taken up. */
  get before(): readonly Passage[] {
    return this.#mark?.pieces ?? [];
  }

  show(pieces: readonly Passage[]): void {
    if (!this.#mark || samePieces(pieces, this.#pieces)) return;
    this.#pieces = pieces;
    this.#setting.marked.put([{ ...this.#mark, pieces }]);
  }

  /** The end is where it shall be. */
  rest(time: number): void {
    const mark = this.#mark;
    this.#mark = null;
    if (!mark || samePieces(mark.pieces, this.#pieces)) return;
    this.#setting.outward.placed(mark, this.#pieces, time);
    this.#setting.remark('reader.remark.reshaped', this.#pieces.map((piece) => this.#setting.quoteOf(piece)).join(' … '));
  }

  /** As it was before. */
  drop(): void {
    this.show(this.before);
    this.#mark = null;
  }
}
