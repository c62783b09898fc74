package app.touchstone.codebook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The same or a broader code in another list.
 *
 * @param list such as {@code DISARM}
 * @param id in that list, such as {@code T0023}
 * @param label its words there; may be empty
 */
public record CodeLink(String list, String id, String label) {

    /** Each part is one line; a bar would end it in a file. */
    public CodeLink(@Nullable String list, @Nullable String id, @Nullable String label) {
        this.list = plain(list);
        this.id = plain(id);
        this.label = plain(label);
    }

    /** The parts between bars, the label left out when there is none. */
    @JsonIgnore
    public String text() {
        return label.isEmpty() ? list + "|" + id : list + "|" + id + "|" + label;
    }

    /** Reads what {@link #text()} wrote; what is missing is empty. */
    public static CodeLink of(String text) {
        String[] parts = text.split("\\|", 3);
        return new CodeLink(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }

    /** Whether it names both a list and a place in it. */
    boolean whole() {
        return !list.isEmpty() && !id.isEmpty();
    }

    private static String plain(@Nullable String text) {
        return Objects.requireNonNullElse(text, "")
                .replace('|', ' ')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
