import { lanesOf, segmentsOf } from './segments.ts';
import type { Span } from './segments.ts';
import { hueClass } from './types.ts';
import type { Block, Mark } from './types.ts';

/** What painting needs to know beside the marks themselves. */
export interface Look {
  /** The mark whose pieces lie outermost, so that its ring is never cut. */
  readonly chosen: string | null;
  /** Further marks that are chosen together with it. */
  readonly companions: ReadonlySet<string>;
  /** The one mark that the Tab key reaches; from there on keys step through the others. */
  readonly tabStop: string | null;
  /** A sentence about the mark, as a tooltip. */
  describe(mark: Mark): string;
  /** The id of an element that holds this sentence, for screen readers. */
  describedBy(description: string): string;
  /** A few words to stand at the mark's start, where colours are not to be had. */
  shortLabel(mark: Mark): string;
}

interface PieceSpan extends Span {
  readonly mark: Mark;
  readonly index: number;
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
  const spans = marks.flatMap((mark) => mark.pieces.map((piece, index): PieceSpan => ({ id: mark.id, start: piece.start, end: piece.end, mark, index })));
  const lanes = lanesOf(spans.filter(({ start, end }) => start < block.end && end > block.start));
  const open: { span: PieceSpan; element: HTMLElement }[] = [];
  for (const segment of segmentsOf(block.start, block.end, spans, look.chosen)) {
    let kept = 0;
    while (kept < open.length && open[kept]?.span === segment.covering[kept]) kept++;
    open.length = kept;
    for (const span of segment.covering.slice(kept)) {
      const element = pieceOf(span, lanes.get(span.id) ?? 0, segment.start, look);
      (open.at(-1)?.element ?? fragment).append(element);
      open.push({ span, element });
    }
    for (const { span, element } of open) {
      if (span.end === segment.end) element.classList.add(span.index === span.mark.pieces.length - 1 ? 'ends' : 'pauses');
    }
    (open.at(-1)?.element ?? fragment).append(text.slice(segment.start, segment.end));
  }
  return fragment;
}

function pieceOf({ mark, index, start: pieceStart }: PieceSpan, lane: number, start: number, look: Look): HTMLElement {
  const piece = document.createElement('mark');
  let classes = `reader-mark kind-${mark.kind.toLowerCase()} ${hueClass(mark.colour)} lane-${Math.min(lane, LANES - 1)} is-${mark.state}`;
  if (!mark.mine) classes += ' is-theirs';
  if (mark.id === look.chosen) classes += ' is-chosen';
  else if (look.companions.has(mark.id)) classes += ' is-companion';
  const description = look.describe(mark);
  if (pieceStart === start && index > 0) classes += ' resumes';
  if (pieceStart === start && index === 0) {
    classes += ' starts';
    piece.setAttribute('aria-describedby', look.describedBy(description));
    piece.dataset['label'] = look.shortLabel(mark);
    if (mark.id === look.tabStop) piece.tabIndex = 0;
  }
  piece.className = classes;
  piece.dataset['mark'] = mark.id;
  piece.title = description;
  return piece;
}
