package app.touchstone.claim;

/** What sort of media a claim is about. */
public enum MediaKind {
    IMAGE,
    VIDEO,
    AUDIO
}
