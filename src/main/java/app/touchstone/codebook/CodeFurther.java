package app.touchstone.codebook;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a code has beyond its columns, as it is stored: JSON whose missing members are empty. */
record CodeFurther(
        @Nullable List<String> examples,
        @Nullable List<String> counterexamples,
        @Nullable List<CodeLink> links,
        @Nullable Set<FrameFunction> functions,
        @Nullable String guideline) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    CodeFurther {
        examples = examples == null ? List.of() : List.copyOf(examples);
        counterexamples = counterexamples == null ? List.of() : List.copyOf(counterexamples);
        links = links == null ? List.of() : List.copyOf(links);
        functions = functions == null ? Set.of() : new TreeSet<>(functions);
        guideline = guideline == null ? "" : guideline;
    }

    static CodeFurther read(String json) {
        return json.equals("{}")
                ? new CodeFurther(null, null, null, null, null)
                : JSON.readValue(json, CodeFurther.class);
    }

    static String write(CodebookFile.Entry entry) {
        return JSON.writeValueAsString(new CodeFurther(
                entry.moreExamples(),
                entry.moreCounterexamples(),
                entry.links(),
                entry.functions(),
                entry.guideline()));
    }
}
