import { make } from './dom.ts';
import type { Setting } from './setting.ts';
import { stripsOf } from './strips.ts';
import { hueClass } from './types.ts';
import type { Passage } from './types.ts';

/** A text shorter than this, in UTF-16 units, is seen at a glance. */
const LONG = 12_000;
const ROWS = 500;
const SVG = 'http://www.w3.org/2000/svg';

/**
 * The whole text as a strip beside it: where marks lie, and which part is in the window. It is for eyes and pointers; the list of
 * marks and the outline are the same for everybody. It is drawn in idle moments and measures nothing of the text.
 */
export class Minimap {
  readonly element = make('div', 'reader-minimap');
  readonly #track = make('div', 'reader-minimap-track');
  readonly #view = make('div', 'reader-minimap-view');
  readonly #svg = document.createElementNS(SVG, 'svg');
  readonly #setting: Setting;
  readonly #go: (offset: number) => void;
  #scroller: Element | null = null;
  #drawing = false;
  #looking = false;

  constructor(setting: Setting, go: (offset: number) => void) {
    this.#setting = setting;
    this.#go = go;
    this.element.setAttribute('aria-hidden', 'true');
    this.element.hidden = true;
    this.#svg.setAttribute('viewBox', `0 0 1 ${ROWS}`);
    this.#svg.setAttribute('preserveAspectRatio', 'none');
    this.#track.append(this.#svg, this.#view);
    this.element.append(this.#track);
    this.#track.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      this.#track.setPointerCapture(event.pointerId);
      this.#follow(event);
    });
    this.#track.addEventListener('pointermove', (event) => {
      if (this.#track.hasPointerCapture(event.pointerId)) this.#follow(event);
    });
  }

  start(): void {
    document.addEventListener('scroll', this.#scrolled, { capture: true, passive: true });
  }

  stop(): void {
    document.removeEventListener('scroll', this.#scrolled, { capture: true });
  }

  open(): void {
    this.element.hidden = this.#setting.text.length < LONG;
    this.#scroller = null;
    this.changed();
  }

  /** Marks have changed: draws them when there is time. */
  changed(): void {
    if (this.#drawing || this.element.hidden) return;
    this.#drawing = true;
    whenIdle(() => {
      this.#drawing = false;
      this.#draw();
    }, 1000);
  }

  #draw(): void {
    const { marked, text } = this.#setting;
    const paths = [...stripsOf(marked.inOrder(), text.length, ROWS)].map(([colour, path]) => {
      const strip = document.createElementNS(SVG, 'path');
      strip.setAttribute('class', hueClass(colour));
      strip.setAttribute('d', path);
      return strip;
    });
    this.#svg.replaceChildren(...paths);
    this.#look();
  }

  /** Which part of the text is in the window, give or take a block; null where something else covers it. */
  inSight(): Passage | null {
    const window = this.#window();
    const text = this.#setting.marked.article.element.getBoundingClientRect();
    const x = text.left + text.width / 2;
    const start = this.#offsetNear(x, Math.max(window.top, text.top) + 12, 'start');
    const end = this.#offsetNear(x, Math.min(window.bottom, text.bottom) - 12, 'end');
    return start === null || end === null ? null : { start, end };
  }

  #window(): DOMRect {
    this.#scroller ??= scrollerOf(this.#setting.host);
    return this.#scroller === document.scrollingElement ? new DOMRect(0, 0, innerWidth, innerHeight) : this.#scroller.getBoundingClientRect();
  }

  #look(): void {
    this.#looking = false;
    if (!this.element.isConnected || this.element.hidden) return;
    this.#track.style.blockSize = `${Math.min(this.#window().height, innerHeight) - 16}px`;
    const sight = this.inSight();
    if (!sight) return;
    const { start: from, end: to } = sight;
    const length = this.#setting.text.length;
    this.#view.style.insetBlockStart = `${(from * 100) / length}%`;
    this.#view.style.blockSize = `${Math.max(0, ((to - from) * 100) / length)}%`;
  }

  /** Of the block at a point its near bound: exact enough for a strip, and no text is measured. */
  #offsetNear(x: number, y: number, edge: 'start' | 'end'): number | null {
    const block = document.elementFromPoint(x, y)?.closest('.reader-block');
    const { article } = this.#setting.marked;
    return block && article.holds(block) ? article.offsetAt({ node: block, offset: edge === 'start' ? 0 : block.childNodes.length }, edge) : null;
  }

  #follow(event: PointerEvent): void {
    const { top, height } = this.#track.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientY - top) / height));
    this.#go(Math.floor(share * (this.#setting.text.length - 1)));
  }

  readonly #scrolled = (): void => {
    if (this.#looking || this.element.hidden) return;
    this.#looking = true;
    whenIdle(() => this.#look(), 300);
  };
}

/** Runs a task when the browser has nothing better to do, at the latest after so many milliseconds. */
function whenIdle(task: () => void, timeout: number): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(task, { timeout });
  else window.setTimeout(task, timeout / 5);
}

/** What scrolls the text: the nearest part of the page that does, or else the page. */
function scrollerOf(host: Element): Element {
  for (let part = host.parentElement; part; part = part.parentElement) {
    if (/auto|scroll/u.test(getComputedStyle(part).overflowY) && part.scrollHeight > part.clientHeight) return part;
  }
  return document.scrollingElement ?? document.documentElement;
}
