package app.touchstone.account;

import app.touchstone.basis.Problem;
import app.touchstone.journal.CanonicalJson;
import app.touchstone.journal.Journal;
import app.touchstone.journal.JournalEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The head of the journal, and where it was deposited outside: on paper, in a mail, with a notary, under a time stamp.
 * From then on nobody can write the entries up to it anew. That it was deposited is itself an entry.
 */
@Service
@Validated
public class Anchors {

    static final String ANCHORED = "journal.anchored";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * The last entry's place in the chain.
     *
     * @param sequence how many entries there are
     * @param at when the last one was written
     * @param hash 64 hex digits, which stand for all entries up to it
     */
    public record Head(UUID desk, long sequence, Instant at, String hash) {

        /** The head as a file that can be given to a time stamping service: canonical JSON (RFC 8785) and a line's end. */
        public String file() {
            return CanonicalJson.of(
                            Map.of("at", at.toString(), "desk", desk.toString(), "hash", hash, "sequence", sequence))
                    + "\n";
        }
    }

    /**
     * What is to be recorded.
     *
     * @param sequence which entry's hash was deposited; 0 for the last one
     * @param place where it lies: an address, the name of an archive, a file with its time stamp
     */
    public record Deposit(
            @PositiveOrZero long sequence,
            @NotBlank @Size(max = 500) String place) {}

    /** @param entry the number of the entry that records it */
    public record Anchor(
            long sequence,
            String hash,
            String place,
            Instant at,
            @Nullable PersonId by,
            long entry) {}

    private final Journal journal;

    Anchors(Journal journal) {
        this.journal = journal;
    }

    /** The head as it is now. */
    @Transactional(readOnly = true)
    public Head head(Member member) {
        member.require(Permission.READ);
        return head(journal.last(member.desk().value()).orElseThrow());
    }

    /** Records that an entry's hash was deposited outside. @throws Problem INVALID when there is no such entry */
    @Transactional
    public Anchor record(Member member, @NotNull @Valid Deposit deposit) {
        member.require(Permission.PEOPLE);
        UUID desk = member.desk().value();
        JournalEntry anchored = (deposit.sequence == 0 ? journal.last(desk) : journal.at(desk, deposit.sequence))
                .orElseThrow(() -> Problem.invalid("sequence", "account.anchor.noEntry"));
        return anchor(journal.record(
                desk,
                member.person().value(),
                ANCHORED,
                "desk",
                desk,
                Map.of(
                        "sequence", anchored.sequence(),
                        "hash", anchored.hash(),
                        "place", deposit.place.strip())));
    }

    /** Every deposit on record, the newest first. */
    @Transactional(readOnly = true)
    public List<Anchor> all(Member member) {
        member.require(Permission.READ);
        return journal.of(member.desk().value(), member.desk().value(), ANCHORED).stream()
                .map(Anchors::anchor)
                .toList()
                .reversed();
    }

    static Head head(JournalEntry last) {
        return new Head(last.desk(), last.sequence(), last.at(), last.hash());
    }

    private static Anchor anchor(JournalEntry entry) {
        JsonNode content = JSON.readTree(entry.content());
        return new Anchor(
                content.path("sequence").asLong(),
                content.path("hash").asString(),
                content.path("place").asString(),
                entry.at(),
                entry.actor() == null ? null : new PersonId(entry.actor()),
                entry.sequence());
    }
}
