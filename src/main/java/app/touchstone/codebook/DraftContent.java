package app.touchstone.codebook;

import app.touchstone.codebook.CodebookFile.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A codebook while it is being edited; it may be unfinished.
 *
 * @param successors what became of codes that were merged (one key) or split (several); a code that is neither here nor among
 *     the codes was removed
 */
public record DraftContent(CodebookFile file, Map<String, List<String>> successors) {

    public DraftContent {
        successors = Map.copyOf(successors);
    }

    DraftContent with(List<Entry> codes) {
        return new DraftContent(file.with(codes), successors);
    }

    public Optional<Entry> code(String key) {
        return file.codes().stream().filter(code -> code.key().equals(key)).findFirst();
    }

    public List<Entry> below(@Nullable String parent) {
        return file.codes().stream()
                .filter(code -> parent == null ? code.parent() == null : parent.equals(code.parent()))
                .toList();
    }

    /** A code's place is taken by others: also where it was the successor itself. No others means that it goes. */
    DraftContent succeeded(String key, List<String> by) {
        Map<String, List<String>> now = new LinkedHashMap<>();
        successors.forEach((from, to) -> {
            List<String> next = new ArrayList<>();
            to.forEach(one -> {
                if (one.equals(key)) {
                    next.addAll(by);
                } else {
                    next.add(one);
                }
            });
            List<String> distinct = next.stream().distinct().toList();
            if (!distinct.isEmpty()) {
                now.put(from, distinct);
            }
        });
        if (by.isEmpty()) {
            now.remove(key);
        } else {
            now.put(key, List.copyOf(by));
        }
        return new DraftContent(file, now);
    }
}
