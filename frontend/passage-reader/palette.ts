import { codeDetail } from './code-detail.ts';
import { freshId, keyCap, make, placeBeside } from './dom.ts';
import { chordOf } from './keys.ts';
import { offersOf } from './offers.ts';
import { RecentCodes } from './recent.ts';
import { hueClass } from './types.ts';
import type { Code, CodedKind, Codebook, Translate } from './types.ts';

export interface PaletteRequest {
  readonly kind: CodedKind;
  readonly codebooks: readonly Codebook[];
  readonly box: DOMRect;
  readonly host: HTMLElement;
  readonly t: Translate;
  /** @param time of the key or click that chose, on the clock of performance.now() */
  chosen(code: Code, time: number): void;
  /** Closed, whether something was chosen or not. */
  closed(): void;
}

/**
 * Where a code is chosen. Letters always search. While nothing is typed, 1 to 9 take the line that bears the number; Alt with a
 * code's hotkey takes that code at any time, Enter the highlighted line. What the highlighted code means stands beside it.
 */
export class Palette {
  readonly element = make('div', 'reader-palette');
  readonly #search = make('input', 'reader-search');
  readonly #list = make('div', 'reader-codes');
  readonly #detail = make('div', 'reader-detail');
  readonly #recent = new RecentCodes();
  #request: PaletteRequest | null = null;
  #options: { code: Code; element: HTMLElement }[] = [];
  #active = 0;

