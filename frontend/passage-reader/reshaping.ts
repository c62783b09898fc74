import { stepped, withEdge } from './edges.ts';
import type { Edge } from './edges.ts';
import type { InHand } from './in-hand.ts';
import { samePieces, splitAt, withoutStretch, withStretch } from './pieces.ts';
import type { Setting } from './setting.ts';
import { Stretch } from './stretch.ts';
import type { Mark, Passage } from './types.ts';

/** Gives the chosen mark another shape: a passage more or less, its ends moved, cut in two, made one with others. Only one's own. */
export class Reshaping {
  readonly stretch: Stretch;
  readonly #setting: Setting;
  readonly #hand: InHand;

  constructor(setting: Setting, hand: InHand) {
    this.#setting = setting;
    this.#hand = hand;
    this.stretch = new Stretch(setting);
  }

  /** Adds the passage in hand to the chosen mark. */
  add(time: number): boolean {
    return this.#reshape(withStretch, time);
  }

  /** Cuts the passage in hand out of the chosen mark. */
  cut(time: number): boolean {
    return this.#reshape(withoutStretch, time);
  }

  /** Splits the chosen mark where the caret stands. */
  split(time: number): boolean {
    const mark = this.#chosen();
    const selection = document.getSelection();
    const { article } = this.#setting.marked;
    const at = selection && article.holds(selection.focusNode) ? article.offsetAt({ node: selection.focusNode, offset: selection.focusOffset }, 'start') : -1;
    if (mark?.mine && splitAt(mark.pieces, at)) this.#setting.outward.split(mark, at, time);
    else this.#setting.remark(mark?.mine ? 'reader.remark.caret-inside' : 'reader.remark.choose-first');
    return true;
  }

  /** Makes one mark of all that are chosen. */
  merge(): boolean {
    const ids = this.#setting.marked.allChosen.map(({ id }) => id);
    if (ids.length < 2) return this.#setting.remark('reader.remark.choose-more');
    this.#setting.outward.asked({ name: 'marks-merged', detail: { ids } });
    return true;
  }

  /** Moves an end of the chosen mark by the arrow keys: the end, or with Alt the start; with Ctrl by words. False for any other key. */
  press(event: KeyboardEvent): boolean {
    const sideways = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const mark = this.#chosen();
    if (sideways === undefined || !event.shiftKey || !mark || !this.#setting.editable) return false;
    if (!mark.mine) return this.#setting.remark('reader.remark.choose-first');
    const by = (this.#setting.model?.direction === 'rtl') === sideways > 0 ? -1 : 1;
    const edge: Edge = event.altKey ? 'start' : 'end';
    this.stretch.begin(mark);
    const { pieces } = this.stretch;
    const from = edge === 'start' ? pieces[0]?.start : pieces[pieces.length - 1]?.end;
    const to = stepped(this.#setting.text, edge, from ?? 0, by, event.ctrlKey || this.#hand.wholeWords ? 'word' : 'character');
    this.stretch.show(this.moved(pieces, edge, to, false));
    return true;
  }

  /** Pieces with an end at another place, as they may be marked. */
  moved(pieces: readonly Passage[], edge: Edge, offset: number, words: boolean): readonly Passage[] {
    return withEdge(this.#setting.text, pieces, edge, offset, words, (piece) => this.#hand.watch.snap(piece));
  }

  #reshape(how: (pieces: readonly Passage[], stretch: Passage) => Passage[], time: number): boolean {
    const mark = this.#chosen();
    const { passage } = this.#hand;
    if (!passage) return this.#setting.remark('reader.remark.select-first');
    // A cut may leave a blank at an end, which is no part of a quote.
    const pieces = mark?.mine ? how(mark.pieces, passage).flatMap((piece) => this.#hand.watch.snap(piece) ?? []) : [];
    if (!mark || pieces.length === 0) return this.#setting.remark(mark?.mine ? 'reader.remark.nothing-left' : 'reader.remark.choose-first');
    this.#hand.select(null);
    this.#setting.marked.article.select(passage.end, passage.end);
    if (!samePieces(pieces, mark.pieces)) this.#setting.outward.placed(mark, pieces, time);
    return true;
  }

  #chosen(): Mark | undefined {
    return this.#setting.marked.get(this.#setting.marked.chosen);
  }
}
