package app.touchstone.review;

import app.touchstone.anchoring.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares the passages that several people marked in one text. Whoever marked nothing in it may never have opened it,
 * so only those who did are compared. Plain rules.
 */
final class PassageMatching {

    /** @param code its name, the same in all versions of the codebook */
    record Marked(UUID id, UUID by, TextRange at, String code) {}

    /** @param partner the other's mark it was compared with; null when there is none */
    record Matched(PassageKind kind, Marked mark, @Nullable Marked partner) {}

    private final List<Marked> marks;
    private final Set<UUID> people;

    private PassageMatching(List<Marked> marks) {
        this.marks = marks;
        this.people = marks.stream().map(Marked::by).collect(Collectors.toSet());
    }

    /** Each passage once, the worst first, then as they stand in the text; nothing when fewer than two marked any. */
    static List<Matched> of(List<Marked> marks) {
        PassageMatching matching = new PassageMatching(List.copyOf(marks));
        return matching.people.size() < 2 ? List.of() : matching.each();
    }

    private List<Matched> each() {
        List<Matched> found = new ArrayList<>();
        Set<UUID> told = new HashSet<>();
        for (Marked mark : marks) {
            Matched match = worst(mark);
            Marked partner = match.partner;
            if (partner == null || told.add(mark.id)) {
                found.add(match);
            }
            if (partner != null) {
                told.add(partner.id);
            }
        }
        found.sort(Comparator.comparing(Matched::kind)
                .reversed()
                .thenComparingInt(match -> match.mark.at.start())
                .thenComparing(match -> match.mark.code));
        return found;
    }

    private Matched worst(Marked mark) {
        return people.stream()
                .filter(person -> !person.equals(mark.by))
                .map(person -> against(mark, person))
                .max(Comparator.comparing(Matched::kind))
                .orElseThrow();
    }

    private Matched against(Marked mark, UUID person) {
        List<Marked> theirs =
                marks.stream().filter(other -> other.by.equals(person)).toList();
        return first(theirs, mark, PassageKind.SAME)
                .or(() -> first(theirs, mark, PassageKind.BOUNDARY))
                .or(() -> first(theirs, mark, PassageKind.LABEL))
                .orElseGet(() -> new Matched(PassageKind.MISSED, mark, null));
    }

    private Optional<Matched> first(List<Marked> theirs, Marked mark, PassageKind kind) {
        return theirs.stream()
                .filter(other -> switch (kind) {
                    case SAME -> other.code.equals(mark.code) && other.at.equals(mark.at);
                    case BOUNDARY -> other.code.equals(mark.code) && other.at.overlaps(mark.at);
                    // a code that both gave to the stretch answers to itself, not to a further one
                    case LABEL ->
                        other.at.equals(mark.at)
                                && !has(mark.by, other.at, other.code)
                                && !has(other.by, mark.at, mark.code);
                    case MISSED -> false;
                })
                .findFirst()
                .map(other -> new Matched(kind, mark, other));
    }

    private boolean has(UUID person, TextRange at, String code) {
        return marks.stream().anyMatch(one -> one.by.equals(person) && one.at.equals(at) && one.code.equals(code));
    }
}
