package app.touchstone.codebook;

import java.time.Instant;
import java.util.List;

/**
 * One published, immutable version of a codebook.
 *
 * @param number its version: 1, 2, 3, …
 * @param codes parents before their children, in the author's order
 */
public record Codebook(
        CodebookId id,
        String key,
        CodeKind kind,
        String name,
        int number,
        String language,
        String description,
        String source,
        String licence,
        Instant publishedAt,
        List<Code> codes) {

    public Codebook {
        codes = List.copyOf(codes);
    }
}
