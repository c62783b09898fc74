import { likeness } from './fuzzy.ts';
import type { Code, Codebook } from './types.ts';

/** One line of the palette. */
export interface Offer {
  readonly code: Code;
  readonly depth: number;
}

/** Lines that belong together, under a name where there is one. */
export interface OfferGroup {
  readonly name: string;
  readonly recent: boolean;
  readonly offers: readonly Offer[];
}

/** So many of the last used codes are offered again on top. */
const RECENT = 3;

/**
 * The codes to choose from. Before anything is typed: the last used ones, then every codebook in its own order, children below
 * their parents. Afterwards: what answers the words typed, best first.
 */
export function offersOf(codebooks: readonly Codebook[], query: string, recent: readonly string[], recentName: string): OfferGroup[] {
  if (query.trim() !== '') return matches(codebooks, query);
  const codes = codebooks.flatMap((book) => book.codes);
  const used = recent.map((id) => codes.find((code) => code.id === id)).filter((code) => code !== undefined);
  const groups: OfferGroup[] = codebooks.map((book) => ({ name: book.name, recent: false, offers: inTreeOrder(book.codes) }));
  if (used.length > 0) groups.unshift({ name: recentName, recent: true, offers: used.slice(0, RECENT).map((code) => ({ code, depth: 0 })) });
  return groups.filter((group) => group.offers.length > 0);
}

function matches(codebooks: readonly Codebook[], query: string): OfferGroup[] {
  const offers = codebooks
    .flatMap((book) => book.codes)
    .map((code) => ({ code, depth: 0, score: likeness(query, code.label, code.path) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return offers.length > 0 ? [{ name: '', recent: false, offers }] : [];
}

function inTreeOrder(codes: readonly Code[]): Offer[] {
  const ids = new Set(codes.map((code) => code.id));
  const children = new Map<string | null, Code[]>();
  for (const code of codes) {
    const parent = code.parentId !== null && ids.has(code.parentId) ? code.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), code]);
  }
  const offers: Offer[] = [];
  const visit = (parent: string | null, depth: number): void => {
    for (const code of children.get(parent) ?? []) {
      offers.push({ code, depth });
      visit(code.id, depth + 1);
    }
  };
  visit(null, 0);
  return offers;
}
