package app.touchstone.evidence;

/** Whether a quote stands where it is said to stand. */
public enum QuoteStanding {
    /** There is no quote. */
    NONE,
    /** There is no archived copy to look it up in. */
    NO_COPY,
    /** The archived copy has no text: a picture, a film, a scan. */
    NO_TEXT,
    /** It stands in the archived copy, but for spaces and the shapes of quotation marks to the letter. */
    FOUND,
    /** The archived copy does not say it. */
    NOT_FOUND
}
