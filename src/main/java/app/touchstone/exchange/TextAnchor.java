package app.touchstone.exchange;

import org.jspecify.annotations.Nullable;

/**
 * Where an annotation from outside says one stretch of its passage is. What it does not say is null, or empty.
 *
 * @param start in code points as the model has it, in UTF-16 units as many tools have it: the quote decides
 * @param end exclusive, null exactly when the start is
 * @param exact null without a quote
 * @param version the SHA-256 of the text it was made on, as far as it says one of ours
 */
record TextAnchor(
        @Nullable Long start,
        @Nullable Long end,
        @Nullable String exact,
        String prefix,
        String suffix,
        String version) {

    boolean saysNothing() {
        return start == null && exact == null;
    }
}
