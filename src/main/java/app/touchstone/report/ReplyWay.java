package app.touchstone.report;

/** How a claimant was asked for their side. */
public enum ReplyWay {
    MAIL,
    LETTER,
    PHONE,
    /** A message on a social network or a messenger. */
    SOCIAL,
    /** A form on their own page. */
    FORM,
    IN_PERSON,
    /** Through somebody who speaks for them, such as a press office or a lawyer. */
    SPOKESPERSON,
    OTHER
}
