package app.touchstone.evidence;

/** How near a source stands to what it tells of. */
public enum SourceType {
    PRIMARY,
    SECONDARY,
    OFFICIAL,
    EXPERT
}
