package app.touchstone.report;

import app.touchstone.account.DeskId;
import app.touchstone.account.Slug;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lays what goes out where readers look for it, in the transaction that publishes. It only copies from editions, and can
 * be made again from them at any time.
 */
@Component
class PublicShelf {

    /** Of what is copied and how; rows of an older form are made again at the next start. */
    static final int FORM = 1;

    private static final int LONGEST_LIST = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PublicShelf(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Shows a new edition, in place of the one before. */
    void show(DeskId desk, ReportId report, ReportContent content, String sha256, @Nullable Correcting correcting) {
        log(desk, report, content, sha256, correcting == null ? null : correcting.kind(), reason(correcting));
        replace(desk, report, content, sha256);
        int known = jdbc.sql("update reading_room set stamp = stamp + 1, changed_at = ? where desk_id = ?")
                .params(content.publishedAt().atOffset(ZoneOffset.UTC), desk.value())
                .update();
        if (known == 0) {
            jdbc.sql("insert into reading_room (desk_id, stamp, changed_at) values (?, 1, ?)")
                    .params(desk.value(), content.publishedAt().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private static String reason(@Nullable Correcting correcting) {
        return correcting == null ? "" : correcting.reason().strip();
    }

    void log(
            DeskId desk,
            ReportId report,
            ReportContent content,
            String sha256,
            @Nullable CorrectionKind kind,
            String reason) {
        jdbc.sql("insert into public_edition (report_id, number, desk_id, slug, sha256, title, summary, rating_label,"
                        + " language, correction_kind, correction_reason, corrected, published_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        report.value(),
                        content.edition(),
                        desk.value(),
                        content.slug(),
                        sha256,
                        content.title(),
                        content.summary(),
                        content.verdict().rating().label(),
                        content.language(),
                        kind == null ? null : kind.name(),
                        reason,
                        kind != null,
                        content.publishedAt().atOffset(ZoneOffset.UTC)))
                .update();
    }

    /** Puts the newest edition in the list in place of the one before. */
    void replace(DeskId desk, ReportId report, ReportContent content, String sha256) {
        for (String table : List.of("public_report_word", "public_report_tag", "public_report")) {
            jdbc.sql("delete from " + table + " where report_id = ?")
                    .param(report.value())
                    .update();
        }
        jdbc.sql(
                        "insert into public_report (report_id, desk_id, slug, edition, sha256, title, summary, claimants,"
                                + " rating_key, rating_label, rating_hue, language, first_published_at, published_at,"
                                + " published_year, retracted, form) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        report.value(),
                        desk.value(),
                        content.slug(),
                        content.edition(),
                        sha256,
                        content.title(),
                        content.summary(),
                        cut(content.claim().claimants().stream()
                                .map(ReportContent.Claimant::name)
                                .collect(Collectors.joining(", "))),
                        content.verdict().ratingKey(),
                        content.verdict().rating().label(),
                        content.verdict().rating().colour().name(),
                        content.language(),
                        content.firstPublishedAt().atOffset(ZoneOffset.UTC),
                        content.publishedAt().atOffset(ZoneOffset.UTC),
                        content.firstPublishedAt().atOffset(ZoneOffset.UTC).getYear(),
                        content.retracted(),
                        FORM)
                .update();
        tags(desk, report, content);
        batches.batchUpdate(
                "insert into public_report_word (desk_id, word, report_id) values (?, ?, ?)",
                SearchWords.of(text(content)).stream()
                        .map(word -> new Object[] {desk.value(), word, report.value()})
                        .toList());
    }

    private void tags(DeskId desk, ReportId report, ReportContent content) {
        Map<String, String> framings = new LinkedHashMap<>();
        content.framings().forEach(one -> framings.putIfAbsent(Slug.of(one.path()), one.path()));
        Map<String, String> claimants = new LinkedHashMap<>();
        content.claim().claimants().forEach(one -> claimants.putIfAbsent(Slug.of(one.name()), one.name()));
        List<Object[]> rows = new ArrayList<>();
        framings.forEach((word, label) -> rows.add(tag(desk, report, Tag.FRAMING, word, label)));
        claimants.forEach((word, label) -> rows.add(tag(desk, report, Tag.CLAIMANT, word, label)));
        batches.batchUpdate(
                "insert into public_report_tag (desk_id, report_id, kind, word, label) values (?, ?, ?, ?, ?)", rows);
    }

    private static Object[] tag(DeskId desk, ReportId report, Tag kind, String word, String label) {
        return new Object[] {desk.value(), report.value(), kind.name(), word, cut(label)};
    }

    /** All words by which an edition is found. */
    private static String text(ReportContent content) {
        List<String> texts = new ArrayList<>(List.of(
                content.title(),
                content.summary(),
                content.claim().wording(),
                content.claim().context(),
                content.verdict().rating().label()));
        content.claim().claimants().forEach(one -> texts.add(one.name() + "\n" + one.description()));
        content.framings().forEach(one -> texts.add(one.path()));
        content.justification()
                .paragraphs()
                .forEach(paragraph -> paragraph
                        .sentences()
                        .forEach(sentence -> sentence.pieces().forEach(piece -> texts.add(piece.text()))));
        content.evidence().forEach(one -> texts.add(one.question() + "\n" + one.answer() + "\n" + one.sourceName()));
        return String.join("\n", texts);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_LIST ? text : text.substring(0, LONGEST_LIST - 1) + "…";
    }

    /** What reports are tagged with for readers. */
    enum Tag {
        FRAMING,
        CLAIMANT
    }
}
