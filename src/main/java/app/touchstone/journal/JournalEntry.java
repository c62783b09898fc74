package app.touchstone.journal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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
 * @param hash SHA-256 over the canonical JSON of all the fields above, 64 hex digits
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

    /** The hash this entry must carry. */
    public String computeHash() {
        Map<String, Object> hashed = new LinkedHashMap<>();
        hashed.put("desk", desk.toString());
        hashed.put("sequence", sequence);
        hashed.put("at", at.toString());
        hashed.put("actor", actor == null ? "" : actor.toString());
        hashed.put("action", action);
        hashed.put("subjectType", subjectType);
        hashed.put("subject", subject.toString());
        hashed.put("content", content);
        hashed.put("previous", previousHash);
        return CanonicalJson.sha256(CanonicalJson.of(hashed));
    }

    JournalEntry sealed() {
        return new JournalEntry(
                desk, sequence, at, actor, action, subjectType, subject, content, previousHash, computeHash());
    }
}
