import { freshId, make } from './dom.ts';
import type { Mark, Translate } from './types.ts';

/** A label longer than this would stand in the text's way. */
const LABEL = 28;

/** What is said about marks aloud and on hover. Marks that are described alike share one hidden element. */
export class Descriptions {
  readonly element = make('div', 'reader-descriptions');
  readonly #ids = new Map<string, string>();
  #t: Translate = (key) => key;

  constructor() {
    this.element.hidden = true;
  }

  open(t: Translate): void {
    this.#t = t;
    this.#ids.clear();
    this.element.replaceChildren();
  }

  describe(mark: Mark): string {
    const t = this.#t;
    const kind = t(`reader.kind.${mark.kind.toLowerCase()}`);
    const parts = [mark.kind === 'CLAIM' || mark.label === '' ? kind : `${kind}: ${mark.label}`];
    if (!mark.mine) parts.push(mark.by ? t('reader.mark.by', mark.by) : t('reader.mark.theirs'));
    if (mark.pieces.length > 1) parts.push(t('reader.mark.pieces', mark.pieces.length));
    if (mark.state !== 'saved') parts.push(t(`reader.mark.${mark.state}`));
    if (mark.note) parts.push(t('reader.mark.note', mark.note));
    return parts.join('. ');
  }

  /** What stands at the mark's start in print and wherever colours are not to be had. */
  shortLabel(mark: Mark): string {
    const label = mark.kind === 'CLAIM' || mark.label === '' ? this.#t(`reader.kind.${mark.kind.toLowerCase()}`) : mark.label;
    return label.length > LABEL ? `${label.slice(0, LABEL - 1).trimEnd()}…` : label;
  }

  /** The id of the element that holds this description. */
  describedBy(description: string): string {
    const known = this.#ids.get(description);
    if (known) return known;
    const element = make('p', '', description);
    element.id = freshId('about');
    this.element.append(element);
    this.#ids.set(description, element.id);
    return element.id;
  }
}
