package app.touchstone.review;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.account.PersonId;
import app.touchstone.basis.FreshId;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebooks;
import app.touchstone.journal.Journal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Where judging showed that a code is unclear: filed against the code, for whoever writes its next version. */
@Service
@Validated
public class CodeNotes {

    /** One note. */
    public record CodeNote(UUID id, CodeId code, ClaimId claim, String text, PersonId writtenBy, Instant writtenAt) {}

    private final JdbcClient jdbc;
    private final Claims claims;
    private final Codebooks codebooks;
    private final Journal journal;
    private final Clock clock;

    CodeNotes(JdbcClient jdbc, Claims claims, Codebooks codebooks, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.codebooks = codebooks;
        this.journal = journal;
        this.clock = clock;
    }

    /** The notes against a code, oldest first. */
    @Transactional(readOnly = true)
    public List<CodeNote> of(Member member, CodeId code) {
        codebooks.code(member, code);
        return jdbc.sql("select id, code_id, claim_id, text, written_by, written_at from code_note"
                        + " where desk_id = ? and code_id = ? order by id")
                .params(member.desk().value(), code.value())
                .query((row, n) -> new CodeNote(
                        row.getObject(1, UUID.class),
                        new CodeId(row.getObject(2, UUID.class)),
                        new ClaimId(row.getObject(3, UUID.class)),
                        row.getString(4),
                        new PersonId(row.getObject(5, UUID.class)),
                        row.getObject(6, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Files a note from a claim whose assessments are open; before that it could tell how somebody judged. */
    @Transactional
    public void file(Member member, ClaimId id, CodeId code, @NotBlank @Size(max = 5000) String text) {
        member.require(Permission.ASSESS);
        Claim claim = claims.get(member, id);
        codebooks.code(member, code);
        if (claim.state() == ClaimState.IN_REVIEW) {
            throw Problem.refused("review.codeNote.blind");
        }
        UUID note = FreshId.next();
        jdbc.sql("insert into code_note (id, desk_id, code_id, claim_id, text, written_by, written_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        note,
                        member.desk().value(),
                        code.value(),
                        id.value(),
                        text.strip(),
                        member.person().value(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
        journal.record(
                member.desk().value(),
                member.person().value(),
                "code.doubted",
                "claim",
                id.value(),
                Map.of("code", code.toString(), "text", text.strip()));
    }
}
