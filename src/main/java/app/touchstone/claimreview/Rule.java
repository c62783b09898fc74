package app.touchstone.claimreview;

import static app.touchstone.claimreview.Severity.ERROR;
import static app.touchstone.claimreview.Severity.HINT;
import static app.touchstone.claimreview.Severity.WARNING;

import java.util.Locale;

/**
 * Every rule of the linter with its weight. Sources: schema.org's vocabulary, the search engines' page on
 * structured data for fact checks, and what publishers' pages were seen to carry.
 */
public enum Rule {
    // the file, before anything in it can be read
    INPUT_EMPTY(ERROR),
    INPUT_BINARY(ERROR),
    INPUT_LARGE(ERROR),
    INPUT_ENCODING(WARNING),
    JSON_INVALID(ERROR),
    SCRIPT_NONE(ERROR),
    SCRIPT_ESCAPED(ERROR),

    // the page as a whole
    SHAPE_NOT_OBJECT(ERROR),
    SHAPE_NO_REVIEW(ERROR),
    SHAPE_TOO_DEEP(WARNING),
    CONTEXT_MISSING(WARNING),
    CONTEXT_FOREIGN(ERROR),
    CONTEXT_SPELLING(HINT),
    PAGE_SEVERAL(WARNING),
    PAGE_REPEATED(WARNING),
    TEXT_HTML(WARNING),

    // the review
    CLAIM_REVIEWED_MISSING(ERROR),
    CLAIM_REVIEWED_NOT_TEXT(ERROR),
    CLAIM_REVIEWED_EMPTY(ERROR),
    CLAIM_REVIEWED_LONG(HINT),
    CLAIM_REVIEWED_RATED(WARNING),
    CLAIM_REVIEWED_NAMES_RATING(HINT),
    URL_MISSING(ERROR),
    URL_NOT_ADDRESS(ERROR),
    URL_HOME_PAGE(ERROR),
    URL_OTHER_SITE(ERROR),
    URL_OTHER_PAGE(WARNING),
    AUTHOR_MISSING(WARNING),
    AUTHOR_TEXT(WARNING),
    AUTHOR_NOT_OBJECT(ERROR),
    AUTHOR_TYPE(WARNING),
    AUTHOR_NAMELESS(ERROR),
    AUTHOR_IS_CLAIMANT(ERROR),
    AUTHOR_CORRECTIONS_POLICY(HINT),
    DATE_MISSING(WARNING),
    DATE_MALFORMED(ERROR),
    DATE_ORDER(WARNING),
    CORRECTION_TYPE(WARNING),
    CORRECTION_EMPTY(WARNING),

    // the rating
    RATING_MISSING(ERROR),
    RATING_NOT_OBJECT(ERROR),
    RATING_LABEL_MISSING(ERROR),
    RATING_LABEL_FROM_NAME(HINT),
    RATING_LABEL_NUMBER(WARNING),
    RATING_NOT_NUMBER(ERROR),
    RATING_NUMBER_AS_TEXT(HINT),
    RATING_MINUS_ONE(ERROR),
    RATING_INCOMPLETE(WARNING),
    RATING_WORST_BELOW_ONE(ERROR),
    RATING_BEST_BELOW_WORST(ERROR),
    RATING_BEST_EQUALS_WORST(ERROR),
    RATING_OUT_OF_RANGE(ERROR),
    RATING_EXPLANATION_LONG(HINT),

    // the claim
    ITEM_MISSING(WARNING),
    ITEM_NOT_OBJECT(ERROR),
    ITEM_TYPE(WARNING),
    ITEM_OLDER_TYPE(HINT),
    CLAIMANT_TEXT(WARNING),
    CLAIMANT_NOT_OBJECT(ERROR),
    CLAIMANT_NAMELESS(ERROR),
    CLAIMANT_PLACEHOLDER(WARNING),
    SAME_AS_NOT_ADDRESS(WARNING),
    APPEARANCE_NONE(HINT),
    APPEARANCE_TEXT(HINT),
    APPEARANCE_NO_ADDRESS(HINT),
    APPEARANCE_JUNK(WARNING),
    INTERPRETER_NAMELESS(WARNING),

    // MediaReview
    MEDIA_CATEGORY_MISSING(ERROR),
    MEDIA_CATEGORY_UNKNOWN(ERROR),
    MEDIA_CATEGORY_CONTRADICTION(ERROR),
    MEDIA_CONTEXT_MISSING(ERROR),
    MEDIA_LINK_NOT_ADDRESS(WARNING),
    MEDIA_ITEM_MISSING(ERROR),
    MEDIA_ITEM_TYPE(WARNING),
    MEDIA_ASSOCIATION(HINT);

    private final Severity severity;

    Rule(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** The rule's name in output and among translations, such as {@code rating-out-of-range}; never changes. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
