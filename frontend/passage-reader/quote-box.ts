import { keyButton, make } from './dom.ts';
import { MOST } from './quotes.ts';
import type { Quotes } from './quotes.ts';
import type { Passage, Translate } from './types.ts';

export interface QuoteRequest {
  readonly quotes: Quotes;
  readonly t: Translate;
  /** An occurrence is in view (null: none). */
  found(passage: Passage | null): void;
  /** The person wants this one: the box is closed and the passage is to be selected. */
  taken(passage: Passage): void;
  /** Closed without taking any. */
  closed(): void;
  /** Tab was pressed: the way on to the bar. Returns false when there is none. */
  onward(): boolean;
}

/** A passage by its words instead of by the mouse: type or paste a quote, step through where it stands, take one. */
export class QuoteBox {
  readonly element = make('div', 'reader-quote');
  readonly #input = make('input', 'reader-quote-input');
  readonly #count = make('span', 'reader-quote-count');
  readonly #buttons = make('span', 'reader-quote-buttons');
  #request: QuoteRequest | null = null;
  #hits: readonly Passage[] = [];
  #at = 0;

  constructor() {
    this.element.setAttribute('role', 'dialog');
    this.element.hidden = true;
    this.#input.type = 'text';
    this.#input.autocomplete = 'off';
    this.#input.spellcheck = false;
    this.#count.setAttribute('role', 'status');
    this.element.append(this.#input, this.#count, this.#buttons);
    this.#input.addEventListener('input', () => this.#seek());
    this.element.addEventListener('keydown', (event) => this.#press(event));
  }

  get shown(): boolean {
    return this.#request !== null;
  }

  open(request: QuoteRequest): void {
    const { t } = request;
    this.#request = request;
    this.element.setAttribute('aria-label', t('reader.quote.label'));
    this.#input.setAttribute('aria-label', t('reader.quote.input'));
    this.#input.placeholder = t('reader.quote.input');
    const button = (name: string, chord: string, act: () => void): HTMLButtonElement =>
      keyButton('reader-small-button', t(`reader.quote.${name}`), chord, act);
    this.#buttons.replaceChildren(
      button('previous', 'Shift+Enter', () => this.#step(-1)),
      button('next', 'Enter', () => this.#step(1)),
      button('take', 'Ctrl+Enter', () => this.#take()),
      button('close', 'Escape', () => this.close()),
    );
    this.element.hidden = false;
    this.#input.focus({ preventScroll: true });
    this.#input.select();
    this.#seek();
  }

  /** Back to the box, for the next one. */
  focus(): void {
    this.#input.focus({ preventScroll: true });
  }

  close(): void {
    const request = this.#request;
    if (!request) return;
    this.#hide();
    request.closed();
  }

  #hide(): void {
    this.#request = null;
    this.element.hidden = true;
  }

  #seek(): void {
    this.#hits = this.#request?.quotes.find(this.#input.value) ?? [];
    this.#at = 0;
    this.#tell();
  }

  #step(by: number): void {
    if (this.#hits.length === 0) return;
    this.#at = (this.#at + by + this.#hits.length) % this.#hits.length;
    this.#tell();
  }

  #tell(): void {
    const request = this.#request;
    if (!request) return;
    const number = this.#hits.length;
    for (const button of this.#buttons.querySelectorAll('button')) button.disabled = false;
    const [previous, next, take] = this.#buttons.querySelectorAll('button');
    for (const button of [previous, next]) if (button) button.disabled = number < 2;
    if (take) take.disabled = number === 0;
    if (this.#input.value.trim() === '') this.#count.textContent = '';
    else if (number === 0) this.#count.textContent = request.t('reader.quote.none');
    else this.#count.textContent = request.t('reader.quote.count', this.#at + 1, number === MOST ? `${MOST}+` : number);
    request.found(this.#hits[this.#at] ?? null);
  }

  #take(): void {
    const request = this.#request;
    const passage = this.#hits[this.#at];
    if (!request || !passage) return;
    this.#hide();
    request.taken(passage);
  }

  #press(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.isComposing) return;
    const inInput = event.target === this.#input;
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#take();
    else if (event.key === 'Enter' && inInput && this.#hits.length === 1) this.#take();
    else if (event.key === 'Enter' && inInput) this.#step(event.shiftKey ? -1 : 1);
    else if (event.key !== 'Tab' || event.shiftKey || !inInput || !this.#request?.onward()) return;
    event.preventDefault();
  }
}
