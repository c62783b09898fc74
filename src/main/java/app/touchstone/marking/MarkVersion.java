package app.touchstone.marking;

import jakarta.validation.constraints.NotNull;

/**
 * A mark as somebody saw it.
 *
 * @param version the version they saw, or {@link Change#ANY}
 */
public record MarkVersion(@NotNull MarkId id, long version) {}