  constructor() {
    this.element.setAttribute('role', 'dialog');
    this.element.hidden = true;
    // A press on the definition gives the palette itself the focus instead of the page, which would close it.
    this.element.tabIndex = -1;
    this.#list.id = freshId('codes');
    this.#detail.id = freshId('detail');
    this.#list.setAttribute('role', 'listbox');
    this.#list.tabIndex = 0;
    // A long definition scrolls, so keys must be able to reach it.
    this.#detail.tabIndex = 0;
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-expanded': 'true', 'aria-autocomplete': 'list', 'aria-controls': this.#list.id })) {
      this.#search.setAttribute(name, value);
    }
    this.#search.type = 'text';
    this.#search.autocomplete = 'off';
    this.#search.spellcheck = false;
    this.element.append(this.#search, make('div', 'reader-palette-body', this.#list, this.#detail));
    this.#search.addEventListener('input', () => this.#fill());
    this.element.addEventListener('keydown', (event) => this.#press(event));
    this.element.addEventListener('focusout', (event) => this.#left(event));
  }

  get shown(): boolean {
    return this.#request !== null;
  }

  open(request: PaletteRequest): void {
    this.#request = request;
    const { t, kind } = request;
    this.element.setAttribute('aria-label', t(`reader.palette.${kind.toLowerCase()}`));
    this.#list.setAttribute('aria-label', t(`reader.palette.${kind.toLowerCase()}`));
    this.#search.setAttribute('aria-label', t('reader.palette.search'));
    this.#search.placeholder = t('reader.palette.search');
    this.#search.value = '';
    this.element.hidden = false;
    this.#fill();
    placeBeside(this.element, request.box, request.host);
    // On a telephone the field would call up the keyboard, which hides half of the codes.
    (matchMedia('(pointer: coarse)').matches ? this.#list : this.#search).focus({ preventScroll: true });
  }

  close(): void {
    const request = this.#request;
    if (!request) return;
    this.#request = null;
    this.element.hidden = true;
    request.closed();
  }

  #fill(): void {
    const request = this.#request;
    if (!request) return;
    const { t } = request;
    this.#options = [];
    const groups = offersOf(request.codebooks, this.#search.value, this.#recent.of(request.kind), t('reader.palette.recent'));
    const named = groups.length > 1;
    const lines = groups.map(({ name, recent, offers }) => {
      const options = offers.map(({ code, depth }) => this.#optionOf(code, recent || name === '' ? parentsOf(code) : '', depth));
      if (!named) return options;
      const heading = make('div', 'reader-codes-name', name);
      heading.setAttribute('role', 'presentation');
      const group = make('div', 'reader-codes-group', heading, ...options);
      group.setAttribute('role', 'group');
      group.setAttribute('aria-label', name);
      return [group];
    });
    this.#list.replaceChildren(...lines.flat());
    if (this.#options.length === 0) {
      const none = request.codebooks.some((book) => book.codes.length > 0) ? 'reader.palette.none' : 'reader.palette.empty';
      this.#detail.replaceChildren(make('p', 'reader-detail-none', t(none)));
    }
    this.#activate(0);
  }

  #optionOf(code: Code, path: string, depth: number): HTMLElement {
    const index = this.#options.length;
    const swatch = make('span', `reader-swatch ${hueClass(code.colour)}`);
    const label = make('span', 'reader-code-label', code.label);
    if (path !== '') label.append(make('span', 'reader-code-path', path));
    const option = make('div', `reader-code depth-${Math.min(depth, 3)}`, swatch, label);
    if (this.#search.value.trim() === '' && index < 9) option.append(keyCap(String(index + 1)));
    if (code.hotkey) option.append(keyCap(`Alt+${code.hotkey}`));
    option.id = freshId('code');
    option.setAttribute('role', 'option');
    option.addEventListener('pointermove', () => this.#activate(index));
    option.addEventListener('click', (event) => this.#choose(code, event.timeStamp));
    this.#options.push({ code, element: option });
    return option;
  }

  #activate(index: number): void {
    const request = this.#request;
    const before = this.#options[this.#active]?.element;
    before?.setAttribute('aria-selected', 'false');
    before?.removeAttribute('aria-describedby');
    this.#active = Math.max(0, Math.min(index, this.#options.length - 1));
    const option = this.#options[this.#active];
    for (const field of [this.#search, this.#list]) {
      if (option) field.setAttribute('aria-activedescendant', option.element.id);
      else field.removeAttribute('aria-activedescendant');
    }
    if (!option || !request) return;
    option.element.setAttribute('aria-selected', 'true');
    option.element.setAttribute('aria-describedby', this.#detail.id);
    this.#reveal(option.element);
    this.#detail.replaceChildren(codeDetail(option.code, request.t));
  }

  /** Scrolls the list and nothing around it, which scrollIntoView() would. */
  #reveal(option: HTMLElement): void {
    const room = this.#list.getBoundingClientRect();
    const line = option.getBoundingClientRect();
    const edge = line.height;
    if (line.top < room.top + edge) this.#list.scrollTop -= room.top + edge - line.top;
    else if (line.bottom > room.bottom - edge) this.#list.scrollTop += line.bottom - room.bottom + edge;
  }

  #choose(code: Code, time: number): void {
    const request = this.#request;
    if (!request) return;
    this.#recent.use(request.kind, code.id);
    this.close();
    request.chosen(code, time);
  }

  #press(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey || event.isComposing || (event.target === this.#detail && event.key !== 'Escape')) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    const option = this.#options[this.#active];
    if (event.key === 'Escape') this.close();
    else if (step !== undefined) this.#activate(this.#active + step);
    else if (event.key === 'Enter' && option) this.#choose(option.code, event.timeStamp);
    else if (!this.#short(event)) return;
    event.preventDefault();
  }

  /** A number of a line, or a hotkey with Alt; whether it was one. */
  #short(event: KeyboardEvent): boolean {
    const chord = chordOf(event);
    const numbered = /^[1-9]$/u.test(chord) && this.#search.value.trim() === '' ? this.#options[Number(chord) - 1] : undefined;
    const hit = numbered ?? this.#options.find(({ code }) => code.hotkey && chord === `Alt+${code.hotkey.toLowerCase()}`);
    if (hit) this.#choose(hit.code, event.timeStamp);
    return hit !== undefined;
  }

  #left(event: FocusEvent): void {
    // Another window may take the focus; only a way out of the palette within the page closes it.
    if (!document.hasFocus() || (event.relatedTarget instanceof Node && this.element.contains(event.relatedTarget))) return;
    this.close();
  }
}

/** The path of a code without the code itself. */
function parentsOf({ path, label }: Code): string {
  return path.endsWith(label) ? path.slice(0, -label.length).replace(/[\s›]+$/u, '') : path;
}
