const NAME = 'touchstone-passage';

/**
 * Keeps the passage in hand visible while the focus, and with it the browser's own selection, is in a search box.
 * Browsers without the CSS Custom Highlight API do without.
 */
export function highlightPassages(ranges: readonly Range[]): void {
  if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return;
  if (ranges.length > 0) CSS.highlights.set(NAME, new Highlight(...ranges));
  else CSS.highlights.delete(NAME);
}
