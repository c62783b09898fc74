package app.touchstone.marking;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/** In which order the passages of a code are read. */
public enum ConcordanceOrder {
    /** Document by document, each from its beginning. */
    DOCUMENT,
    /** By the passage's own words. */
    PASSAGE,
    /** By the words before, read from the passage backwards. */
    BEFORE,
    /** By the words after. */
    AFTER;

    /** By the order's words without regard to capitals, then by place. */
    Comparator<ConcordanceKey> comparator() {
        return switch (this) {
            case DOCUMENT -> ConcordanceKey.BY_PLACE;
            case PASSAGE -> byWords(ConcordanceKey::quote);
            case BEFORE ->
                byWords(key -> new StringBuilder(key.before()).reverse().toString());
            case AFTER -> byWords(ConcordanceKey::after);
        };
    }

    private static Comparator<ConcordanceKey> byWords(Function<ConcordanceKey, String> words) {
        return Comparator.<ConcordanceKey, String>comparing(
                        key -> words.apply(key).strip().toLowerCase(Locale.ROOT))
                .thenComparing(ConcordanceKey.BY_PLACE);
    }
}
