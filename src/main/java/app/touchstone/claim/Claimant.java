package app.touchstone.claim;

/** A claimant of the desk. */
public record Claimant(ClaimantId id, ClaimantDetails details) {}
