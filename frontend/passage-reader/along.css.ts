/** What belongs to the text as a whole or hangs at a mark: knobs, outline, minimap; and how fingers get room. */
export const ALONG = /* css */ `
.reader-knob {
  position: absolute;
  z-index: 2;
  inline-size: 9px;
  block-size: 9px;
  margin: -10px 0 0 -5px;
  border: 1.5px solid var(--color-paper);
  border-radius: 50%;
  background: var(--color-focus);
  cursor: ew-resize;
  touch-action: none;
  user-select: none;

  &[hidden] { display: none; }
  &.is-end { margin-block-start: 1px; }
  &.is-dragged { pointer-events: none; }
  &::before { content: ""; position: absolute; inset: -3px; }

  @media (pointer: coarse) {
    inline-size: 16px;
    block-size: 16px;
    margin: -17px 0 0 -9px;
    &::before { inset: -14px; }
  }
  @media (forced-colors: active) { border-color: Canvas; background: Highlight; forced-color-adjust: none; }
}

.reader-mark.is-companion { outline: 2px dashed var(--color-focus); outline-offset: 1px; }

/* Fingers: the bar stands at the foot of the window, away from the system's own menu and handles. */
.reader-bar.is-docked {
  position: fixed;
  inset-inline: .5rem;
  inset-block-end: max(.5rem, env(safe-area-inset-bottom));
  z-index: 20;
  justify-content: center;
  inline-size: auto;
  max-inline-size: none;

  & .reader-bar-button { flex: 1 1 28%; justify-content: center; min-block-size: 3rem; border: 1px solid rgb(255 255 255 / .16); }
  & .reader-key { display: none; }
}
.reader-bar-button[aria-pressed="true"] { background: #cfe0f8; color: #14181d; }
.reader-bar-button[aria-pressed="true"] .reader-key { color: inherit; }
.reader-small-button[aria-pressed="true"] { border-color: var(--color-focus); background: var(--reader-picked); }
/* A switch that is on says so by a sign, too. */
:is(.reader-bar-button, .reader-small-button)[aria-pressed="true"]::before { content: "✓" / ""; font-weight: 700; }
@media (forced-colors: active) {
  :is(.reader-bar-button, .reader-small-button)[aria-pressed="true"] { border: 2px solid Highlight; }
}
@media (pointer: coarse) {
  .reader-small-button { min-block-size: 2.75rem; padding-inline: .9rem; }
  .reader-code { padding-block: .7rem; }
  .reader-search, .reader-quote-input { min-block-size: 2.75rem; }
  :is(.reader-small-button, .reader-code) .reader-key { display: none; }
}

.reader-outline {
  position: sticky;
  inset-block-start: .5rem;
  z-index: 4;
  max-inline-size: 34rem;
  margin: 0 auto .75rem;
  padding: .55rem;
  border: 1px solid var(--color-line);
  border-radius: 9px;
  background: var(--color-raised);
  box-shadow: 0 6px 20px rgb(0 0 0 / .16);
}
.reader-outline-list {
  max-block-size: min(60vh, 30rem);
  margin: 0 0 .5rem;
  padding: 0;
  overflow-y: auto;
  list-style: none;

  & .depth-1 { padding-inline-start: 1.2rem; }
  & .depth-2 { padding-inline-start: 2.4rem; }
  & .depth-3 { padding-inline-start: 3.6rem; }
}
.reader-outline-line {
  display: flex;
  align-items: baseline;
  gap: .75rem;
  inline-size: 100%;
  min-block-size: 2rem;
  padding: .2rem .55rem;
  border: 0;
  border-radius: 6px;
  background: none;
  color: inherit;
  text-align: start;
  cursor: pointer;

  &:hover { background: var(--color-quiet); }
  &[aria-current] { font-weight: 600; box-shadow: inset 3px 0 0 var(--color-focus); }
  .reader-outline &:focus-visible { outline-offset: -2px; }
  @media (pointer: coarse) { min-block-size: 2.75rem; }
}
.reader-outline-title { flex: 1; }
.reader-outline-marks { flex: none; color: var(--color-text-soft); font-size: .8125rem; font-weight: 400; }

.reader-minimap {
  position: absolute;
  inset-block: 0;
  inset-inline-end: 0;
  z-index: 1;
  inline-size: 14px;

  &[hidden] { display: none; }
  & svg { display: block; inline-size: 100%; block-size: 100%; }
  & path { fill: var(--ink); }
  @media (max-width: 44rem) { display: none; }
  @media (forced-colors: active) {
    & path { fill: CanvasText; forced-color-adjust: none; }
  }
}
.reader-minimap-track {
  position: sticky;
  inset-block-start: 8px;
  box-sizing: border-box;
  block-size: calc(100vh - 16px);
  max-block-size: 100%;
  padding-inline: 2px;
  border-inline-start: 1px solid var(--color-line);
  cursor: pointer;
  touch-action: none;
}
.reader-minimap-view {
  position: absolute;
  inset-inline: 0;
  min-block-size: 6px;
  border: 1px solid color-mix(in srgb, var(--color-text) 55%, transparent);
  border-radius: 3px;
  background: color-mix(in srgb, var(--color-text) 9%, transparent);
  pointer-events: none;
}

@media print {
  .reader-knob, .reader-outline, .reader-minimap { display: none !important; }
}
`;
