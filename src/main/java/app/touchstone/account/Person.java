package app.touchstone.account;

import java.time.Instant;

/**
 * A person on a desk, as the desk sees them.
 *
 * @param disabled a person who may not sign in any more; what they did stays
 * @param erased a person who asked to be forgotten: name and address are a pseudonym, for good
 */
public record Person(
        PersonId id, String name, String email, Role role, boolean disabled, Instant joined, boolean erased) {}
