package app.touchstone.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a desk's journal.
 *
 * @param desk whose chain it belongs to
 * @param sequence 1, 2, 3, … without a gap
 * @param at when, to the microsecond
 * @param actor who, null for the program itself
 * @param action what was done, such as {@code claim.settled}
 * @param subjectType what kind of thing it was done to
 * @param subject the id of that thing
 * @param content canonical JSON (RFC 8785) of what changed
 * @param previousHash the hash of the entry before; 64 zeros for the first
 * @param hash SHA-256 over the canonical JSON of all the fields above, 64 hex digits; see {@link WrittenEntry}
 */
public record JournalEntry(
        UUID desk,
        long sequence,
        Instant at,
        @Nullable UUID actor,
        String action,
        String subjectType,
        UUID subject,
        String content,
        String previousHash,
        String hash) {

    /** What stands before the first entry. */
    public static final String GENESIS = "0".repeat(64);

    /** The entry as it is hashed and taken out. */
    public WrittenEntry written() {
        return new WrittenEntry(
                desk.toString(),
                sequence,
                at.toString(),
                actor == null ? "" : actor.toString(),
                action,
                subjectType,
                subject.toString(),
                content,
                previousHash,
                hash);
    }

    JournalEntry sealed() {
        return new JournalEntry(
                desk,
                sequence,
                at,
                actor,
                action,
                subjectType,
                subject,
                content,
                previousHash,
                written().computeHash());
    }
}
