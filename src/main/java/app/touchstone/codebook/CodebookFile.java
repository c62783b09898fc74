package app.touchstone.codebook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A codebook as a file; the starter codebooks are such files.
 *
 * @param guideline how to code with it, shown beside the text; left out it is empty
 */
public record CodebookFile(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,80}") String key,
        @NotNull CodeKind kind,
        @NotBlank @Size(max = 200) String name,
        @NotNull @Size(max = 35) String language,
        @Positive int version,
        @NotNull String description,
        @NotNull String source,
        @NotNull @Size(max = 200) String licence,
        @NotEmpty List<@Valid Entry> codes,
        @Nullable String guideline) {

    public CodebookFile {
        guideline = Objects.requireNonNullElse(guideline, "");
    }

    /** The same codebook with other codes. */
    public CodebookFile with(List<Entry> other) {
        return new CodebookFile(
                key, kind, name, language, version, description, source, licence, List.copyOf(other), guideline);
    }

    /** The same codes under another head. */
    CodebookFile called(String newKey, CodeKind newKind, String newName, int newVersion) {
        return new CodebookFile(
                newKey, newKind, newName, language, newVersion, description, source, licence, codes, guideline);
    }

    /**
     * One code of the file. What a file leaves out is empty.
     *
     * @param moreExamples further examples, each on one line; as {@code moreCounterexamples}
     * @param functions what the framing does; only sensible in a codebook of framings
     */
    public record Entry(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,80}") String key,
            @Nullable String parent,
            @NotBlank @Size(max = 200) String label,
            @NotBlank String definition,
            @NotNull String includes,
            @NotNull String excludes,
            @NotNull String example,
            @Nullable String counterexample,
            @Nullable String source,
            @NotBlank String colour,
            @Nullable @Pattern(regexp = "[a-z0-9]") String hotkey,
            List<String> moreExamples,
            List<String> moreCounterexamples,
            List<CodeLink> links,
            Set<FrameFunction> functions,
            @Nullable String guideline) {

        public Entry {
            key = text(key);
            label = text(label);
            definition = text(definition);
            includes = text(includes);
            excludes = text(excludes);
            example = text(example);
            colour = text(colour);
            parent = given(parent);
            counterexample = given(counterexample);
            source = given(source);
            hotkey = given(hotkey);
            moreExamples = lines(moreExamples);
            moreCounterexamples = lines(moreCounterexamples);
            links = links == null ? List.of() : List.copyOf(links);
            functions = functions == null ? Set.of() : new TreeSet<>(functions);
            guideline = text(guideline);
        }

        /** A code without anything further. */
        public Entry(
                String key,
                @Nullable String parent,
                String label,
                String definition,
                String includes,
                String excludes,
                String example,
                @Nullable String counterexample,
                @Nullable String source,
                String colour,
                @Nullable String hotkey) {
            this(
                    key,
                    parent,
                    label,
                    definition,
                    includes,
                    excludes,
                    example,
                    counterexample,
                    source,
                    colour,
                    hotkey,
                    List.of(),
                    List.of(),
                    List.of(),
                    Set.of(),
                    "");
        }

        /** A new code of which only this much is known. */
        public static Entry fresh(String key, @Nullable String parent, String label, String colour) {
            return new Entry(key, parent, label, "", "", "", "", null, null, colour, null);
        }

        Entry under(@Nullable String other) {
            return new Entry(
                    key,
                    other,
                    label,
                    definition,
                    includes,
                    excludes,
                    example,
                    counterexample,
                    source,
                    colour,
                    hotkey,
                    moreExamples,
                    moreCounterexamples,
                    links,
                    functions,
                    guideline);
        }

        private static String text(@Nullable String value) {
            return Objects.requireNonNullElse(value, "");
        }

        private static @Nullable String given(@Nullable String value) {
            return value == null || value.isEmpty() ? null : value;
        }

        private static List<String> lines(@Nullable Collection<String> several) {
            return several == null
                    ? List.of()
                    : several.stream()
                            .flatMap(one -> Arrays.stream(one.split("\\R")))
                            .map(String::strip)
                            .filter(one -> !one.isEmpty())
                            .toList();
        }
    }
}
