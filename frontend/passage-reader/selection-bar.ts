import { keyButton, make, placeBeside } from './dom.ts';
import { ACTION_KEYS, SHORTCUTS } from './keys.ts';
import type { ReaderModel, Translate } from './types.ts';

export interface BarAction {
  readonly name: string;
  readonly text: string;
  readonly key: string | null;
  /** Whether it is a switch, which stays pressed. */
  readonly turns: boolean;
  act(event: Event): void;
}

/** What the bar offers for a text: marking where that is allowed, then the further actions of the page, then a copy. */
export function barActions(model: ReaderModel, act: (name: string, event: Event) => unknown): BarAction[] {
  const marking = model.editable ? ['claim', 'framing', 'narrative', 'technique', 'everywhere'] : [];
  return [
    ...marking.map((name) => ({ name, text: `reader.bar.${name}` })),
    ...(model.actions ?? []).map((name) => ({ name, text: `reader.action.${name}` })),
    { name: 'copy', text: 'reader.bar.copy' },
  ].map(({ name, text }) => ({
    name,
    text,
    turns: name === 'everywhere',
    key: ACTION_KEYS[name] ?? SHORTCUTS.find(({ command }) => command === name)?.chords[0] ?? null,
    act: (event) => act(name, event),
  }));
}

/** The small bar beside a selected passage: what can be done with it, and under which key. */
export class SelectionBar {
  readonly element = make('div', 'reader-bar');

  constructor() {
    this.element.setAttribute('role', 'toolbar');
    this.element.hidden = true;
    // A press on the bar must not take the selection away before the click arrives.
    this.element.addEventListener('pointerdown', (event) => event.preventDefault());
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
    this.element.addEventListener('keydown', (event) => this.#step(event));
  }

  get shown(): boolean {
    return !this.element.hidden;
  }

  fill(t: Translate, actions: readonly BarAction[]): void {
    this.element.setAttribute('aria-label', t('reader.bar.label'));
    this.element.replaceChildren(
      ...actions.map(({ name, text, key, turns, act }) => {
        const button = keyButton('reader-bar-button', t(text), key, act);
        button.dataset['action'] = name;
        if (turns) button.setAttribute('aria-pressed', 'false');
        return button;
      }),
    );
    this.#rest(0);
  }

  /** Shows how a switch stands. */
  press(name: string, on: boolean): void {
    this.element.querySelector(`[data-action="${name}"]`)?.setAttribute('aria-pressed', String(on));
  }

  /** @param docked at the foot of the window, where a thumb reaches it: beside the passage the system puts its own menu for fingers */
  show(box: DOMRect, host: HTMLElement, docked: boolean): void {
    if (!this.shown) this.#rest(0);
    this.element.hidden = false;
    this.element.classList.toggle('is-docked', docked);
    if (docked) {
      this.element.style.left = '';
      this.element.style.top = '';
    } else placeBeside(this.element, box, host);
  }

  hide(): void {
    this.element.hidden = true;
  }

  /** Returns false when the bar is not there to take the focus. */
  focus(): boolean {
    if (this.shown) this.#buttons.find((button) => button.tabIndex === 0)?.focus();
    return this.shown;
  }

  get #buttons(): HTMLButtonElement[] {
    return [...this.element.querySelectorAll('button')];
  }

  /** The bar is one stop for the Tab key: at this button. */
  #rest(at: number): void {
    for (const [index, button] of this.#buttons.entries()) button.tabIndex = index === at ? 0 : -1;
  }

  #step(event: KeyboardEvent): void {
    const buttons = this.#buttons;
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const forward = getComputedStyle(this.element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    const to = { [forward]: at + 1, [backward]: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    this.#rest((to + buttons.length) % buttons.length);
    this.focus();
    event.preventDefault();
    event.stopPropagation();
  }
}
