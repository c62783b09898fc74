import { make } from './dom.ts';

/** How long a passing remark stays to be read, in milliseconds. Errors stay until they are dismissed. */
const PASSING = 6000;

/**
 * What the reader has to say, at the foot of the text and aloud. Remarks pass by and wait politely for a screen reader to finish;
 * an error interrupts and stays; the state of the connection stays as long as it lasts.
 */
export class Notice {
  readonly element = make('div', 'reader-notice');
  readonly #remark = make('p', 'reader-remark');
  readonly #error = make('p', 'reader-error');
  readonly #state = make('p', 'reader-state');
  readonly #dismiss = make('button', 'reader-small-button');
  #timer = 0;

  constructor() {
    this.#remark.setAttribute('role', 'status');
    this.#state.setAttribute('role', 'status');
    this.#error.setAttribute('role', 'alert');
    this.#dismiss.type = 'button';
    this.#dismiss.hidden = true;
    this.#dismiss.addEventListener('click', () => this.dismiss());
    this.element.append(this.#state, this.#remark, this.#error, this.#dismiss);
  }

  label(dismiss: string): void {
    this.#dismiss.textContent = dismiss;
  }

  remark(text: string): void {
    clearTimeout(this.#timer);
    this.#remark.textContent = text;
    this.#timer = window.setTimeout(() => (this.#remark.textContent = ''), PASSING);
  }

  error(text: string): void {
    this.#error.textContent = text;
    this.#dismiss.hidden = false;
  }

  state(text: string): void {
    if (this.#state.textContent !== text) this.#state.textContent = text;
  }

  dismiss(): void {
    this.#error.textContent = '';
    this.#dismiss.hidden = true;
  }
}
