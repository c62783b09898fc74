/** A place in the page's tree, as the Selection and Range interfaces name it. */
export interface DomPoint {
  readonly node: Node;
  readonly offset: number;
}

/** How many UTF-16 units of the block's text stand before a place in it. */
export function unitsBefore(block: Node, point: DomPoint): number {
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(point.node, point.offset);
  return range.toString().length;
}

/**
 * The place in a block that has `units` of its text before it.
 *
 * @param edge where text nodes meet, an 'end' belongs to the node that ends there and a 'start' to the one that starts there,
 *   so that a range hugs the text it holds
 */
export function pointAfter(block: Node, units: number, edge: 'start' | 'end'): DomPoint {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = units;
  let last: Node | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (left < length || (left === length && edge === 'end')) return { node, offset: left };
    left -= length;
    last = node;
  }
  return last ? { node: last, offset: last.nodeValue?.length ?? 0 } : { node: block, offset: 0 };
}

/** The first of the elements, which are in the order of the page, that starts at or after a place; their number when there is none. */
export function firstFrom(elements: readonly Element[], point: DomPoint): number {
  const place = document.createRange();
  place.setStart(point.node, point.offset);
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (place.comparePoint(elements[middle] as Element, 0) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
