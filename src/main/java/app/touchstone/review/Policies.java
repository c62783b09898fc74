package app.touchstone.review;

import app.touchstone.account.Desks.DeskOpened;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.codebook.ScaleId;
import app.touchstone.codebook.VerdictScale;
import app.touchstone.codebook.VerdictScales;
import app.touchstone.journal.Journal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The desk's policy, version by version. */
@Service
@Validated
public class Policies {

    /** The scale a new desk starts with. */
    static final String FIRST_SCALE = "five-step";

    private final JdbcClient jdbc;
    private final VerdictScales scales;
    private final Journal journal;
    private final Clock clock;

    Policies(JdbcClient jdbc, VerdictScales scales, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.scales = scales;
        this.journal = journal;
        this.clock = clock;
    }

    /** The version in force. */
    @Transactional(readOnly = true)
    public DeskPolicy inForce(Member member) {
        member.require(Permission.READ);
        return jdbc.sql("select number, assessments_needed, scale_id, in_force_from from desk_policy where desk_id = ?"
                        + " order by number desc limit 1")
                .param(member.desk().value())
                .query((row, n) -> new DeskPolicy(
                        row.getInt(1),
                        row.getInt(2),
                        new ScaleId(row.getObject(3, UUID.class)),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .single();
    }

    /** Puts a new version in force. */
    @Transactional
    public DeskPolicy change(Member member, @Min(1) @Max(5) int assessmentsNeeded, ScaleId scale) {
        member.require(Permission.METHOD);
        VerdictScale chosen = scales.get(member, scale);
        int number = inForce(member).number() + 1;
        store(member, number, assessmentsNeeded, chosen);
        return inForce(member);
    }

    @EventListener
    @Order(2)
    void start(DeskOpened opened) {
        VerdictScale first = scales.newest(opened.founder()).stream()
                .filter(scale -> scale.key().equals(FIRST_SCALE))
                .findFirst()
                .orElseThrow();
        store(opened.founder(), 1, 1, first);
    }

    private void store(Member member, int number, int assessmentsNeeded, VerdictScale scale) {
        jdbc.sql(
                        "insert into desk_policy (desk_id, number, assessments_needed, approval_needed, scale_id, in_force_from)"
                                + " values (?, ?, ?, false, ?, ?)")
                .params(
                        member.desk().value(),
                        number,
                        assessmentsNeeded,
                        scale.id().value(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
        journal.record(
                member.desk().value(),
                member.person().value(),
                "policy.changed",
                "desk",
                member.desk().value(),
                Map.of("number", number, "assessmentsNeeded", assessmentsNeeded, "scale", scale.key()));
    }
}
