package app.touchstone.codebook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of a code over several versions of its codebook. */
final class Succession {

    private Succession() {}

    /**
     * The codes that took its place: itself or one other when a machine may say so, several when a person must choose, none
     * when it was removed.
     *
     * @param from the version the code is in
     * @param to the version asked for
     * @param steps by version, what became of the codes of the version before; codes that are not named stayed or went
     * @param there the keys of the version asked for
     */
    static List<String> of(
            String key, int from, int to, Map<Integer, Map<String, List<String>>> steps, Set<String> there) {
        Set<String> now = new LinkedHashSet<>(List.of(key));
        for (int version = from + 1; version <= to; version++) {
            Map<String, List<String>> step = steps.getOrDefault(version, Map.of());
            Set<String> next = new LinkedHashSet<>();
            now.forEach(one -> next.addAll(step.getOrDefault(one, List.of(one))));
            now = next;
        }
        now.retainAll(there);
        return List.copyOf(now);
    }
}
