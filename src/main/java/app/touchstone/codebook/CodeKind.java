package app.touchstone.codebook;

/** What a codebook's codes tell about a text. Never whether it is true. */
public enum CodeKind {
    FRAMING,
    NARRATIVE,
    TECHNIQUE
}
