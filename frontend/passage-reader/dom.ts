import { capOf } from './keys.ts';

/** Makes an element with a class and its children; strings become text, never markup. */
export function make<K extends keyof HTMLElementTagNameMap>(name: K, className: string, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** The keys of a chord, drawn as a key cap. */
export function keyCap(chord: string): HTMLElement {
  return make('kbd', 'reader-key', capOf(chord));
}

/** A button that says its key; the key cap is for eyes, aria-keyshortcuts for the others. */
export function keyButton(className: string, label: string, chord: string | null, act: (event: Event) => void): HTMLButtonElement {
  const button = make('button', className, label);
  button.type = 'button';
  if (chord !== null) {
    const cap = keyCap(chord);
    cap.setAttribute('aria-hidden', 'true');
    button.append(cap);
    button.setAttribute('aria-keyshortcuts', chord.replace('Ctrl', 'Control'));
  }
  button.addEventListener('click', act);
  return button;
}

let lastId = 0;

/** An id no other element of the page has. */
export function freshId(purpose: string): string {
  return `reader-${purpose}-${++lastId}`;
}

/** Puts a floating panel of the host beside a box in the window: below it where there is room, else above, else as far down as fits. */
export function placeBeside(panel: HTMLElement, box: DOMRect, host: HTMLElement): void {
  const gap = 8;
  const origin = host.getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const below = box.bottom + gap;
  const above = box.top - gap - height;
  const fits = below + height <= innerHeight;
  const top = fits ? below : above >= 0 ? above : Math.max(0, innerHeight - height - gap);
  const left = Math.max(gap, Math.min(box.left - origin.left, origin.width - width - gap));
  panel.style.left = `${left}px`;
  panel.style.top = `${top - origin.top}px`;
}

/**
 * The box beside which a panel for a range belongs: its last line, with all lines above it while they leave room for the panel.
 */
export function boxOf(range: Range): DOMRect {
  const rects = range.getClientRects();
  const first = rects[0];
  const last = rects[rects.length - 1];
  if (!first || !last) return range.getBoundingClientRect();
  const top = last.bottom - first.top < innerHeight / 2 ? first.top : last.top;
  return new DOMRect(last.left, top, last.width, last.bottom - top);
}
