import { boxOf } from './dom.ts';
import type { InHand } from './in-hand.ts';
import { newMark } from './new-mark.ts';
import { placesOf, unmarked } from './occurrences.ts';
import { Palette } from './palette.ts';
import type { QuoteBox } from './quote-box.ts';
import type { Setting } from './setting.ts';
import type { Code, CodedKind, Kind, Passage } from './types.ts';

/** Says what a passage is: makes marks of the passage in hand, of every place of its words, and gives marks other codes. */
export class Coding {
  readonly palette = new Palette();
  readonly #setting: Setting;
  readonly #hand: InHand;
  readonly #quote: QuoteBox;

  constructor(setting: Setting, hand: InHand, quote: QuoteBox) {
    this.#setting = setting;
    this.#hand = hand;
    this.#quote = quote;
  }

  make(kind: Kind, code: Code | null, time: number): boolean {
    const { passage, places } = this.#hand;
    if (!passage) return this.#setting.remark('reader.remark.select-first');
    if (places && !code) return this.#setting.remark('reader.remark.claim-once');
    const fromBox = this.#quote.shown;
    this.#hand.take(null);
    if (places && code) this.#makeAll(places, kind, code, time);
    else this.#setting.outward.made([newMark([passage], kind, code, this.#setting.t)], time);
    if (fromBox) this.#quote.focus();
    else {
      const { article } = this.#setting.marked;
      article.element.focus({ preventScroll: true });
      article.select(passage.end, passage.end);
      this.#hand.caret.show();
    }
    return true;
  }

  askCode(kind: CodedKind): boolean {
    const { passage } = this.#hand;
    if (!passage) return this.#setting.remark('reader.remark.select-first');
    const box = boxOf(this.#setting.marked.article.rangeOf(passage));
    return this.#openPalette(kind, box, (code, time) => this.make(kind, code, time));
  }

  recode(): boolean {
    const { marked, outward } = this.#setting;
    const mark = marked.get(marked.chosen);
    const piece = mark && marked.firstPiece(mark.id);
    if (!mark || mark.kind === 'CLAIM' || !piece) return false;
    return this.#openPalette(mark.kind, piece.getBoundingClientRect(), (code) => {
      outward.asked({ name: 'marks-recode-asked', detail: { ids: [mark.id], codeId: code.id } });
    });
  }

  /** Means every place of the words in hand, or again only this one; without any in hand, the chosen mark's code goes on every place of its words. */
  everywhere(time: number): boolean {
    const { passage, places } = this.#hand;
    if (!passage) return this.#likeChosen(time);
    const everywhere = places ? null : placesOf(this.#setting.text, passage, this.#setting.quotes);
    if (everywhere?.length === 1) return this.#setting.remark('reader.remark.only-here');
    this.#hand.places = everywhere;
    return everywhere ? this.#setting.remark('reader.remark.all-meant', everywhere.length) : true;
  }

  #likeChosen(time: number): boolean {
    const { marked, text, quotes } = this.#setting;
    const mark = marked.get(marked.chosen);
    const [piece, gap] = mark?.pieces ?? [];
    if (!mark || !piece) return this.#setting.remark('reader.remark.select-first');
    if (mark.kind === 'CLAIM') return this.#setting.remark('reader.remark.claim-once');
    const code = this.#setting.code(mark);
    if (!code) return this.#setting.remark('reader.remark.older-code');
    const places = gap ? [] : placesOf(text, piece, quotes).filter((place) => place.start !== piece.start);
    if (places.length === 0) return this.#setting.remark('reader.remark.only-here');
    this.#makeAll(places, mark.kind, code, time);
    return true;
  }

  /** All in one deed, which is one step to undo. */
  #makeAll(places: readonly Passage[], kind: Kind, code: Code, time: number): void {
    const { marked, outward, t } = this.#setting;
    const fresh = unmarked(places, marked.all(), kind, code);
    const there = places.length - fresh.length;
    if (fresh.length > 0) {
      outward.made(
        fresh.map((place) => newMark([place], kind, code, t)),
        time,
      );
    }
    this.#setting.remark(there > 0 ? 'reader.remark.marked-rest' : 'reader.remark.marked-all', fresh.length, there);
  }

  #openPalette(kind: CodedKind, box: DOMRect, chosen: (code: Code, time: number) => void): boolean {
    const { model, host, t } = this.#setting;
    const codebooks = model?.codebooks.filter((book) => book.kind === kind) ?? [];
    const { passage, places } = this.#hand;
    this.#hand.bar.hide();
    const closed = (): void => {
      if (this.#quote.shown) this.#hand.take(passage);
      else this.#hand.select(passage);
      this.#hand.places = places;
    };
    this.palette.open({ kind, codebooks, box, host, t, chosen, closed });
    return true;
  }
}
