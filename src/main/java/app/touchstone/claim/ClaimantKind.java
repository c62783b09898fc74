package app.touchstone.claim;

/** Who can assert a claim. */
public enum ClaimantKind {
    PERSON,
    ORGANISATION
}
