package app.touchstone.report;

/** What changed under a report that is out. */
public enum FlagKind {
    /** A newer version of a codebook defines a framing of the report otherwise, or no longer has it. */
    CODEBOOK,
    /** What is known of a source changed. */
    SOURCE,
    /** Evidence was changed, withdrawn or brought back. */
    EVIDENCE,
    /** A page that is cited reads otherwise than when it was captured. */
    CAPTURE,
    /** A report that is cited was taken back. */
    CITED_REPORT
}
