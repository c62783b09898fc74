package app.touchstone.basis;

import java.util.Locale;

/** What a person typed into a search field, as a pattern for {@code like … escape '!'}: the characters mean themselves. */
public final class LikePattern {

    private LikePattern() {}

    /** The pattern for a text that holds the part, whatever its case; empty when the part is blank. */
    public static String containing(String part) {
        return part.isBlank() ? "" : "%" + part.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
