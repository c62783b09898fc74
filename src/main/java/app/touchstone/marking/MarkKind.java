package app.touchstone.marking;

import app.touchstone.codebook.CodeKind;

/** What a mark says of its passage: one of a codebook's kinds of code, or that it is a claim. */
public enum MarkKind {
    CLAIM,
    FRAMING,
    NARRATIVE,
    TECHNIQUE;

    static MarkKind of(CodeKind kind) {
        return valueOf(kind.name());
    }
}
