import { newId } from './ids.ts';
import { tidied } from './pieces.ts';
import type { Code, Kind, Mark, Passage, Translate } from './types.ts';

/** Claims have no code to take a colour from. */
const CLAIM_COLOUR = 'green';

/** A mark as it is painted before the server knows of it. */
export function newMark(pieces: readonly Passage[], kind: Kind, code: Code | null, t: Translate): Mark {
  return {
    id: newId(),
    pieces: tidied(pieces),
    kind,
    codeId: code?.id ?? null,
    label: code?.label ?? t('reader.kind.claim'),
    colour: code?.colour ?? CLAIM_COLOUR,
    note: '',
    mine: true,
    by: '',
    state: 'pending',
    version: 0,
  };
}
