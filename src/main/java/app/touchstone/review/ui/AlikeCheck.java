package app.touchstone.review.ui;

import app.touchstone.basis.Problem;
import app.touchstone.evidence.Alike;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says once that evidence is much like what is there; whoever saves again means it. */
final class AlikeCheck {

    private Set<Integer> told = Set.of();

    /** @throws Problem REFUSED the first time, naming what is alike and why */
    void requireMeant(List<Alike> alike) {
        List<Alike> close = alike.stream()
                .filter(one -> one.how() != Alike.AlikeBy.SAME_ADDRESS)
                .toList();
        Set<Integer> numbers = close.stream().map(Alike::number).collect(Collectors.toSet());
        if (told.containsAll(numbers)) {
            return;
        }
        told = numbers;
        throw Problem.refused(
                "evidence.alike.again",
                close.stream().map(one -> "E" + one.number()).collect(Collectors.joining(", ")),
                close.getFirst().how());
    }
}
