/** The bar, the palette of codes, the quote box, the notice and the sheet of keys. */
export const PANELS = /* css */ `
:is(.reader-tools, .reader-bar, .reader-palette, .reader-quote, .reader-outline, .reader-notice, .reader-help) {
  font-family: var(--font-sans);
  font-size: .875rem;
  line-height: 1.45;
  user-select: none;

  &[hidden], & [hidden] { display: none; }
  & :is(button, input) { font: inherit; }
  & :is(button, input, [tabindex]):focus-visible { outline: 2px solid var(--color-focus); outline-offset: 1px; }
}
.reader-caret[hidden] { display: none; }

.reader-key {
  display: inline-block;
  min-inline-size: 1.1em;
  padding: 0 .35em;
  border: 1px solid color-mix(in srgb, currentColor 35%, transparent);
  border-block-end-width: 2px;
  border-radius: 4px;
  background: none;
  color: inherit;
  font: 600 .6875rem/1.45 var(--font-mono);
  text-align: center;
  white-space: nowrap;
}

.reader-small-button {
  display: inline-flex;
  align-items: center;
  gap: .45rem;
  min-block-size: 1.75rem;
  padding: .1rem .6rem;
  border: 1px solid var(--color-line);
  border-radius: 6px;
  background: var(--color-raised);
  color: var(--color-text);
  cursor: pointer;

  &:hover { background: var(--color-quiet); }
  &:disabled { color: var(--color-text-soft); cursor: default; opacity: .6; }
}

.reader-tools {
  display: flex;
  flex-wrap: wrap;
  justify-content: flex-end;
  gap: .5rem;
  max-inline-size: calc(var(--measure) + 1rem);
  margin: 0 auto .75rem;
}

.reader-bar {
  position: absolute;
  z-index: 4;
  display: flex;
  flex-wrap: wrap;
  gap: 2px;
  inline-size: max-content;
  max-inline-size: calc(100% - 1rem);
  padding: 5px;
  border: 1px solid light-dark(#14181d, #4a5360);
  border-radius: 9px;
  background: light-dark(#1d2228, #2a3038);
  color: #f3f5f7;
  box-shadow: 0 6px 20px rgb(0 0 0 / .25);
}
.reader-bar-button {
  display: inline-flex;
  align-items: center;
  gap: .35rem;
  min-block-size: 2rem;
  padding: 0 .45rem;
  border: 0;
  border-radius: 6px;
  background: none;
  color: inherit;
  cursor: pointer;

  &:hover, &:focus-visible { background: light-dark(#3b434d, #414b57); }
  .reader-bar &:focus-visible { outline: 2px solid #9cc3fa; outline-offset: -2px; }
  & .reader-key { color: #cfd6de; }
}

.reader-palette {
  position: absolute;
  z-index: 5;
  display: flex;
  flex-direction: column;
  inline-size: min(42rem, 100% - 1rem);
  block-size: min(25rem, 100vh - 2rem);
  border: 1px solid var(--color-line);
  border-radius: 10px;
  background: var(--color-raised);
  color: var(--color-text);
  box-shadow: 0 10px 36px rgb(0 0 0 / .24);
  overflow: hidden;
  outline: none;
}
.reader-search {
  padding: .65rem .9rem;
  border: 0;
  border-block-end: 1px solid var(--color-line);
  background: transparent;
  color: inherit;

  .reader-palette &:focus-visible { outline-offset: -2px; }
  &::placeholder { color: var(--color-text-soft); opacity: 1; }
}
.reader-palette-body {
  display: grid;
  grid-template-columns: minmax(0, 5fr) minmax(0, 4fr);
  flex: 1;
  min-block-size: 0;
}
.reader-codes {
  padding: .35rem;
  overflow-y: auto;

  .reader-palette &:focus-visible { outline: none; }
  &:focus-visible .reader-code[aria-selected="true"] { outline: 2px solid var(--color-focus); outline-offset: -2px; }
}
.reader-codes-name {
  padding: .5rem .55rem .15rem;
  color: var(--color-text-soft);
  font-size: .75rem;
}
.reader-code {
  display: flex;
  align-items: baseline;
  gap: .5rem;
  padding: .3rem .55rem;
  border-radius: 6px;
  cursor: pointer;
  scroll-margin-block: 2rem;

  &.depth-1 { padding-inline-start: 1.6rem; }
  &.depth-2 { padding-inline-start: 2.7rem; }
  &.depth-3 { padding-inline-start: 3.8rem; }
  &[aria-selected="true"] { background: var(--reader-picked); }
  &[aria-selected="true"] .reader-code-path { color: inherit; }
}
.reader-code-label { flex: 1; }
.reader-code-path {
  display: block;
  color: var(--color-text-soft);
  font-size: .75rem;
}
.reader-swatch {
  flex: none;
  inline-size: .65rem;
  block-size: .65rem;
  border-radius: 3px;
  background: var(--ink);
  forced-color-adjust: none;
}
.reader-detail {
  padding: .8rem 1rem;
  border-inline-start: 1px solid var(--color-line);
  background: color-mix(in srgb, var(--color-quiet) 55%, transparent);
  overflow-y: auto;
  user-select: text;

  & p, & dl, & dd { margin: 0; }
  & dt { margin-block-start: .6rem; color: var(--color-text-soft); font-size: .75rem; }
}
.reader-detail-path {
  display: flex;
  align-items: baseline;
  gap: .5rem;
  font-weight: 600;
}
.reader-detail .reader-detail-definition { margin-block-start: .4rem; }
.reader-detail-none { color: var(--color-text-soft); }

.reader-quote {
  position: sticky;
  inset-block-start: .5rem;
  z-index: 3;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: .5rem;
  max-inline-size: 44rem;
  margin: 0 auto .75rem;
  padding: .55rem;
  border: 1px solid var(--color-line);
  border-radius: 9px;
  background: var(--color-raised);
  box-shadow: 0 6px 20px rgb(0 0 0 / .16);
}
.reader-quote-input {
  flex: 1 1 14rem;
  min-inline-size: 0;
  padding: .35rem .6rem;
  border: 1px solid var(--color-text-soft);
  border-radius: 6px;
  background: var(--color-paper);
  color: inherit;

  &::placeholder { color: var(--color-text-soft); opacity: 1; }
}
.reader-quote-count { min-inline-size: 4.5rem; color: var(--color-text-soft); font-variant-numeric: tabular-nums; }
.reader-quote-buttons { display: flex; flex-wrap: wrap; gap: .35rem; }

.reader-notice {
  position: sticky;
  inset-block-end: .75rem;
  z-index: 3;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: .25rem .75rem;
  inline-size: fit-content;
  max-inline-size: calc(var(--measure) + 1rem);
  margin: 1rem auto 0;

  &:has(p:not(:empty)) {
    padding: .5rem .9rem;
    border: 1px solid var(--color-line);
    border-radius: 9px;
    background: var(--color-raised);
    box-shadow: 0 6px 20px rgb(0 0 0 / .16);
  }
  & p { margin: 0; }
}
.reader-error { color: var(--color-bad); font-weight: 600; }

.reader-help {
  inline-size: min(34rem, 100vw - 2rem);
  padding: 1.25rem 1.5rem;
  border: 1px solid var(--color-line);
  border-radius: 12px;
  background: var(--color-raised);
  color: var(--color-text);

  &::backdrop { background: rgb(0 0 0 / .35); }
  & h2 { margin: 0 0 .75rem; color: inherit; font-size: 1.1rem; }
}
.reader-help-keys { margin: 0 0 1rem; }
.reader-help-row {
  display: grid;
  grid-template-columns: 13rem 1fr;
  gap: 1rem;
  padding-block: .25rem;
  border-block-end: 1px solid color-mix(in srgb, var(--color-line) 60%, transparent);

  & dt { display: flex; flex-wrap: wrap; align-items: start; gap: .3rem; }
  & dd { margin: 0; }
}

@media (max-width: 44rem) {
  .reader-palette-body { grid-template-columns: 1fr; grid-template-rows: minmax(0, 3fr) minmax(0, 2fr); }
  .reader-detail { border-inline-start: 0; border-block-start: 1px solid var(--color-line); }
  .reader-help-row { grid-template-columns: 1fr; gap: .2rem; }
}

@media (forced-colors: active) {
  .reader-code[aria-selected="true"] { outline: 2px solid Highlight; outline-offset: -2px; }
}
`;
