package app.touchstone.account;

/** What may be done on a desk. Services ask for these; roles and token scopes are sets of them. */
public enum Permission {
    /** See the desk's documents, marks, claims, evidence, reports and journal. */
    READ,
    /** Import documents and mark passages. */
    MARK,
    /** Write claims, sources and evidence. */
    WRITE,
    /** Write and seal an assessment. */
    ASSESS,
    /** Publish editions. */
    PUBLISH,
    /** Change codebooks, scales and the desk's policy. */
    METHOD,
    /** Add people, change roles. */
    PEOPLE
}
