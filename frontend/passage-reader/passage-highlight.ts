const NAME = 'touchstone-passage';

/**
 * Keeps the passage in hand visible while the focus, and with it the browser's own selection, is in a search box.
 * Browsers without the CSS Custom Highlight API do without.
 */
export function highlightPassage(range: Range | null): void {
  if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return;
  if (range) CSS.highlights.set(NAME, new Highlight(range));
  else CSS.highlights.delete(NAME);
}
