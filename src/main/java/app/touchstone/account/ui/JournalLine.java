package app.touchstone.account.ui;

import app.touchstone.journal.JournalEntry;
import java.util.Locale;

/** An entry in words. */
record JournalLine(JournalEntry entry, String actor, String action, String subject) {

    /** Whether a part of the reader's own words, or of the entry's, is in the action, the subject or the actor. */
    boolean fits(String part, Locale language) {
        String wanted = part.strip().toLowerCase(language);
        return (action + "\n" + subject + "\n" + actor + "\n" + entry.action() + "\n" + entry.subject())
                .toLowerCase(language)
                .contains(wanted);
    }
}
