package app.touchstone.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A source of the desk, kept once and used by any number of claims.
 *
 * @param uses how many pieces of evidence cite it, without those that were withdrawn
 * @param mergedInto the source it turned out to be; null for one that stands for itself
 */
public record Source(
        SourceId id,
        SourceDetails details,
        long uses,
        @Nullable SourceId mergedInto,
        long version) {}
