/** The text and its marks. Kinds differ by the pattern of the underline, codes by colour. Tokens are in styles.css, hues in hues.css. */
export const TEXT = /* css */ `
passage-reader {
  --reader-picked: light-dark(#cfe0f8, #284a78);

  display: block;
  position: relative;
  box-sizing: border-box;
  padding: 1rem clamp(1rem, 6%, 3.5rem) 2.5rem;
  background: var(--color-paper);
  color: var(--color-text);
}

.reader-text {
  max-inline-size: calc(var(--measure) + 1rem);
  margin-inline: auto;
  font-family: var(--font-serif);
  font-size: var(--text-reading);
  line-height: 1.75;
  overflow-wrap: break-word;
  outline: none;
  user-select: text;

  &:focus-visible {
    box-shadow: -3px 0 0 -1px var(--color-focus);
  }
  &[dir="rtl"]:focus-visible {
    box-shadow: 3px 0 0 -1px var(--color-focus);
  }
  &:lang(ar), &:lang(fa), &:lang(ur) {
    font-family: "Noto Naskh Arabic", "Noto Serif", serif;
    font-size: 1.3125rem;
    line-height: 1.95;
  }
  & ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
}

/* The padding is room for the ring of the chosen mark: what is outside of a block's box is not painted. */
.reader-block {
  margin: 0 0 .2rem;
  padding: .4rem .5rem .5rem;
  white-space: pre-line;
  content-visibility: auto;
  contain-intrinsic-block-size: auto 7lh;
  contain-intrinsic-block-size: auto calc(attr(data-lines type(<number>), 6) * 1lh);

  &:is(h2, h3, h4) {
    margin-block: .75rem .25rem;
    color: inherit;
    line-height: 1.3;
    text-wrap: pretty;
  }
  &:is(h2) { font-size: 1.7rem; }
  &:is(h3) { font-size: 1.35rem; }
  &:is(h4) { font-size: 1.15rem; }
  /* The text brings its own bullets and numbers: they hang in the margin. */
  &:is(li) {
    padding-block: .1rem .3rem;
    padding-inline-start: 1.5rem;
    text-indent: -.72rem;
  }
  &:is(li).level-2 { padding-inline-start: 2.8rem; }
  &:is(li).level-3 { padding-inline-start: 4.1rem; }
  &:is(blockquote) {
    margin-inline: .5rem 1.5rem;
    padding-inline-start: 1.1rem;
    border-inline-start: 3px solid var(--color-line);
    color: color-mix(in srgb, var(--color-text) 88%, transparent);
  }
}

.reader-text ::selection {
  background: var(--reader-picked);
}
::highlight(touchstone-passage) {
  background-color: light-dark(#cfe0f8, #284a78);
}

.reader-mark {
  padding: 0;
  border: 0 none var(--ink);
  border-block-end-width: 3px;
  background: var(--wash);
  background-clip: content-box;
  color: inherit;
  cursor: pointer;
  -webkit-box-decoration-break: clone;
  box-decoration-break: clone;

  &.kind-claim { border-block-end-style: double; background-color: transparent; }
  &.kind-framing { border-block-end-style: dotted; }
  &.kind-narrative { border-block-end-style: solid; }
  &.kind-technique { border-block-end-style: dashed; }

  /* Where marks overlap, each has its own line. */
  &.lane-1 { padding-block-end: 4px; }
  &.lane-2 { padding-block-end: 8px; }

  &.starts { border-start-start-radius: 3px; }
  &.ends { border-start-end-radius: 3px; }
  /* Dotted edges face the gap between the pieces of one mark; the text does not move for them. */
  &.pauses { border-inline-end: 2px dotted var(--ink); margin-inline-end: -2px; }
  &.resumes { border-inline-start: 2px dotted var(--ink); margin-inline-start: -2px; }
  &.is-theirs { background-color: color-mix(in srgb, var(--wash) 50%, transparent); }
  &.is-theirs.kind-claim { background-color: transparent; }

  &.is-chosen {
    outline: 2px solid var(--color-focus);
    outline-offset: 1px;
    border-radius: 2px;
    background-color: var(--wash);
  }
  /* The ring goes around the lines of the marks within. */
  &.is-chosen:has(.reader-mark) { outline-offset: 4px; }
  &:focus-visible {
    outline: 3px solid var(--color-focus);
    outline-offset: 1px;
  }

  /* Hatched: not stored yet. It shows only when storing takes longer than a moment. */
  &.is-pending { animation: reader-hatch 1ms 900ms both; }
  &.is-failed, .is-offline &.is-pending {
    animation: none;
    background-image: var(--reader-hatching);
  }
}
passage-reader {
  --reader-hatching: repeating-linear-gradient(-45deg, transparent 0 5px, color-mix(in srgb, currentColor 22%, transparent) 5px 6.5px);
}
@keyframes reader-hatch {
  from { background-image: none; }
  to { background-image: var(--reader-hatching); }
}

.reader-caret {
  position: absolute;
  z-index: 1;
  inline-size: 2px;
  margin-inline-start: -1px;
  scroll-margin: 30vh;
  background: var(--color-text);
  pointer-events: none;
  animation: reader-blink 1.1s steps(1) infinite;
}
@keyframes reader-blink {
  50% { opacity: 0; }
}

@media (prefers-reduced-motion: reduce) {
  .reader-caret { animation: none; }
}

.reader-mark.starts::before {
  margin-inline-end: .3em;
  padding: 0 .3em;
  border: 1px solid currentColor;
  border-radius: 3px;
  font: 600 .68em/1.3 var(--font-sans);
  vertical-align: .12em;
  white-space: nowrap;
}

@media (forced-colors: active) {
  .reader-mark {
    &, &.is-chosen, &.is-theirs { background-color: transparent; }
    color: CanvasText;
    border-block-end-color: CanvasText;

    /* Colours are not to be had: each mark says in words what it is. */
    &.starts::before { content: attr(data-label); }
    &.is-chosen { outline-color: Highlight; }
    &.is-failed, .is-offline &.is-pending { border-block-end-color: GrayText; }
  }
  .reader-caret { background: Highlight; forced-color-adjust: none; }
}

@media print {
  passage-reader { padding: 0; background: none; }
  .reader-text, .reader-text:focus-visible { max-inline-size: none; font-size: 11pt; box-shadow: none; }
  .reader-block { content-visibility: visible; break-inside: avoid; }
  .reader-mark, .reader-mark.is-chosen { outline: none; print-color-adjust: exact; }
  .reader-mark.starts::before { content: attr(data-label); color: var(--ink); }
  .reader-tools, .reader-bar, .reader-palette, .reader-quote, .reader-notice, .reader-caret { display: none !important; }
}
`;
