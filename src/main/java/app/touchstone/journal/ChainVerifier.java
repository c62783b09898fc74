package app.touchstone.journal;

import org.jspecify.annotations.Nullable;

/** Walks a chain entry by entry and remembers the first place where it does not hold. Plain Java, one pass. */
public final class ChainVerifier {

    /** What can be wrong with an entry. */
    public enum Fault {
        /** A sequence number is missing or stands twice. */
        GAP,
        /** The entry does not name the hash of the one before. */
        BROKEN_LINK,
        /** The entry's own hash does not fit what it says. */
        ALTERED,
        /** The last entry is not the one the head names: entries were cut off the end. */
        CUT_OFF
    }

    /**
     * @param entries how many entries were walked
     * @param head the hash of the last entry
     * @param fault what was found, null when the chain holds
     * @param at the sequence number of the faulty entry, 0 when there is none
     */
    public record Result(
            long entries, String head, @Nullable Fault fault, long at) {
        public boolean holds() {
            return fault == null;
        }
    }

    private long count;
    private String head = JournalEntry.GENESIS;
    private @Nullable Fault fault;
    private long faultAt;

    /** Takes the next entry, in the order of the sequence. */
    public void next(JournalEntry entry) {
        count++;
        if (fault == null) {
            fault = faultOf(entry);
            faultAt = fault == null ? 0 : entry.sequence();
        }
        head = entry.hash();
    }

    private @Nullable Fault faultOf(JournalEntry entry) {
        if (entry.sequence() != count) {
            return Fault.GAP;
        }
        if (!entry.previousHash().equals(head)) {
            return Fault.BROKEN_LINK;
        }
        return entry.computeHash().equals(entry.hash()) ? null : Fault.ALTERED;
    }

    /** What was found, held against the head that is kept apart from the entries. */
    public Result result(long expectedEntries, String expectedHead) {
        if (fault == null && (expectedEntries != count || !expectedHead.equals(head))) {
            return new Result(count, head, Fault.CUT_OFF, expectedEntries);
        }
        return new Result(count, head, fault, faultAt);
    }
}
