package app.touchstone.claim;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.anchoring.Quote;
import app.touchstone.anchoring.TextRange;
import app.touchstone.basis.FreshId;
import app.touchstone.basis.Problem;
import app.touchstone.document.DocumentId;
import app.touchstone.document.Passages;
import app.touchstone.document.SnapshotId;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Where claims were seen. */
@Service
@Validated
public class Appearances {

    private final AppearanceRepository appearances;
    private final Claims claims;
    private final Passages passages;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Appearances(
            AppearanceRepository appearances,
            Claims claims,
            Passages passages,
            JdbcClient jdbc,
            Journal journal,
            Clock clock) {
        this.appearances = appearances;
        this.claims = claims;
        this.passages = passages;
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Where a claim was seen, in the order it was recorded. */
    @Transactional(readOnly = true)
    public List<Appearance> of(Member member, ClaimId claim) {
        member.require(Permission.READ);
        claims.entity(member, claim);
        return jdbc.sql(
                        "select a.id, d.id, a.snapshot_id, d.title, a.start_unit, a.end_unit, a.quote, a.address, a.note,"
                                + " a.is_first from appearance a left join snapshot s on s.id = a.snapshot_id"
                                + " left join document d on d.id = s.document_id where a.claim_id = ? order by a.id")
                .param(claim.value())
                .query((row, n) -> appearance(row))
                .list();
    }

    /**
     * Records where a claim was seen.
     *
     * @throws Problem INVALID when the passage does not stand where it is said to
     */
    @Transactional
    public AppearanceId add(Member member, ClaimId claim, @Valid NewAppearance added) {
        member.require(Permission.WRITE);
        ClaimEntity row = claims.entity(member, claim);
        requireOpen(row);
        AppearanceEntity appearance = new AppearanceEntity(
                FreshId.next(), claim.value(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        appearance.quote = added.quote();
        appearance.address = added.address().strip();
        appearance.note = added.note().strip();
        appearance.isFirst = added.first();
        if (added.snapshot() != null) {
            place(member, appearance, added);
        } else if (appearance.address.isEmpty()) {
            throw Problem.invalid("address", "claim.appearance.nowhere");
        }
        appearances.saveAndFlush(appearance);
        if (added.first()) {
            appearances.noOtherIsFirst(claim.value(), appearance.id);
        }
        record(member, "claim.appearance.added", claim, appearance);
        return new AppearanceId(appearance.id);
    }

    /**
     * Writes a claim down together with where it was seen: both are stored, or neither.
     *
     * @throws Problem INVALID when the passage does not stand where it is said to
     */
    @Transactional
    public Claim draft(Member member, @Valid ClaimDetails details, @Valid NewAppearance seen) {
        Claim claim = claims.draft(member, details);
        add(member, claim.id(), seen);
        return claim;
    }

    /** Says that this appearance is the first known one; no other of the claim is then. */
    @Transactional
    public void markFirst(Member member, ClaimId claim, AppearanceId id) {
        member.require(Permission.WRITE);
        requireOpen(claims.entity(member, claim));
        AppearanceEntity appearance = appearances
                .findByIdAndClaimId(id.value(), claim.value())
                .orElseThrow(() -> Problem.notFound("appearance"));
        if (!appearance.isFirst) {
            appearance.isFirst = true;
            appearances.saveAndFlush(appearance);
            appearances.noOtherIsFirst(claim.value(), appearance.id);
            record(member, "claim.appearance.first", claim, appearance);
        }
    }

    /** Takes an appearance back; the claim stays. */
    @Transactional
    public void remove(Member member, ClaimId claim, AppearanceId id) {
        member.require(Permission.WRITE);
        requireOpen(claims.entity(member, claim));
        AppearanceEntity appearance = appearances
                .findByIdAndClaimId(id.value(), claim.value())
                .orElseThrow(() -> Problem.notFound("appearance"));
        appearances.delete(appearance);
        appearances.flush();
        record(member, "claim.appearance.removed", claim, appearance);
    }

    private void place(Member member, AppearanceEntity appearance, NewAppearance added) {
        Quote quote = passages.check(member, added.snapshot(), added.start(), added.end(), added.quote());
        TextRange range = new TextRange(added.start(), added.end());
        appearance.snapshotId = added.snapshot().value();
        appearance.startUnit = range.start();
        appearance.endUnit = range.end();
        appearance.quoteBefore = quote.prefix();
        appearance.quoteAfter = quote.suffix();
    }

    private void record(Member member, String action, ClaimId claim, AppearanceEntity appearance) {
        journal.record(
                member.desk().value(),
                member.person().value(),
                action,
                "claim",
                claim.value(),
                Map.of(
                        "appearance",
                        appearance.id.toString(),
                        "quote",
                        appearance.quote,
                        "snapshot",
                        appearance.snapshotId == null ? "" : appearance.snapshotId.toString(),
                        "start",
                        appearance.startUnit == null ? 0 : appearance.startUnit,
                        "end",
                        appearance.endUnit == null ? 0 : appearance.endUnit,
                        "address",
                        appearance.address));
    }

    private static void requireOpen(ClaimEntity claim) {
        if (!claim.state.evidenceMayChange()) {
            throw Problem.refused("claim.evidenceFixed");
        }
    }

    private static Appearance appearance(java.sql.ResultSet row) throws java.sql.SQLException {
        UUID document = row.getObject(2, UUID.class);
        UUID snapshot = row.getObject(3, UUID.class);
        String title = row.getString(4);
        return new Appearance(
                new AppearanceId(row.getObject(1, UUID.class)),
                document == null ? null : new DocumentId(document),
                snapshot == null ? null : new SnapshotId(snapshot),
                title == null ? "" : title,
                row.getInt(5),
                row.getInt(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getBoolean(10));
    }
}
