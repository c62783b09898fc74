package app.touchstone.document;

import app.touchstone.account.PersonId;
import java.time.Instant;

/**
 * A text under scrutiny.
 *
 * @param snapshot its newest snapshot
 * @param words how many words that snapshot has, by word boundaries of its language
 * @param version for changing its details: the one that was read
 */
public record Document(
        DocumentId id,
        DocumentDetails details,
        SnapshotId snapshot,
        int snapshotNumber,
        int words,
        PersonId importedBy,
        Instant importedAt,
        long version) {}
