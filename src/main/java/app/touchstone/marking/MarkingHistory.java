package app.touchstone.marking;

import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodeId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * What one person did to marks during one visit, for undo and redo without limit. It holds only what is needed to do each
 * deed again or backwards, never a text or a mark. Plain Java; not for several threads at once.
 */
public final class MarkingHistory {

    /** Something that was done to a mark, or that is to be done to it. */
    public sealed interface Deed {
        MarkId mark();

        /** What takes it back. */
        Deed inverse();
    }

    /** The mark was made, or put back. */
    public record Put(MarkId mark) implements Deed {
        @Override
        public Deed inverse() {
            return new TakenOff(mark);
        }
    }

    public record TakenOff(MarkId mark) implements Deed {
        @Override
        public Deed inverse() {
            return new Put(mark);
        }
    }

    public record Recoded(MarkId mark, CodeId from, CodeId to) implements Deed {
        @Override
        public Deed inverse() {
            return new Recoded(mark, to, from);
        }
    }

    public record Noted(MarkId mark, String from, String to) implements Deed {
        @Override
        public Deed inverse() {
            return new Noted(mark, to, from);
        }
    }

    /** The passage was given to another claim. */
    public record Reclaimed(MarkId mark, ClaimId from, ClaimId to) implements Deed {
        @Override
        public Deed inverse() {
            return new Reclaimed(mark, to, from);
        }
    }

    private final Deque<Deed> done = new ArrayDeque<>();
    private final Deque<Deed> undone = new ArrayDeque<>();

    /** Remembers a deed. What had been undone before it can no longer be redone. */
    public void did(Deed deed) {
        done.push(deed);
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
    public void undo(Consumer<Deed> doing) {
        if (!done.isEmpty()) {
            Deed deed = done.peek();
            step(done, () -> doing.accept(deed.inverse()));
            undone.push(deed);
        }
    }

    /** Does again what was taken back last; as {@link #undo}. */
    public void redo(Consumer<Deed> doing) {
        if (!undone.isEmpty()) {
            Deed deed = undone.peek();
            step(undone, () -> doing.accept(deed));
            done.push(deed);
        }
    }

    private static void step(Deque<Deed> from, Runnable doing) {
        try {
            doing.run();
        } catch (Problem refused) {
            from.pop();
            throw refused;
        }
        from.pop();
    }
}
