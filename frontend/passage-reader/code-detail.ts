import { make } from './dom.ts';
import { hueClass } from './types.ts';
import type { Code, Translate } from './types.ts';

/** What a code means: its place, definition, bounds, what is one and what is none. Parts that a codebook leaves empty are left out. */
export function codeDetail(code: Code, t: Translate): DocumentFragment {
  const detail = document.createDocumentFragment();
  detail.append(make('p', `reader-detail-path ${hueClass(code.colour)}`, make('span', 'reader-swatch'), code.path || code.label));
  if (code.definition) detail.append(make('p', 'reader-detail-definition', code.definition));
  const bounds = make('dl', 'reader-detail-bounds');
  for (const [text, contents] of [
    ['reader.palette.includes', [code.includes]],
    ['reader.palette.excludes', [code.excludes]],
    ['reader.palette.example', code.examples],
    ['reader.palette.counterexample', code.counterexamples],
    ['reader.palette.functions', code.functions.map((name) => t(`reader.function.${name.toLowerCase()}`))],
  ] as const) {
    const said = contents.filter((content) => content !== '').map((content) => make('dd', '', content));
    if (said.length > 0) bounds.append(make('dt', '', t(text)), ...said);
  }
  if (bounds.childElementCount > 0) detail.append(bounds);
  return detail;
}
