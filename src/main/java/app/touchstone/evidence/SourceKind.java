package app.touchstone.evidence;

/** What sort of thing a source is. */
public enum SourceKind {
    OUTLET,
    PERSON,
    INSTITUTION,
    DATASET,
    DOCUMENT
}
