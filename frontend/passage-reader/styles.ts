import { ALONG } from './along.css.ts';
import { PANELS } from './panels.css.ts';
import { TEXT } from './text.css.ts';

let sheet: CSSStyleSheet | null = null;

/**
 * Adds the reader's styles to a document, once. They are strings and not a .css file on purpose: the build would rewrite
 * light-dark() for older browsers into something that works only in the style sheet which sets color-scheme, and ours does not.
 */
export function adoptStyles(document: Document): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(TEXT + PANELS + ALONG);
  }
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
}
