package app.touchstone.exchange;

import app.touchstone.account.Desks;
import app.touchstone.account.Desks.PublicDesk;
import app.touchstone.account.Member;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimantDetails;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebook;
import app.touchstone.codebook.Codebooks;
import app.touchstone.report.EditionForm;
import app.touchstone.report.PublicAddress;
import app.touchstone.report.PublishedFiles;
import app.touchstone.report.PublishedFiles.Published;
import app.touchstone.report.ReportPlaces;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Codes with their hierarchy and their places in other lists, published reports, and who made the claims, as a STIX 2.1
 * bundle. That a claimant uses a technique is said by nobody but the report that names both: no relation claims it.
 */
@Component
class StixExport implements ExportSource {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final ClaimPages pages;
    private final ClaimRows rows;
    private final PublishedFiles files;
    private final Codebooks codebooks;
    private final Desks desks;
    private final PublicAddress address;
    private final JdbcClient jdbc;

    StixExport(
            ClaimPages pages,
            ClaimRows rows,
            PublishedFiles files,
            Codebooks codebooks,
            Desks desks,
            PublicAddress address,
            JdbcClient jdbc) {
        this.pages = pages;
        this.rows = rows;
        this.files = files;
        this.codebooks = codebooks;
        this.desks = desks;
        this.address = address;
        this.jdbc = jdbc;
    }

    @Override
    public ExportKind kind() {
        return ExportKind.NARRATIVES;
    }

    @Override
    public long count(Member member, ExportFilter filter) {
        return pages.count(member, filter);
    }

    @Override
    public long write(Member member, ExportFilter filter, ExportFormat format, OutputStream out, LongConsumer done)
            throws IOException {
        PublicDesk desk = desks.outside(member.desk());
        StixObjects stix = new StixObjects(desk.id().value());
        AtomicLong read = new AtomicLong();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            Written written = new Written(json);
            json.writeStartObject();
            json.writeStringProperty("type", "bundle");
            json.writeStringProperty("id", stix.bundleId(filter.toString()));
            json.writeArrayPropertyStart("objects");
            written.once(stix.desk(desk.name(), address.of("/read/" + desk.slug()), since(member)));
            for (Codebook book : codebooks.newest(member)) {
                if (filter.codebook().isEmpty() || filter.codebook().equals(book.key())) {
                    codes(stix, book, written);
                }
            }
            pages.read(member, filter, page -> {
                reports(member, desk, stix, page, written);
                done.accept(read.addAndGet(page.size()));
            });
            json.writeEndArray();
            json.writeEndObject();
            return written.count;
        }
    }

    private Instant since(Member member) {
        return jdbc.sql("select created_at from desk where id = ?")
                .param(member.desk().value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static void codes(StixObjects stix, Codebook book, Written written) {
        Map<CodeId, Code> codes = new HashMap<>();
        for (Code code : book.codes()) {
            codes.put(code.id(), code);
            written.once(stix.code(book, code));
            Code parent = code.parent() == null ? null : codes.get(code.parent());
            if (parent != null) {
                written.once(stix.below(book, code, parent));
            }
        }
    }

    private void reports(Member member, PublicDesk desk, StixObjects stix, List<Claim> page, Written written) {
        Map<ClaimId, Published> published = files.newest(
                member, EditionForm.CLAIM_REVIEW, page.stream().map(Claim::id).toList());
        if (published.isEmpty()) {
            return;
        }
        ClaimRows.Page details = rows.of(page);
        Map<UUID, List<String>> codes = codes(member, stix, page, written);
        for (Claim claim : page) {
            Published report = published.get(claim.id());
            ClaimRows.Outcome outcome = details.outcome(claim).orElse(null);
            if (report == null || outcome == null) {
                continue;
            }
            List<String> objects = new ArrayList<>();
            for (ClaimantDetails claimant : claim.details().claimants()) {
                written.once(stix.claimant(claimant, claim.madeAt()));
                objects.add(stix.claimantId(claimant));
            }
            objects.addAll(codes.getOrDefault(claim.id().value(), List.of()));
            List<Map<String, Object>> references = new ArrayList<>();
            references.add(Map.of(
                    "source_name",
                    desk.name(),
                    "url",
                    address.of(ReportPlaces.reading(desk.slug(), report.slug())),
                    "description",
                    claim.details().wording()));
            details.addresses
                    .getOrDefault(claim.id().value(), Set.of())
                    .forEach(seen -> references.add(Map.of("source_name", "appearance", "url", seen)));
            written.once(stix.report(
                    report.slug(),
                    report.title(),
                    outcome.summary(),
                    outcome.ratingKey(),
                    claim.madeAt(),
                    report.publishedAt(),
                    objects.stream().distinct().toList(),
                    references));
        }
    }

    /** The codes of each verdict; those of codebook versions that are not the newest are written here. */
    private Map<UUID, List<String>> codes(Member member, StixObjects stix, List<Claim> page, Written written) {
        Map<UUID, List<CodeId>> given = new HashMap<>();
        jdbc.sql("select f.claim_id, f.code_id from verdict_framing f join claim c on c.id = f.claim_id"
                        + " and c.round = f.round where f.claim_id in (:ids) and c.state in (:settled)")
                .param("ids", page.stream().map(claim -> claim.id().value()).toList())
                .param("settled", ClaimPages.SETTLED_NAMES)
                .query(row -> {
                    given.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new CodeId(row.getObject(2, UUID.class)));
                });
        Map<CodeId, Code> codes = codebooks.codes(
                member, given.values().stream().flatMap(List::stream).distinct().toList());
        Map<CodeId, String> ids = new HashMap<>();
        codes.forEach((id, code) -> {
            Codebook book = written.books.computeIfAbsent(
                    code.codebook().value(), key -> codebooks.get(member, code.codebook()));
            written.once(stix.code(book, code));
            ids.put(id, stix.codeId(book.key(), code.key()));
        });
        Map<UUID, List<String>> named = new HashMap<>();
        given.forEach((claim, all) ->
                named.put(claim, all.stream().map(ids::get).sorted().toList()));
        return named;
    }

    /** What was written so far: each object once. */
    private static final class Written {
        private final JsonGenerator json;
        private final Set<String> ids = new HashSet<>();
        private final Map<UUID, Codebook> books = new HashMap<>();
        private long count;

        Written(JsonGenerator json) {
            this.json = json;
        }

        void once(Map<String, Object> object) {
            if (ids.add((String) object.get("id"))) {
                json.writePOJO(object);
                count++;
            }
        }
    }
}
