package app.touchstone.review;

/** To whom a move is told. */
public enum Audience {
    /** Whoever wrote the claim down. */
    AUTHOR,
    /** Those who have a seat in the round. */
    ASSESSORS,
    /** Those who may decide a dispute by the policy, without the claim's assessors. */
    ADJUDICATORS,
    /** Those who may publish. */
    PUBLISHERS
}
