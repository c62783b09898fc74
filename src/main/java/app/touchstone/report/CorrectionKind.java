package app.touchstone.report;

/** Why a new edition replaced the one before; from the lightest to the heaviest. */
public enum CorrectionKind {
    TYPO,
    CLARIFICATION,
    VERDICT_CHANGE,
    /** The report is taken back; it stays readable, under a notice. */
    RETRACTION
}
