package app.touchstone.capture;

import app.touchstone.basis.Problem;

/**
 * Why an archived copy of another desk was not kept. Each has a translation {@code capture.brought.NAME}; {0} is the
 * copy's id on that desk. Nothing was stored in any of these cases.
 */
public enum BroughtRule {
    /** {1} the most megabytes that are kept, packed or unpacked. */
    TOO_LARGE,
    /** The file is not the one whose hash is told. */
    CHANGED,
    /** No gzipped WARC file, or one that breaks its own rules. */
    UNREADABLE,
    /** {1} the address that nothing in the file came from. */
    NO_ANSWER,
    /** The content is not the one whose hash is told. */
    CONTENT,
    /** {1} the media type of a file that is not kept, {2} those that are. */
    KIND,
    /** {1} what is told to be an address. */
    ADDRESS,
    /** {1} when it is told to have been taken. */
    TIME,
    /** Its text could not be read in time; another try may do. */
    BUSY;

    private static final int LONGEST = 200;

    /** The key of the translation that tells a person. */
    public String key() {
        return "capture.brought." + name();
    }

    Problem refusal(BroughtCapture told) {
        return Problem.refused(key(), told.origin().toString());
    }

    Problem refusal(BroughtCapture told, String what) {
        return Problem.refused(key(), told.origin().toString(), shown(what));
    }

    Problem refusal(BroughtCapture told, String what, String instead) {
        return Problem.refused(key(), told.origin().toString(), shown(what), instead);
    }

    private static String shown(String what) {
        return what.length() <= LONGEST ? what : what.substring(0, LONGEST) + "…";
    }
}
