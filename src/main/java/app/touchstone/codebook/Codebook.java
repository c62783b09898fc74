package app.touchstone.codebook;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One published, immutable version of a codebook.
 *
 * @param number its version: 1, 2, 3, …
 * @param codes parents before their children, in the author's order
 * @param guideline how to code with it, shown beside the text
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
        List<Code> codes,
        String guideline) {

    public Codebook {
        codes = List.copyOf(codes);
    }

    /** As the file that would publish it again. */
    public CodebookFile file() {
        Map<CodeId, String> keys = new HashMap<>();
        codes.forEach(code -> keys.put(code.id(), code.key()));
        return new CodebookFile(
                key,
                kind,
                name,
                language,
                number,
                description,
                source,
                licence,
                codes.stream()
                        .map(code -> entry(code, code.parent() == null ? null : keys.get(code.parent())))
                        .toList(),
                guideline);
    }

    private static CodebookFile.Entry entry(Code code, @Nullable String parent) {
        return new CodebookFile.Entry(
                code.key(),
                parent,
                code.label(),
                code.definition(),
                code.includes(),
                code.excludes(),
                code.example(),
                code.counterexample(),
                code.source(),
                code.colour().name().toLowerCase(Locale.ROOT),
                code.hotkey(),
                code.moreExamples(),
                code.moreCounterexamples(),
                code.links(),
                code.functions(),
                code.guideline());
    }
}
