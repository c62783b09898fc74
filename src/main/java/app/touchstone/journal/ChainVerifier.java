package app.touchstone.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks a chain entry by entry and names the first place where it does not hold, and how. Plain Java, one pass, and
 * nothing kept but the last entry: what happened at the first fault is told from what comes after it.
 */
public final class ChainVerifier {

    /** What can be wrong with an entry. */
    public enum Fault {
        /** It says something else than when it was written. */
        CHANGED,
        /** It is missing. */
        REMOVED,
        /** It does not belong there: something was put between, or it stands twice. */
        INSERTED,
        /** Another entry stands in its place, and it stands elsewhere. */
        REORDERED,
        /** What stands there cannot be read as an entry. */
        UNREADABLE,
        /** No entry has the hash that was kept outside: the end was cut off, or all was written anew. */
        UNKNOWN_HEAD,
        /** It names a root of the entries before it that is not theirs: what was proven by it was never proven. */
        FALSE_ROOT
    }

    /**
     * A head that was kept apart from the entries, on paper or in a row of its own.
     *
     * @param sequence the number of the entry that must have this hash, 0 for any
     */
    public record Anchor(long sequence, String hash) {}

    /**
     * @param entries how many entries were walked
     * @param head the hash of the last entry
     * @param fault what was found first, null when the chain holds
     * @param at the sequence number of the faulty entry, 0 when there is none
     * @param place where it was noticed: the how manieth entry, or the line of the file; 0 when there is none
     * @param reason why something cannot be read, else empty
     */
    public record Result(
            long entries, String head, @Nullable Fault fault, long at, long place, String reason) {
        public boolean holds() {
            return fault == null;
        }
    }

    private final List<Anchor> anchors;
    private final boolean[] met;
    private final MerkleFrontier tree = new MerkleFrontier();
    private long falseRoot;
    private long count;
    private String head = JournalEntry.GENESIS;
    private @Nullable String beforeHead;
    private @Nullable Suspicion suspicion;

    /** @param anchors heads that the chain must come by */
    public ChainVerifier(List<Anchor> anchors) {
        this.anchors = List.copyOf(anchors);
        this.met = new boolean[anchors.size()];
    }

    /** Takes the next entry, in the order in which they stand. */
    public void next(WrittenEntry entry, long place) {
        if (suspicion == null && falseRoot == 0 && Rooted.is(entry) && !Rooted.tells(entry, tree)) {
            falseRoot = count + 1;
        }
        next(new Link(entry.sequence(), entry.previous(), entry.hash(), entry.sound(), place, ""));
    }

    /** Takes note of something that stands where an entry should be. */
    public void unreadable(long place, String reason) {
        next(new Link(count + 1, head, "", false, place, reason));
    }

    private void next(Link link) {
        count++;
        if (suspicion != null) {
            suspicion.look(link);
        } else if (link.sequence == count && link.previous.equals(head) && link.sound) {
            beforeHead = head;
            tree.add(link.hash);
            meet(link);
        } else {
            suspicion = new Suspicion(count, head, beforeHead, link);
        }
        head = link.hash;
    }

    private void meet(Link link) {
        for (int i = 0; i < met.length; i++) {
            Anchor anchor = anchors.get(i);
            met[i] |= anchor.hash.equals(link.hash) && (anchor.sequence == 0 || anchor.sequence == link.sequence);
        }
    }

    /** What was found so far. */
    public Result result() {
        if (suspicion != null) {
            return suspicion.result(count, head, anchors);
        }
        if (falseRoot != 0) {
            return new Result(count, head, Fault.FALSE_ROOT, falseRoot, falseRoot, "");
        }
        for (int i = 0; i < met.length; i++) {
            if (!met[i]) {
                Anchor missed = anchors.get(i);
                return missed.sequence == 0
                        ? new Result(count, head, Fault.UNKNOWN_HEAD, 0, 0, "")
                        : missed.sequence > count
                                ? new Result(count, head, Fault.REMOVED, count + 1, count + 1, "")
                                // sound from end to end, and yet not what was there: written anew up to here at least
                                : new Result(count, head, Fault.CHANGED, missed.sequence, missed.sequence, "");
            }
        }
        return new Result(count, head, null, 0, 0, "");
    }

    /** What of an entry matters to the chain. @param reason why it cannot be read, else empty */
    private record Link(long sequence, String previous, String hash, boolean sound, long place, String reason) {}

    /** The first entry that does not fit, and what is seen behind it. */
    private static final class Suspicion {
        private final long due;
        private final String head;
        private final @Nullable String beforeHead;
        private final Link entry;
        private @Nullable Link following;
        /** The number of a later entry that follows what held last: what should have stood here. */
        private long successor;
        /** Whether the very same entry comes once more. */
        private boolean again;
        /** Whether the one that the entry follows comes later. */
        private boolean predecessor;

        Suspicion(long due, String head, @Nullable String beforeHead, Link entry) {
            this.due = due;
            this.head = head;
            this.beforeHead = beforeHead;
            this.entry = entry;
        }

        void look(Link later) {
            if (following == null) {
                following = later;
            }
            if (successor == 0 && later.reason.isEmpty() && later.previous.equals(head)) {
                successor = later.sequence;
            }
            again |= later.hash.equals(entry.hash) && later.sequence == entry.sequence;
            predecessor |= later.hash.equals(entry.previous);
        }

        Result result(long count, String last, List<Anchor> anchors) {
            boolean kept = anchors.stream().anyMatch(anchor -> anchor.hash.equals(entry.hash));
            Found found = entry.reason.isEmpty()
                    ? found(kept)
                    : new Found(successor == 0 ? Fault.UNREADABLE : Fault.INSERTED, due);
            return new Result(count, last, found.fault, found.at, entry.place, entry.reason);
        }

        private record Found(Fault fault, long at) {}

        private Found found(boolean kept) {
            if (entry.previous.equals(beforeHead)) {
                // two for one place: the one that held last was put before this one, or is this one
                return new Found(Fault.INSERTED, due - 1);
            }
            boolean linked = entry.previous.equals(head);
            if (linked || entry.sequence < due) {
                return astray(linked);
            }
            return entry.sequence == due ? unlinked(kept) : ahead();
        }

        /** It follows what held last but is not sound or has a false number; or its number was there before. */
        private Found astray(boolean linked) {
            if (!linked && entry.sound) {
                return new Found(Fault.INSERTED, entry.sequence);
            }
            if (successor != 0) {
                return new Found(Fault.INSERTED, due);
            }
            boolean numberedOn = following != null && following.sequence == entry.sequence + 1;
            return new Found(entry.sequence > due && numberedOn ? Fault.REMOVED : Fault.CHANGED, due);
        }

        /** Its number is the due one, but it follows something else. */
        private Found unlinked(boolean kept) {
            if (successor != 0) {
                return new Found(successor == due ? Fault.INSERTED : Fault.REORDERED, due);
            }
            boolean trusted = kept || following == null || following.previous.equals(entry.hash);
            // sound, and what comes after goes on from it: then the one before it is not what it was
            return new Found(Fault.CHANGED, entry.sound && trusted && due > 1 ? due - 1 : due);
        }

        /** Its number is beyond the due one. */
        private Found ahead() {
            if (successor != 0) {
                return entry.sound && predecessor && !again
                        ? new Found(Fault.REORDERED, due)
                        : new Found(Fault.INSERTED, entry.sequence);
            }
            boolean takenUp = following != null && following.sequence == due + 1;
            return new Found(!entry.sound && takenUp ? Fault.CHANGED : Fault.REMOVED, due);
        }
    }
}
