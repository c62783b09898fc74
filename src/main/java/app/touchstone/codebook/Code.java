package app.touchstone.codebook;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One code: what it means and when it is given.
 *
 * @param path the labels from the top down to this one, joined by {@code ›}
 * @param hotkey a letter or digit, null when it has none
 * @param moreExamples further ones after {@code example}; as {@code moreCounterexamples}
 * @param links the same or a broader code in other lists
 * @param guideline how to code with it, shown beside the text
 */
public record Code(
        CodeId id,
        CodebookId codebook,
        String codebookName,
        int codebookNumber,
        CodeKind kind,
        @Nullable CodeId parent,
        String key,
        String label,
        String path,
        String definition,
        String includes,
        String excludes,
        String example,
        String counterexample,
        String source,
        Hue colour,
        @Nullable String hotkey,
        List<String> moreExamples,
        List<String> moreCounterexamples,
        List<CodeLink> links,
        Set<FrameFunction> functions,
        String guideline) {}
