package app.touchstone.account.ui;

import app.touchstone.account.People;
import app.touchstone.basis.Translations;
import app.touchstone.journal.Journal;
import app.touchstone.journal.JournalEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The journal as far as it has been read, page by page by sequence: nobody reads the whole of it, and what is written
 * meanwhile does not shift the pages.
 */
final class JournalPages {

    /** Entries read at a time. */
    static final int PAGE = 100;

    private final Journal journal;
    private final People people;
    private final UUID desk;
    private final Locale language;
    private final List<JournalLine> lines = new ArrayList<>();
    private final long total;
    private long below = Long.MAX_VALUE;

    JournalPages(Journal journal, People people, UUID desk, Locale language) {
        this.journal = journal;
        this.people = people;
        this.desk = desk;
        this.language = language;
        this.total = journal.count(desk);
    }

    /** Reads the next page of earlier entries. */
    void more() {
        List<JournalEntry> page = journal.latest(desk, below, PAGE);
        Set<UUID> actors = new HashSet<>();
        for (JournalEntry entry : page) {
            if (entry.actor() != null) {
                actors.add(entry.actor());
            }
        }
        Map<UUID, String> names = people.names(actors);
        page.forEach(entry -> lines.add(line(entry, names)));
        below = page.isEmpty() ? 0 : page.getLast().sequence();
    }

    boolean hasMore() {
        return below > 1;
    }

    /** How many entries have been read. */
    int looked() {
        return lines.size();
    }

    /** How many there were when the page was opened. */
    long total() {
        return Math.max(total, lines.size());
    }

    /** What has been read and fits; all of it for an empty filter. */
    List<JournalLine> fitting(String part) {
        return lines.stream()
                .filter(line -> part.isBlank() || line.fits(part, language))
                .toList();
    }

    private JournalLine line(JournalEntry entry, Map<UUID, String> names) {
        @Nullable UUID actor = entry.actor();
        String who = actor == null
                ? Translations.get().text(language, "account.journal.program")
                : names.getOrDefault(actor, actor.toString());
        return new JournalLine(
                entry,
                who,
                words("journal.action." + entry.action(), entry.action()),
                words("journal.subject." + entry.subjectType(), entry.subjectType()) + " "
                        + entry.subject().toString().substring(24));
    }

    /** A record outlives the words for it: an action nobody does any more is still shown by its bare name. */
    private String words(String key, String bare) {
        @Nullable String known = Translations.get().find(language, key);
        return known == null ? bare : known;
    }
}
