package app.touchstone.review;

import app.touchstone.account.DeskId;
import app.touchstone.account.Desks.DeskOpened;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.codebook.ScaleId;
import app.touchstone.codebook.VerdictScale;
import app.touchstone.codebook.VerdictScales;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
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

    private static final String SELECT = "select number, assessments_needed, scale_id, adjudicators, approval_needed,"
            + " days_to_assess, rating_agrees, framings_agree, names_shown, in_force_from from desk_policy ";

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
        return published(member.desk());
    }

    /** The version in force, as anyone may read it. */
    @Transactional(readOnly = true)
    public DeskPolicy published(DeskId desk) {
        return jdbc.sql(SELECT + "where desk_id = ? order by number desc limit 1")
                .param(desk.value())
                .query(Policies::policy)
                .single();
    }

    /** All versions there were, newest first. */
    @Transactional(readOnly = true)
    public List<DeskPolicy> versions(Member member) {
        member.require(Permission.READ);
        return jdbc.sql(SELECT + "where desk_id = ? order by number desc")
                .param(member.desk().value())
                .query(Policies::policy)
                .list();
    }

    /** One version, as a claim keeps it that was sent to review under it. */
    DeskPolicy version(Member member, int number) {
        return jdbc.sql(SELECT + "where desk_id = ? and number = ?")
                .params(member.desk().value(), number)
                .query(Policies::policy)
                .single();
    }

    /** Puts a new version in force; claims that are in review keep theirs. */
    @Transactional
    public DeskPolicy change(Member member, @Valid PolicyDetails details) {
        member.require(Permission.METHOD);
        VerdictScale chosen = scales.get(member, details.scale());
        int number = inForce(member).number() + 1;
        store(member, number, details, chosen);
        return inForce(member);
    }

    @EventListener
    @Order(2)
    void start(DeskOpened opened) {
        VerdictScale first = scales.newest(opened.founder()).stream()
                .filter(scale -> scale.key().equals(FIRST_SCALE))
                .findFirst()
                .orElseThrow();
        store(opened.founder(), 1, PolicyDetails.first(first.id()), first);
    }

    private void store(Member member, int number, PolicyDetails details, VerdictScale scale) {
        jdbc.sql("insert into desk_policy (desk_id, number, assessments_needed, scale_id, adjudicators,"
                        + " approval_needed, days_to_assess, rating_agrees, framings_agree, names_shown, in_force_from)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        member.desk().value(),
                        number,
                        details.assessmentsNeeded(),
                        scale.id().value(),
                        details.adjudicators().name(),
                        details.approvalNeeded(),
                        details.daysToAssess(),
                        details.ratingAgrees().name(),
                        details.framingsAgree().name(),
                        details.namesShown(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("number", number);
        content.put("assessmentsNeeded", details.assessmentsNeeded());
        content.put("scale", scale.key());
        content.put("adjudicators", details.adjudicators().name());
        content.put("approvalNeeded", details.approvalNeeded());
        content.put("daysToAssess", details.daysToAssess());
        content.put("ratingAgrees", details.ratingAgrees().name());
        content.put("framingsAgree", details.framingsAgree().name());
        content.put("namesShown", details.namesShown());
        journal.record(
                member.desk().value(),
                member.person().value(),
                "policy.changed",
                "desk",
                member.desk().value(),
                content);
    }

    private static DeskPolicy policy(ResultSet row, int n) throws SQLException {
        return new DeskPolicy(
                row.getInt(1),
                new PolicyDetails(
                        row.getInt(2),
                        new ScaleId(row.getObject(3, UUID.class)),
                        Adjudicators.valueOf(row.getString(4)),
                        row.getBoolean(5),
                        row.getInt(6),
                        RatingRule.valueOf(row.getString(7)),
                        FramingsRule.valueOf(row.getString(8)),
                        row.getBoolean(9)),
                row.getObject(10, OffsetDateTime.class).toInstant());
    }
}
