import { keyButton, make } from './dom.ts';
import type { Heading } from './headings.ts';
import type { Translate } from './types.ts';

export interface OutlineRequest {
  readonly headings: readonly Heading[];
  /** The offset that is read at the moment. */
  readonly at: number;
  readonly t: Translate;
  chosen(heading: Heading): void;
  closed(): void;
}

/** The headings of the text, to go to one of them. It is built when somebody opens it. */
export class Outline {
  readonly element = make('nav', 'reader-outline');
  #request: OutlineRequest | null = null;

  constructor() {
    this.element.hidden = true;
    this.element.addEventListener('keydown', (event) => this.#press(event));
  }

  get shown(): boolean {
    return this.#request !== null;
  }

  open(request: OutlineRequest): void {
    this.#request = request;
    const { headings, at, t } = request;
    const here = headings.findLast(({ start }) => start <= at) ?? headings[0];
    this.element.setAttribute('aria-label', t('reader.outline.label'));
    const list = make('ol', 'reader-outline-list');
    list.append(...headings.map((heading) => make('li', `depth-${Math.min(heading.depth, 3)}`, this.#lineOf(heading, heading === here, t))));
    const close = keyButton('reader-small-button', t('reader.outline.close'), 'Escape', () => this.close());
    this.element.replaceChildren(list, close);
    this.element.hidden = false;
    this.#lines.find((line) => line.tabIndex === 0)?.focus();
  }

  /** Closed without going anywhere. */
  close(): void {
    const request = this.#hide();
    request?.closed();
  }

  #hide(): OutlineRequest | null {
    const request = this.#request;
    this.#request = null;
    this.element.hidden = true;
    return request;
  }

  #lineOf(heading: Heading, here: boolean, t: Translate): HTMLElement {
    const line = make('button', 'reader-outline-line', make('span', 'reader-outline-title', heading.title));
    line.type = 'button';
    line.dir = 'auto';
    line.tabIndex = here ? 0 : -1;
    if (here) line.setAttribute('aria-current', 'true');
    if (heading.marks > 0) line.append(make('span', 'reader-outline-marks', t('reader.outline.marks', heading.marks)));
    line.addEventListener('click', () => this.#hide()?.chosen(heading));
    return line;
  }

  get #lines(): HTMLButtonElement[] {
    return [...this.element.querySelectorAll<HTMLButtonElement>('.reader-outline-line')];
  }

  /** The lines are one stop for the Tab key: the arrows go from line to line. */
  #press(event: KeyboardEvent): void {
    event.stopPropagation();
    const lines = this.#lines;
    const at = lines.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
    if (event.key === 'Escape') this.close();
    else if (to !== undefined && at >= 0) {
      const line = lines[Math.max(0, Math.min(to, lines.length - 1))];
      for (const other of lines) other.tabIndex = other === line ? 0 : -1;
      line?.focus();
    } else return;
    event.preventDefault();
  }
}
