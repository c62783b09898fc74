import { make } from './dom.ts';
import type { Edge } from './edges.ts';
import type { InHand } from './in-hand.ts';
import { afterPaint } from './measure.ts';
import type { DomPoint } from './offsets.ts';
import type { Reshaping } from './reshaping.ts';
import type { Setting } from './setting.ts';
import type { Mark } from './types.ts';

interface Drag {
  readonly edge: Edge;
  readonly knob: HTMLElement;
  /** From the pointer to the place in the text that it moves, in pixels: a finger must not cover the words it chooses. */
  readonly dx: number;
  readonly dy: number;
  moved: boolean;
}

/**
 * Two knobs at the ends of the chosen mark, to move them with a finger or the mouse; keys do the same (see {@link Reshaping.press}).
 * They hang above and below the line, so that a drag over the words themselves still selects. They are placed after the mark has
 * been painted and never hold it up.
 */
export class Handles {
  readonly elements: readonly HTMLElement[];
  readonly #knobs: Readonly<Record<Edge, HTMLElement>>;
  readonly #setting: Setting;
  readonly #hand: InHand;
  readonly #reshaping: Reshaping;
  #drag: Drag | null = null;
  #due = false;

  constructor(setting: Setting, hand: InHand, reshaping: Reshaping) {
    this.#setting = setting;
    this.#hand = hand;
    this.#reshaping = reshaping;
    this.#knobs = { start: this.#knobFor('start'), end: this.#knobFor('end') };
    this.elements = [this.#knobs.start, this.#knobs.end];
  }

  /** Something may have moved: looks once the picture is there and what was measured of it is told. */
  soon(): void {
    if (this.#due) return;
    this.#due = true;
    afterPaint(() =>
      window.setTimeout(() => {
        this.#due = false;
        this.place();
      }),
    );
  }

  place(): void {
    const mark = this.#mark();
    const origin = this.#setting.host.getBoundingClientRect();
    for (const edge of ['start', 'end'] as const) {
      const knob = this.#knobs[edge];
      const line = mark && this.#lineAt(mark, edge);
      knob.hidden = !line;
      if (!line) continue;
      knob.style.left = `${line.left - origin.left}px`;
      knob.style.top = `${(edge === 'start' ? line.top : line.bottom) - origin.top}px`;
    }
  }

  /** Lets a mark that is being dragged spring back; false when none is. */
  drop(): boolean {
    if (!this.#drag) return false;
    this.#reshaping.stretch.drop();
    this.#let();
    return true;
  }

  #mark(): Mark | undefined {
    const mark = this.#setting.marked.get(this.#setting.marked.chosen);
    return mark?.mine && this.#setting.editable && !this.#hand.passage ? mark : undefined;
  }

  /** The upright line at an end of a mark, as a caret would stand there. */
  #lineAt(mark: Mark, edge: Edge): DOMRect | null {
    const piece = edge === 'start' ? mark.pieces[0] : mark.pieces[mark.pieces.length - 1];
    if (!piece) return null;
    const { node, offset } = this.#setting.marked.article.pointAt(piece[edge], edge);
    const range = document.createRange();
    range.setStart(node, offset);
    return range.getClientRects()[0] ?? null;
  }

  #knobFor(edge: Edge): HTMLElement {
    const knob = make('span', `reader-knob is-${edge}`);
    knob.hidden = true;
    knob.setAttribute('aria-hidden', 'true');
    knob.addEventListener('pointerdown', (event) => this.#take(edge, knob, event));
    knob.addEventListener('pointermove', (event) => this.#move(event));
    knob.addEventListener('pointerup', (event) => this.#rest(event));
    knob.addEventListener('pointercancel', () => this.drop());
    return knob;
  }

  #take(edge: Edge, knob: HTMLElement, event: PointerEvent): void {
    const mark = this.#mark();
    const line = mark && this.#lineAt(mark, edge);
    if (event.button !== 0 || !line) return;
    event.preventDefault();
    knob.setPointerCapture(event.pointerId);
    knob.classList.add('is-dragged');
    this.#reshaping.stretch.begin(mark);
    this.#drag = { edge, knob, dx: line.left - event.clientX, dy: line.top + line.height / 2 - event.clientY, moved: false };
  }

  #move(event: PointerEvent): void {
    const drag = this.#drag;
    const point = drag && placeAt(event.clientX + drag.dx, event.clientY + drag.dy);
    const { article } = this.#setting.marked;
    if (!drag || !point || !article.holds(point.node)) return;
    drag.moved = true;
    const { stretch } = this.#reshaping;
    stretch.show(this.#reshaping.moved(stretch.before, drag.edge, article.offsetAt(point, drag.edge), this.#hand.wholeWords));
    this.place();
    drag.knob.scrollIntoView({ block: 'nearest' });
  }

  #rest(event: PointerEvent): void {
    const drag = this.#drag;
    if (!drag) return;
    this.#reshaping.stretch.rest(event.timeStamp);
    // A mere click is meant for the words behind the knob, which does not answer the pointer yet.
    if (!drag.moved) document.elementFromPoint(event.clientX, event.clientY)?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: event.clientX, clientY: event.clientY }));
    this.#let();
  }

  #let(): void {
    this.#drag?.knob.classList.remove('is-dragged');
    this.#drag = null;
    this.soon();
  }
}

/** The place in the page's tree that lies at a point of the window. */
function placeAt(x: number, y: number): DomPoint | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const place = document.caretPositionFromPoint(x, y);
    return place && { node: place.offsetNode, offset: place.offset };
  }
  const range = document.caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}
