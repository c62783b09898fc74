package app.touchstone.dossier;

import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.basis.FreshId;
import app.touchstone.basis.Problem;
import app.touchstone.job.Progress;
import app.touchstone.journal.CanonicalJson;
import app.touchstone.journal.Journal;
import app.touchstone.report.CorrectionKind;
import app.touchstone.report.EditionHead;
import app.touchstone.report.PublicAddress;
import app.touchstone.report.ReadingRoom;
import app.touchstone.report.ReportPage;
import app.touchstone.report.ReportPlaces;
import app.touchstone.report.Reports;
import app.touchstone.review.NoticeKind;
import app.touchstone.review.Notices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes one issue of a dossier from what is published, and keeps it. */
@Component
class DossierMaking {

    private final Reports reports;
    private final ReadingRoom room;
    private final Desks desks;
    private final PublicAddress address;
    private final Notices notices;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DossierMaking(
            Reports reports,
            ReadingRoom room,
            Desks desks,
            PublicAddress address,
            Notices notices,
            Journal journal,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.reports = reports;
        this.room = room;
        this.desks = desks;
        this.address = address;
        this.notices = notices;
        this.journal = journal;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws Problem REFUSED when nothing that is published fits the choice */
    Map<String, Object> make(Member member, Dossier dossier, Progress progress) throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<EditionHead> chosen = chosen(member, dossier.details(), now);
        if (chosen.isEmpty()) {
            throw Problem.refused("dossier.empty");
        }
        String desk = desks.outside(member.desk()).slug();
        DossierDetails details = dossier.details();
        DossierHead head = new DossierHead(
                details.title(),
                details.introduction(),
                desks.outside(member.desk()).name(),
                details.language(),
                now,
                chosen.size());
        progress.total(3L * chosen.size());
        Path folder = Files.createTempDirectory("dossier");
        try {
            Map<DossierForm, Path> files = new DossierFiles(
                            head,
                            taker -> chosen.forEach(one -> taker.accept(ReportPage.of(
                                    room.edition(desk, one.slug(), one.number()).content(),
                                    address.of(ReportPlaces.reading(desk, one.slug(), one.number()))))),
                            folder)
                    .make(progress::done);
            int number = store(member, dossier, chosen.size(), now, files);
            return Map.of("dossier", dossier.id().toString(), "issue", number, "claims", chosen.size());
        } finally {
            remove(folder);
        }
    }

    private List<EditionHead> chosen(Member member, DossierDetails details, Instant now) {
        return reports.published(member).stream()
                .filter(one -> details.claims().isEmpty()
                        ? one.correction() != CorrectionKind.RETRACTION
                        : details.claims().contains(one.claim()))
                .filter(one ->
                        details.days() == null || one.publishedAt().isAfter(now.minus(Duration.ofDays(details.days()))))
                .sorted(Comparator.comparing(EditionHead::publishedAt))
                .toList();
    }

    private int store(Member member, Dossier dossier, int claims, Instant now, Map<DossierForm, Path> files) {
        Integer stored = transaction.execute(status -> {
            int number = jdbc.sql("select coalesce(max(number), 0) + 1 from dossier_issue where dossier_id = ?")
                    .param(dossier.id().value())
                    .query(Integer.class)
                    .single();
            UUID issue = FreshId.next();
            jdbc.sql("insert into dossier_issue (id, dossier_id, number, claims, made_by, made_at)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            issue,
                            dossier.id().value(),
                            number,
                            claims,
                            member.person().value(),
                            now.atOffset(ZoneOffset.UTC))
                    .update();
            Map<String, String> hashes = new TreeMap<>();
            files.forEach((form, file) -> hashes.put(form.ending(), keep(issue, form, file)));
            journal.record(
                    member.desk().value(),
                    member.person().value(),
                    "dossier.made",
                    "dossier",
                    dossier.id().value(),
                    Map.of("number", number, "claims", claims, "files", hashes));
            notices.tell(
                    member.desk(),
                    NoticeKind.WORK_ENDED,
                    dossier.details().title(),
                    DossierPlaces.one(dossier.id()),
                    List.of(member.person()));
            return number;
        });
        return stored == null ? 0 : stored;
    }

    private String keep(UUID issue, DossierForm form, Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String sha256 = CanonicalJson.sha256(bytes);
            jdbc.sql("insert into dossier_file (issue_id, form, media_type, sha256, size, bytes)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(issue, form.name(), form.mediaType(), sha256, bytes.length, bytes)
                    .update();
            return sha256;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
