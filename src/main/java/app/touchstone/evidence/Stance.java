package app.touchstone.evidence;

/** What evidence does to a claim. */
public enum Stance {
    SUPPORTS,
    REFUTES,
    CONTEXT
}
