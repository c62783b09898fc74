package app.touchstone.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Which sources are looked for.
 *
 * @param text a part of the name or the address; empty for all
 * @param kind null for every kind
 * @param type null for every type
 * @param country two letters, empty for every country
 */
public record SourceQuery(
        String text, @Nullable SourceKind kind, @Nullable SourceType type, String country) {

    public static final SourceQuery ALL = new SourceQuery("", null, null, "");

    /** By what a list is sorted; the name decides what is left. */
    public enum Order {
        NAME,
        KIND,
        TYPE,
        COUNTRY,
        /** The most used first. */
        USES,
        /** The newest first. */
        NEWEST
    }
}
