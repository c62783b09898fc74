package app.touchstone.claimreview;

/** How much a finding matters. */
public enum Severity {
    /** A rule is broken: readers of the markup will drop it or misread it. */
    ERROR,
    /** Something recommended is missing, or something stands there that is rarely meant. */
    WARNING,
    /** Legal, and still worth knowing. */
    HINT
}
