package app.touchstone.codebook;

import app.touchstone.account.DeskId;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.FreshId;
import app.touchstone.basis.Problem;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The verdict scales of a desk; each published version is immutable. */
@Service
@Validated
public class VerdictScales {

    private static final String COLUMNS = "select id, scale_key, name, number, description, source from verdict_scale ";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    VerdictScales(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** The newest version of each scale. */
    @Transactional(readOnly = true)
    public List<VerdictScale> newest(Member member) {
        member.require(Permission.READ);
        return published(member.desk());
    }

    /** The newest version of each scale, as anyone may read it. */
    @Transactional(readOnly = true)
    public List<VerdictScale> published(DeskId desk) {
        return jdbc.sql(COLUMNS + "s where desk_id = ? and number = (select max(o.number) from verdict_scale o"
                        + " where o.desk_id = s.desk_id and o.scale_key = s.scale_key) order by name")
                .param(desk.value())
                .query((row, n) -> scale(row))
                .list();
    }

    /** @throws Problem NOT_FOUND when the desk has no such version */
    @Transactional(readOnly = true)
    public VerdictScale get(Member member, ScaleId id) {
        member.require(Permission.READ);
        return jdbc.sql(COLUMNS + "where desk_id = ? and id = ?")
                .params(member.desk().value(), id.value())
                .query((row, n) -> scale(row))
                .optional()
                .orElseThrow(() -> Problem.notFound("scale"));
    }

    /** Every published version of every scale, the newest first. */
    @Transactional(readOnly = true)
    public List<ScaleHead> heads(Member member) {
        member.require(Permission.READ);
        return jdbc.sql("select s.id, s.scale_key, s.name, s.number, s.published_at,"
                        + " (select count(*) from rating r where r.scale_id = s.id) from verdict_scale s"
                        + " where s.desk_id = ? order by s.scale_key, s.number desc")
                .param(member.desk().value())
                .query((row, n) -> new ScaleHead(
                        new ScaleId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getInt(6)))
                .list();
    }

    /** One version to be taken out as a file, which goes on record. */
    @Transactional
    public ScaleFile take(Member member, ScaleId id) {
        VerdictScale scale = get(member, id);
        journal.record(
                member.desk().value(),
                member.person().value(),
                "scale.exported",
                "scale",
                id.value(),
                Map.of("key", scale.key(), "number", scale.number()));
        return scale.file();
    }

    /** What differs between two versions, which need not be of one scale. */
    @Transactional(readOnly = true)
    public List<CodebookDiff.Change> diff(Member member, ScaleId before, ScaleId after) {
        return ScaleDiff.between(get(member, before).file(), get(member, after).file());
    }

    /** Publishes a file as the next version of the scale with its key. */
    @Transactional
    public ScaleId publish(Member member, @Valid ScaleFile file) {
        member.require(Permission.METHOD);
        requireSound(file);
        ScaleId id = new ScaleId(FreshId.next());
        int number = jdbc.sql(
                        "select coalesce(max(number), 0) + 1 from verdict_scale where desk_id = ? and scale_key = ?")
                .params(member.desk().value(), file.key())
                .query(Integer.class)
                .single();
        jdbc.sql("insert into verdict_scale (id, desk_id, scale_key, name, number, description, source, published_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        member.desk().value(),
                        file.key(),
                        file.name(),
                        number,
                        file.description(),
                        file.source(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
        for (int i = 0; i < file.ratings().size(); i++) {
            insert(id, i, file.ratings().get(i));
        }
        journal.record(
                member.desk().value(),
                member.person().value(),
                "scale.published",
                "scale",
                id.value(),
                Map.of("key", file.key(), "number", number));
        return id;
    }

    private void insert(ScaleId scale, int position, ScaleFile.Entry rating) {
        jdbc.sql("insert into rating (scale_id, position, rating_key, label, meaning, ordinal, colour,"
                        + " rating_value) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        scale.value(),
                        position,
                        rating.key(),
                        rating.label(),
                        rating.meaning(),
                        rating.ordinal(),
                        Hue.valueOf(rating.colour().toUpperCase(Locale.ROOT)).name(),
                        rating.ratingValue()))
                .update();
    }

    private static void requireSound(ScaleFile file) {
        ScaleCheck.findings(file).stream().findFirst().ifPresent(first -> {
            throw first.problem();
        });
    }

    private VerdictScale scale(java.sql.ResultSet row) throws java.sql.SQLException {
        UUID id = row.getObject(1, UUID.class);
        return new VerdictScale(
                new ScaleId(id),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                ratings(id));
    }

    private List<Rating> ratings(UUID scale) {
        return jdbc.sql(
                        "select rating_key, label, meaning, ordinal, colour, rating_value from rating where scale_id = ?"
                                + " order by position")
                .param(scale)
                .query((row, n) -> new Rating(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, Integer.class),
                        Hue.valueOf(row.getString(5)),
                        row.getObject(6, Integer.class)))
                .list();
    }
}
