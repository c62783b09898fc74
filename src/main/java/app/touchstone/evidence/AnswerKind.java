package app.touchstone.evidence;

/** How an answer comes out of its source; the kinds of AVeriTeC (Schlichtkrull and others 2023). */
public enum AnswerKind {
    /** The source's own words are the answer: the quote says it. */
    EXTRACTED,
    /** What the source says, put together in the desk's words. */
    ABSTRACTED,
    /** Yes or no, with what it rests on. */
    YES_NO,
    /** The source was asked and does not answer; saying so is worth something too. */
    UNANSWERABLE
}
