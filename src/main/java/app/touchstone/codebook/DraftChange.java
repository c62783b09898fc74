package app.touchstone.codebook;

import app.touchstone.codebook.CodebookFile.Entry;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One edit of a draft of a codebook. Codes are named by their keys. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DraftChange.Describe.class, name = "describe"),
    @JsonSubTypes.Type(value = DraftChange.Add.class, name = "add"),
    @JsonSubTypes.Type(value = DraftChange.Write.class, name = "write"),
    @JsonSubTypes.Type(value = DraftChange.Step.class, name = "step"),
    @JsonSubTypes.Type(value = DraftChange.Under.class, name = "under"),
    @JsonSubTypes.Type(value = DraftChange.Remove.class, name = "remove"),
    @JsonSubTypes.Type(value = DraftChange.Merge.class, name = "merge"),
    @JsonSubTypes.Type(value = DraftChange.Split.class, name = "split")
})
public sealed interface DraftChange {

    /** What the codebook is called and how to code with it; its key and its kind stay. */
    record Describe(
            @NotNull @Size(max = 200) String name,
            @NotNull @Size(max = 35) String language,
            @NotNull String description,
            @NotNull String source,
            @NotNull @Size(max = 200) String licence,
            @NotNull String guideline)
            implements DraftChange {}

    /** A new code, the last below its parent. */
    record Add(@NotNull Entry code) implements DraftChange {}

    /** A code as it shall be; a new label is a renaming. Its key changes only while no version was published with it. */
    record Write(@NotNull String key, @NotNull Entry code) implements DraftChange {}

    /** One place up or down among the codes of the same parent. Harmless at the end. */
    record Step(@NotNull String key, boolean up) implements DraftChange {}

    /** Below another parent, or at the top. */
    record Under(@NotNull String key, @Nullable String parent) implements DraftChange {}

    /** The code goes; what was below it goes up to its parent. Marks with it wait for a person. */
    record Remove(@NotNull String key) implements DraftChange {}

    /** The code becomes another one; what was below it goes there. */
    record Merge(@NotNull String key, @NotNull String into) implements DraftChange {}

    /** Other codes take the code's place; marks with it wait for a person. One of them may keep its key. */
    record Split(
            @NotNull String key,
            @NotNull @Size(min = 2, max = 20) List<@NotNull Entry> parts) implements DraftChange {}
}
