package app.touchstone.document;

/**
 * Why no text could be taken out of what was given. Each has a translation {@code document.problem.NAME}; its arguments
 * are named here as {@code {0}}, {@code {1}}. Nothing was stored in any of these cases.
 */
public enum ExtractionProblem {
    /** No bytes, or nothing but white space and invisible characters. */
    EMPTY,
    /** {0} the largest upload in megabytes. */
    TOO_LARGE,
    /** {0} the longest text in UTF-16 units. */
    TOO_MUCH_TEXT,
    /** {0} the most headings, paragraphs and items a text may have. */
    TOO_MANY_BLOCKS,
    /** Named or declared as a text, but not one. {0} the media type it looks like. */
    BINARY,
    /** {0} how many bytes before the first that is not UTF-8 (or not of the encoding the file declares). */
    NOT_UTF8,
    /** {0} how many characters before the first NUL, {1} how many there are. */
    NUL_BYTES,
    /** A password is needed. */
    ENCRYPTED,
    /** A document without text, such as a scan. */
    NO_TEXT,
    /** The file breaks its own format, or ends too early. */
    DAMAGED,
    /** {0} the media type found, {1} the endings of the types accepted. */
    UNSUPPORTED_TYPE,
    /** Unpacks to more than an honest file does. {0} the most it may unpack to, in megabytes. */
    BOMB,
    /** {0} the seconds it was given. */
    TOO_SLOW;

    /** The key of the translation that tells a person. */
    public String key() {
        return "document.problem." + name();
    }
}
