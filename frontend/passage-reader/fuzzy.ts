const MARKS = /\p{M}+/gu;

/** Lower case, without accents: what a hurried reporter types. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase();
}

/**
 * How well a label, or failing that the path it stands in, answers what was typed; 0 means not at all.
 * Every word typed must be found. The start of a word beats the middle of one, which beats letters that merely follow
 * one another; the label counts double.
 */
export function likeness(query: string, label: string, path: string): number {
  const words = folded(query).split(/\s+/u).filter(Boolean);
  const inLabel = folded(label);
  const inPath = folded(path);
  let total = 0;
  for (const word of words) {
    const score = Math.max(2 * likenessOfWord(word, inLabel), likenessOfWord(word, inPath));
    if (score === 0) return 0;
    total += score;
  }
  return total;
}

function likenessOfWord(word: string, text: string): number {
  const at = text.indexOf(word);
  if (at === 0 || (at > 0 && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)))) return 8;
  if (text.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word))) return 8;
  if (at > 0) return 4;
  return word.length > 1 && isSubsequence(word, text) ? 1 : 0;
}

function isSubsequence(word: string, text: string): boolean {
  let next = 0;
  for (const letter of word) {
    const at = text.indexOf(letter, next);
    if (at < 0) return false;
    next = at + letter.length;
  }
  return true;
}
