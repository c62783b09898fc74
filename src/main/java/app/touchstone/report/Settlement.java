package app.touchstone.report;

/** How a verdict was reached. */
public enum Settlement {
    SINGLE,
    AGREEMENT,
    ADJUDICATION
}
