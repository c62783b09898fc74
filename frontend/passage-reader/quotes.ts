import type { Passage } from './types.ts';

const BLANK = /\s/u;
/** Invisible characters that come and go when a text is copied: soft hyphen, zero-width space, word joiner. */
const DROPPED = new Set(['\u00AD', '\u200B', '\u2060']);
const SAME = new Map<string, string>();
for (const mark of '“”„‟«»″') SAME.set(mark, '"');
for (const mark of '‘’‚‛ʼ′`') SAME.set(mark, "'");
for (const mark of '‐‑‒–—―−') SAME.set(mark, '-');

interface Folded {
  readonly text: string;
  /** For every unit of the folded text, where its original stands. */
  readonly at: readonly number[];
}

/** More hits than these are not stepped through by anyone. */
export const MOST = 999;

/**
 * Finds a typed or pasted quote in a text, in spite of what copying does to it: other quotation marks, dashes, spaces,
 * line ends, capitals. Folding keeps a map back, so what is found has exact offsets.
 */
export class Quotes {
  readonly #folded: Folded;

  constructor(text: string) {
    this.#folded = fold(text);
  }

  /** The occurrences from first to last, not overlapping, at most {@link MOST}. */
  find(quote: string): Passage[] {
    const needle = fold(quote.trim()).text.trim();
    const found = this.#occurrences(needle);
    if (found.length > 0) return found;
    const bare = needle.replace(/^["']+|["']+$/gu, '').trim();
    return bare === needle ? found : this.#occurrences(bare);
  }

  #occurrences(needle: string): Passage[] {
    const found: Passage[] = [];
    if (needle === '') return found;
    const { text, at } = this.#folded;
    for (let i = text.indexOf(needle); i >= 0 && found.length < MOST; i = text.indexOf(needle, i + needle.length)) {
      found.push({ start: at[i] as number, end: (at[i + needle.length - 1] as number) + 1 });
    }
    return found;
  }
}

function fold(original: string): Folded {
  const units: string[] = [];
  const at: number[] = [];
  let afterBlank = false;
  for (let i = 0; i < original.length; i++) {
    const unit = original.charAt(i);
    if (DROPPED.has(unit)) continue;
    const blank = BLANK.test(unit);
    if (blank && afterBlank) continue;
    afterBlank = blank;
    units.push(blank ? ' ' : (SAME.get(unit) ?? lower(unit)));
    at.push(i);
  }
  return { text: units.join(''), at };
}

/** Lower case where it is one unit for one unit; the Turkish İ is not, and stays. */
function lower(unit: string): string {
  const small = unit.toLowerCase();
  return small.length === 1 ? small : unit;
}
