import { lanesOf, segmentsOf } from './segments.ts';
import { hueClass } from './types.ts';
import type { Block, Mark } from './types.ts';

/** What painting needs to know beside the marks themselves. */
export interface Look {
  readonly chosen: string | null;
  /** The one mark that the Tab key reaches; from there on keys step through the others. */
  readonly tabStop: string | null;
  /** A sentence about the mark, as a tooltip. */
  describe(mark: Mark): string;
  /** The id of an element that holds this sentence, for screen readers. */
  describedBy(description: string): string;
}

/** More underlines than these would run into the next line: deeper marks share the lowest. */
const LANES = 3;

/**
 * Paints one block: its text with the marks as elements around it. Each segment of the sweep lies in one element per mark,
 * nested; what two neighbouring segments have in common stays open, so a mark is split only where marks truly cross.
 * The text reaches the page as text nodes alone, and their contents joined are exactly the block's text.
 */
export function paintBlock(text: string, block: Block, marks: readonly Mark[], look: Look): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const lanes = lanesOf(marks);
  const open: { mark: Mark; element: HTMLElement }[] = [];
  for (const segment of segmentsOf(block.start, block.end, marks, look.chosen)) {
    let kept = 0;
    while (kept < open.length && open[kept]?.mark === segment.covering[kept]) kept++;
    open.length = kept;
    for (const mark of segment.covering.slice(kept)) {
      const element = pieceOf(mark, lanes.get(mark.id) ?? 0, segment.start, look);
      (open.at(-1)?.element ?? fragment).append(element);
      open.push({ mark, element });
    }
    for (const { mark, element } of open) {
      if (mark.end === segment.end) element.classList.add('ends');
    }
    (open.at(-1)?.element ?? fragment).append(text.slice(segment.start, segment.end));
  }
  return fragment;
}

function pieceOf(mark: Mark, lane: number, start: number, look: Look): HTMLElement {
  const piece = document.createElement('mark');
  const classes = ['reader-mark', `kind-${mark.kind.toLowerCase()}`, hueClass(mark.colour), `lane-${Math.min(lane, LANES - 1)}`, `is-${mark.state}`];
  if (!mark.mine) classes.push('is-theirs');
  if (mark.id === look.chosen) classes.push('is-chosen');
  const description = look.describe(mark);
  if (mark.start === start) {
    classes.push('starts');
    piece.setAttribute('aria-describedby', look.describedBy(description));
    if (mark.id === look.tabStop) piece.tabIndex = 0;
  }
  piece.className = classes.join(' ');
  piece.dataset['mark'] = mark.id;
  piece.title = description;
  return piece;
}
