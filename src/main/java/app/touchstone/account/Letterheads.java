package app.touchstone.account;

import app.touchstone.basis.Problem;
import app.touchstone.journal.CanonicalJson;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** How desks show themselves to readers: name, description, contact, colours, logo. Administrators change it. */
@Service
@Validated
public class Letterheads {

    /** The columns {@link #read} expects, of a table called {@code l}. */
    public static final String COLUMNS = "l.version, l.title, l.description, l.contact, l.corrections, l.website,"
            + " l.licence, l.accent, l.accent_dark, l.logo_sha256, l.changed_at";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Letterheads(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** As anyone may read it. */
    @Transactional(readOnly = true)
    public Letterhead of(DeskId desk) {
        return jdbc.sql("select " + COLUMNS + " from letterhead l where l.desk_id = ?")
                .param(desk.value())
                .query((row, n) -> read(row, 1))
                .optional()
                .orElse(Letterhead.PLAIN);
    }

    /** A logo the desk has or once had. */
    @Transactional(readOnly = true)
    public Optional<Logo> logo(DeskId desk, String sha256) {
        return jdbc.sql("select media_type, content from desk_logo where desk_id = ? and sha256 = ?")
                .params(desk.value(), sha256)
                .query((row, n) -> new Logo(row.getString(1), row.getBytes(2)))
                .optional();
    }

    /**
     * Changes what readers see around the reports.
     *
     * @param version the one that was read; 0 the first time
     * @throws Problem INVALID at a colour in which text could not be read, STALE when somebody else changed it meanwhile
     */
    @Transactional
    public Letterhead change(Member member, long version, @Valid LetterheadDetails details) {
        member.require(Permission.PEOPLE);
        requireReadable("accent", details.accent(), Colour.LIGHT_GROUND);
        if (!details.accentDark().isEmpty()) {
            requireReadable("accentDark", details.accentDark(), Colour.DARK_GROUND);
        }
        Letterhead before = of(member.desk());
        Problem.unlessCurrent(version, before.version());
        store(member, before, details.stripped(), before.logo());
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("title", details.title());
        content.put("description", details.description());
        content.put("contact", details.contact());
        content.put("corrections", details.corrections());
        content.put("website", details.website());
        content.put("licence", details.licence());
        content.put("accent", details.accent());
        content.put("accentDark", details.accentDark());
        record(member, "letterhead.changed", content);
        return of(member.desk());
    }

    /** Takes a PNG or an SVG as the desk's logo. @throws Problem INVALID at {@code logo}, saying what is wrong with it */
    @Transactional
    public Letterhead changeLogo(Member member, byte[] content) {
        member.require(Permission.PEOPLE);
        Logo logo = LogoCheck.check(content);
        String sha256 = CanonicalJson.sha256(content);
        if (logo(member.desk(), sha256).isEmpty()) {
            jdbc.sql("insert into desk_logo (desk_id, sha256, media_type, content) values (?, ?, ?, ?)")
                    .params(member.desk().value(), sha256, logo.mediaType(), content)
                    .update();
        }
        Letterhead before = of(member.desk());
        store(member, before, before.details(), sha256);
        record(member, "letterhead.logo", Map.of("sha256", sha256, "mediaType", logo.mediaType()));
        return of(member.desk());
    }

    /** Takes the logo off the pages; taking it off twice is taking it off once. */
    @Transactional
    public Letterhead removeLogo(Member member) {
        member.require(Permission.PEOPLE);
        Letterhead before = of(member.desk());
        if (before.logo() == null) {
            return before;
        }
        store(member, before, before.details(), null);
        record(member, "letterhead.logo", Map.of("sha256", "", "mediaType", ""));
        return of(member.desk());
    }

    private static void requireReadable(String field, String hex, Colour ground) {
        Colour colour = Colour.of(hex).orElseThrow();
        double contrast = colour.contrast(ground);
        if (contrast < Colour.READABLE) {
            throw Problem.invalid(
                    field,
                    "account.letterhead.unreadable",
                    Math.floor(contrast * 10) / 10,
                    colour.readableOn(ground).hex());
        }
    }

    private void store(Member member, Letterhead before, LetterheadDetails details, @Nullable String logo) {
        var values = Arrays.asList(
                details.title(),
                details.description(),
                details.contact(),
                details.corrections(),
                details.website(),
                details.licence(),
                details.accent(),
                details.accentDark(),
                logo,
                clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                member.desk().value(),
                before.version());
        int stored = before.version() == 0
                ? jdbc.sql("insert into letterhead (title, description, contact, corrections, website, licence, accent,"
                                + " accent_dark, logo_sha256, changed_at, desk_id, version)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? + 1)")
                        .params(values)
                        .update()
                : jdbc.sql(
                                "update letterhead set title = ?, description = ?, contact = ?, corrections = ?, website = ?,"
                                        + " licence = ?, accent = ?, accent_dark = ?, logo_sha256 = ?, changed_at = ?,"
                                        + " version = version + 1 where desk_id = ? and version = ?")
                        .params(values)
                        .update();
        if (stored == 0) {
            throw Problem.stale();
        }
    }

    private void record(Member member, String action, Map<String, Object> content) {
        journal.record(
                member.desk().value(),
                member.person().value(),
                action,
                "desk",
                member.desk().value(),
                content);
    }

    /** Reads {@link #COLUMNS} from a row, {@code from} being the first of them; plain where the row has none. */
    public static Letterhead read(ResultSet row, int from) throws SQLException {
        OffsetDateTime changed = row.getObject(from + 10, OffsetDateTime.class);
        if (changed == null) {
            return Letterhead.PLAIN;
        }
        return new Letterhead(
                row.getLong(from),
                new LetterheadDetails(
                        row.getString(from + 1),
                        row.getString(from + 2),
                        row.getString(from + 3),
                        row.getString(from + 4),
                        row.getString(from + 5),
                        row.getString(from + 6),
                        row.getString(from + 7),
                        row.getString(from + 8)),
                row.getString(from + 9),
                changed.toInstant());
    }
}
