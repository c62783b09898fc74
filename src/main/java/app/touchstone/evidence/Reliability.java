package app.touchstone.evidence;

/** What somebody thinks of a source's reliability; always with a reason. */
public enum Reliability {
    RELIABLE,
    /** In some things, or with care. */
    MIXED,
    UNRELIABLE
}
