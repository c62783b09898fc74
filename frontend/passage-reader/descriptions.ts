import { freshId, make } from './dom.ts';
import type { Mark, Translate } from './types.ts';

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
    if (!mark.mine) parts.push(t('reader.mark.theirs'));
    if (mark.state !== 'saved') parts.push(t(`reader.mark.${mark.state}`));
    if (mark.note) parts.push(t('reader.mark.note', mark.note));
    return parts.join('. ');
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
