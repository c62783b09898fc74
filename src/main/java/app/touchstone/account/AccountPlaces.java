package app.touchstone.account;

/** Where a person's own things and the record are to be found in the workspace. */
public final class AccountPlaces {

    public static final String TOKENS = "tokens";

    public static final String JOURNAL = "journal";

    /** How the desk shows itself to readers. */
    public static final String READING_ROOM = "reading-room";

    /** The head of the journal, to be printed and deposited. */
    public static final String HEAD = "journal/head";

    /** The journal as a file; not a screen. */
    public static final String JOURNAL_FILE = "export/journal.jsonl";

    /** Its head as a file; not a screen. */
    public static final String HEAD_FILE = "export/journal-head.json";

    private AccountPlaces() {}
}
