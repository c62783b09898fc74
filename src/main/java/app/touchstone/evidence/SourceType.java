package app.touchstone.evidence;

/** How near a source stands to what it tells of, and in which part. */
public enum SourceType {
    PRIMARY,
    SECONDARY,
    /** Gathers what secondary sources say: an encyclopaedia, a handbook. */
    TERTIARY,
    OFFICIAL,
    EXPERT,
    /** Was there. */
    WITNESS,
    /** Speaks for a side. */
    ADVOCATE
}
