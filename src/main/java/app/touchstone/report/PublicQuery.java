package app.touchstone.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader looks for among a desk's reports. Empty means all.
 *
 * @param text words that must all occur; each may be the beginning of one
 * @param verdict a rating's key
 * @param framing as it stands in an address, see {@link PublicChoices}
 * @param claimant as it stands in an address
 * @param year of the first publication
 * @param language BCP 47
 * @param page 1, 2, 3, …
 */
public record PublicQuery(
        String text,
        String verdict,
        String framing,
        String claimant,
        @Nullable Integer year,
        String language,
        int page) {

    /** How many reports a page lists. */
    public static final int PER_PAGE = 20;

    public static final PublicQuery ALL = new PublicQuery("", "", "", "", null, "", 1);

    /** Whether nothing is filtered. */
    public boolean all() {
        return text.isEmpty()
                && verdict.isEmpty()
                && framing.isEmpty()
                && claimant.isEmpty()
                && year == null
                && language.isEmpty();
    }

    public PublicQuery onPage(int number) {
        return new PublicQuery(text, verdict, framing, claimant, year, language, number);
    }

    List<String> words() {
        return SearchWords.asked(text);
    }
}
