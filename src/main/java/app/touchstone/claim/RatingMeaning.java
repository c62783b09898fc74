package app.touchstone.claim;

import java.util.Arrays;
import java.util.Optional;

/**
 * What fact-checkers' rating words come down to when they are compared across publishers: the seven classes of X-Fact's
 * rating maps (Utah NLP, MIT licence, 2021).
 */
public enum RatingMeaning {
    TRUE("true"),
    MOSTLY_TRUE("mostly true"),
    MIXED("partly true/misleading"),
    MOSTLY_FALSE("mostly false"),
    FALSE("false"),
    /** Nobody can say, or not yet. */
    UNCERTAIN("complicated/hard to categorise"),
    /** No judgement of truth: satire, a change of mind, an article. */
    OTHER("other");

    private final String name;

    RatingMeaning(String name) {
        this.name = name;
    }

    /** The class that files of rating maps call by this name. */
    static Optional<RatingMeaning> named(String text) {
        return Arrays.stream(values()).filter(one -> one.name.equals(text)).findFirst();
    }
}
