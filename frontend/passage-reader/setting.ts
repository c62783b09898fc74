import type { Deed } from './deeds.ts';
import type { MarkedText } from './marked-text.ts';
import type { Notice } from './notice.ts';
import { Quotes } from './quotes.ts';
import type { Code, Mark, Passage, ReaderModel, Translate } from './types.ts';

/** What the hand tells the world. */
export interface Outward {
  /** @param since when the person chose, on the clock of performance.now() */
  made(marks: readonly Mark[], since: number): void;
  /** Something is asked of the server that changes marks. */
  asked(deed: Deed): void;
  placed(mark: Mark, pieces: readonly Passage[], since: number): void;
  split(mark: Mark, at: number, since: number): void;
  emit(name: string, detail: Readonly<Record<string, unknown>>): void;
}

/** What every part of the hand works with: the open text with its marks, the words for people, and the ways out. */
export class Setting {
  readonly host: HTMLElement;
  readonly marked: MarkedText;
  readonly notice: Notice;
  readonly outward: Outward;
  #model: ReaderModel | null = null;
  #t: Translate = (key) => key;
  #quotes: Quotes | null = null;

  constructor(host: HTMLElement, marked: MarkedText, notice: Notice, outward: Outward) {
    this.host = host;
    this.marked = marked;
    this.notice = notice;
    this.outward = outward;
  }

  open(model: ReaderModel, t: Translate): void {
    this.#model = model;
    this.#t = t;
    this.#quotes = null;
  }

  get model(): ReaderModel | null {
    return this.#model;
  }

  get t(): Translate {
    return this.#t;
  }

  get text(): string {
    return this.#model?.text ?? '';
  }

  get editable(): boolean {
    return this.#model?.editable ?? false;
  }

  /** The text as quotes are sought in it: folded once, when somebody seeks. */
  get quotes(): Quotes {
    return (this.#quotes ??= new Quotes(this.text));
  }

  quoteOf({ start, end }: Passage): string {
    return this.text.slice(start, end);
  }

  /** A mark's code in the codebooks that are in force: itself, or what it is called by now. */
  code({ codeId, kind, label }: Mark): Code | undefined {
    const codes = this.#model?.codebooks.filter((book) => book.kind === kind).flatMap((book) => book.codes);
    return codes?.find(({ id }) => id === codeId) ?? codes?.find((code) => code.label === label);
  }

  /** Says something in passing. Always true, as the answer of a key that was understood. */
  remark(key: string, ...values: readonly (string | number)[]): true {
    this.notice.remark(this.#t(key, ...values));
    return true;
  }
}
