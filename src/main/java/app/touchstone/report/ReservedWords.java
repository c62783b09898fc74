package app.touchstone.report;

import java.util.Set;

/** The desk's own pages stand where its reports do: no report is given one of their words. */
public final class ReservedWords {

    public static final Set<String> ALL =
            Set.of("about", "card", "changes", "codebooks", "corrections", "feed", "methodology", "reports", "search");

    private ReservedWords() {}
}
