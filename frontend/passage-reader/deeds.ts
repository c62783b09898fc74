import { samePieces } from './pieces.ts';
import type { Kind, Mark, Passage } from './types.ts';

/** A stretch as it is told to the server: with its words, so that a text that is not the same is noticed. */
export interface Piece extends Passage {
  readonly quote: string;
}

/** What a person has done to the marks and the server shall store, by the event that tells it. */
export type Deed =
  | { readonly name: 'marks-made'; readonly detail: { readonly marks: readonly MadeMark[] } }
  | { readonly name: 'mark-placed'; readonly detail: { readonly id: string; readonly version: number; readonly pieces: readonly Piece[] } }
  | { readonly name: 'mark-split'; readonly detail: { readonly id: string; readonly at: number; readonly newId: string } }
  | { readonly name: 'marks-merged'; readonly detail: { readonly ids: readonly string[] } }
  | { readonly name: 'marks-remove-asked'; readonly detail: { readonly ids: readonly string[] } }
  | { readonly name: 'marks-recode-asked'; readonly detail: { readonly ids: readonly string[]; readonly codeId: string } };

export interface MadeMark {
  readonly id: string;
  readonly pieces: readonly Piece[];
  readonly kind: Kind;
  readonly codeId: string | null;
}

/** The marks that a deed makes or changes. */
export function idsOf(deed: Deed): readonly string[] {
  switch (deed.name) {
    case 'marks-made':
      return deed.detail.marks.map(({ id }) => id);
    case 'mark-placed':
      return [deed.detail.id];
    case 'mark-split':
      return [deed.detail.id, deed.detail.newId];
    default:
      return deed.detail.ids;
  }
}

/**
 * Whether a deed that an earlier page left behind is still to be told: whether, by the marks that the server sends now, it has
 * neither been done nor been overtaken by somebody else's.
 */
export function isOpen(deed: Deed, mark: (id: string) => Mark | undefined): boolean {
  switch (deed.name) {
    case 'marks-made':
      return deed.detail.marks.some(({ id }) => !mark(id));
    case 'mark-placed': {
      const there = mark(deed.detail.id);
      return there?.version === deed.detail.version && !samePieces(there.pieces, deed.detail.pieces);
    }
    case 'mark-split':
      return mark(deed.detail.id) !== undefined && mark(deed.detail.newId) === undefined;
    case 'marks-recode-asked':
      return deed.detail.ids.every((id) => mark(id)) && deed.detail.ids.some((id) => mark(id)?.codeId !== deed.detail.codeId);
    default:
      return deed.detail.ids.every((id) => mark(id));
  }
}

/** The same deed on the version of the mark that the server has by now. */
export function onVersion(deed: Deed, version: number): Deed {
  return deed.name === 'mark-placed' ? { ...deed, detail: { ...deed.detail, version } } : deed;
}
