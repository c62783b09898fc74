package app.touchstone.marking;

import app.touchstone.anchoring.TextRange;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodeId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one person did to marks during one visit, for undo and redo without limit. It holds only what is needed to do each
 * deed again or backwards, never a text or a mark. Plain Java; not for several threads at once.
 *
 * <p>What others did is never undone: with each deed it remembers the versions that this person's own deeds led to. When
 * somebody changed the mark in between, the chain is broken, and the deeds before the break are told with a version that is
 * no longer the stored one, which the services refuse.
 */
public final class MarkingHistory {

    /** Something that was done, or that is to be done. */
    public sealed interface Deed {
        /** What takes it back. */
        Deed inverse();

        /** Its single steps. */
        Stream<Step> steps();
    }

    /** Something done to one mark. */
    public sealed interface Step extends Deed {
        MarkId mark();

        @Override
        Step inverse();

        @Override
        default Stream<Step> steps() {
            return Stream.of(this);
        }
    }

    /** The mark was made, or put back. */
    public record Put(MarkId mark) implements Step {
        @Override
        public Step inverse() {
            return new TakenOff(mark);
        }
    }

    public record TakenOff(MarkId mark) implements Step {
        @Override
        public Step inverse() {
            return new Put(mark);
        }
    }

    public record Recoded(MarkId mark, CodeId from, CodeId to) implements Step {
        @Override
        public Step inverse() {
            return new Recoded(mark, to, from);
        }
    }

    public record Noted(MarkId mark, String from, String to) implements Step {
        @Override
        public Step inverse() {
            return new Noted(mark, to, from);
        }
    }

    /** The passage was given to another claim. */
    public record Reclaimed(MarkId mark, ClaimId from, ClaimId to) implements Step {
        @Override
        public Step inverse() {
            return new Reclaimed(mark, to, from);
        }
    }

    /** The mark was extended, shortened, or given other pieces. */
    public record Placed(MarkId mark, List<TextRange> from, List<TextRange> to) implements Step {
        public Placed {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }

        @Override
        public Step inverse() {
            return new Placed(mark, to, from);
        }
    }

    /** A person said that the mark still holds ({@code toDecide} false), or took that back. */
    public record Decided(MarkId mark, boolean toDecide) implements Step {
        @Override
        public Step inverse() {
            return new Decided(mark, !toDecide);
        }
    }

    /** Steps that make sense only all together: a split, a merge. */
    public record AtOnce(List<Step> all) implements Deed {
        public AtOnce {
            all = List.copyOf(all);
        }

        /** The mark was cut, and the second made of what stood after the cut. */
        public static AtOnce split(Placed shortened, MarkId second) {
            return new AtOnce(List.of(shortened, new Put(second)));
        }

        /** The mark took over the passages of the others. */
        public static AtOnce merged(List<Step> kept, List<MarkId> others) {
            return new AtOnce(Stream.<Step>concat(kept.stream(), others.stream().map(TakenOff::new))
                    .toList());
        }

        @Override
        public Deed inverse() {
            return new AtOnce(all.stream().map(Step::inverse).toList());
        }

        @Override
        public Stream<Step> steps() {
            return all.stream();
        }
    }

    /** Steps done in one go that each make sense alone: taking them back leaves out what others have changed since. */
    public record Together(List<Step> all) implements Deed {
        public Together {
            all = List.copyOf(all);
        }

        @Override
        public Deed inverse() {
            return new Together(all.stream().map(Step::inverse).toList());
        }

        @Override
        public Stream<Step> steps() {
            return all.stream();
        }
    }

    /** Does what it is told. */
    @FunctionalInterface
    public interface Doing {
        /**
         * @param known the versions the marks have when nobody else has changed them since
         * @return the versions of the marks it has changed
         */
        Map<MarkId, Long> does(Deed deed, Map<MarkId, Long> known);
    }

    private final Deque<Entry> done = new ArrayDeque<>();
    private final Deque<Entry> undone = new ArrayDeque<>();
    private final Map<MarkId, Chain> chains = new HashMap<>();

    /**
     * Remembers a deed. What had been undone before it can no longer be redone.
     *
     * @param before the versions the marks had; those that it made have none
     * @param after the versions they have
     */
    public void did(Deed deed, Map<MarkId, Long> before, Map<MarkId, Long> after) {
        Map<MarkId, Chain> links = new HashMap<>();
        deed.steps().map(Step::mark).distinct().forEach(mark -> {
            Chain chain = chains.get(mark);
            if (chain == null || !Long.valueOf(chain.version).equals(before.get(mark))) {
                chain = new Chain();
                chains.put(mark, chain);
            }
            links.put(mark, chain);
        });
        after.forEach((mark, version) -> links.getOrDefault(mark, new Chain()).version = version);
        done.push(new Entry(deed, links));
        undone.clear();
    }

    public boolean canUndo() {
        return !done.isEmpty();
    }

    public boolean canRedo() {
        return !undone.isEmpty();
    }

    /**
     * Takes the last deed back. Nothing happens when there is none.
     *
     * @param doing does what is handed to it: the deed's inverse
     * @throws Problem what {@code doing} throws. The deed is then forgotten, because it would be refused each time, and
     *     the ones before it are within reach. Any other exception leaves the history as it was, to try again.
     */
    public void undo(Doing doing) {
        if (!done.isEmpty()) {
            Entry entry = done.peek();
            step(done, entry, entry.deed.inverse(), doing);
            undone.push(entry);
        }
    }

    /** Does again what was taken back last; as {@link #undo}. */
    public void redo(Doing doing) {
        if (!undone.isEmpty()) {
            Entry entry = undone.peek();
            step(undone, entry, entry.deed, doing);
            done.push(entry);
        }
    }

    private static void step(Deque<Entry> from, Entry entry, Deed deed, Doing doing) {
        Map<MarkId, Long> known = new HashMap<>();
        entry.links.forEach((mark, chain) -> known.put(mark, chain.version));
        try {
            doing.does(deed, known).forEach((mark, version) -> {
                Chain chain = entry.links.get(mark);
                if (chain != null) {
                    chain.version = version;
                }
            });
        } catch (Problem refused) {
            from.pop();
            throw refused;
        }
        from.pop();
    }

    /** The version that one unbroken row of this person's deeds on a mark has led to. */
    private static final class Chain {
        private long version;
    }

    private record Entry(Deed deed, Map<MarkId, Chain> links) {}
}
