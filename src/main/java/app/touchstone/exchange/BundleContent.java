package app.touchstone.exchange;

import app.touchstone.account.Desks.PublicDesk;
import app.touchstone.account.Member;
import app.touchstone.capture.Capture;
import app.touchstone.capture.CaptureId;
import app.touchstone.capture.Captures;
import app.touchstone.claim.Appearance;
import app.touchstone.claim.Appearances;
import app.touchstone.claim.Claim;
import app.touchstone.claim.MediaOfClaims;
import app.touchstone.document.Document;
import app.touchstone.document.Documents;
import app.touchstone.document.Snapshot;
import app.touchstone.document.SnapshotId;
import app.touchstone.evidence.Evidence;
import app.touchstone.evidence.EvidenceFile;
import app.touchstone.evidence.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what a bundle says of a claim, in the form in which it stands there. */
@Component
class BundleContent {

    private final Appearances appearances;
    private final EvidenceFile evidence;
    private final Documents documents;
    private final MediaOfClaims media;
    private final Captures captures;
    private final JdbcClient jdbc;

    BundleContent(
            Appearances appearances,
            EvidenceFile evidence,
            Documents documents,
            MediaOfClaims media,
            Captures captures,
            JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.media = media;
        this.captures = captures;
        this.appearances = appearances;
        this.evidence = evidence;
        this.documents = documents;
    }

    BundledClaim claim(Member member, Claim claim, PublicDesk desk, String address) {
        return new BundledClaim(
                claim.id().value(),
                claim.number(),
                claim.details().wording(),
                claim.details().claimants(),
                claim.details().saidOn(),
                claim.details().saidAt(),
                claim.details().context(),
                claim.state(),
                claim.madeAt(),
                claim.changedAt(),
                media.of(member, claim.id()).orElse(null),
                new BundledClaim.Desk(desk.id().value(), desk.name(), address),
                appearances.of(member, claim.id()).stream()
                        .map(BundleContent::seen)
                        .toList());
    }

    /** @param archived the copies that are in the bundle */
    BundledEvidence evidence(Member member, Claim claim, List<BundledEvidence.Capture> archived) {
        List<Evidence> all = evidence.of(member, claim.id());
        SortedMap<UUID, Source> sources = new TreeMap<>();
        all.forEach(one -> sources.put(one.source().id().value(), one.source()));
        return new BundledEvidence(
                sources.values().stream().map(BundleContent::source).toList(),
                all.stream().map(BundleContent::item).toList(),
                archived);
    }

    /** The archived copies that belong to a claim, in the order of their files. */
    List<BundledEvidence.Capture> captures(Member member, Claim claim) {
        SortedMap<UUID, List<Integer>> ids = new TreeMap<>();
        for (Appearance seen : appearances.of(member, claim.id())) {
            if (seen.snapshot() != null) {
                CaptureId capture = documents.snapshot(member, seen.snapshot()).capture();
                if (capture != null) {
                    ids.putIfAbsent(capture.value(), new ArrayList<>());
                }
            }
        }
        jdbc.sql(
                        "select capture_id, number from evidence where claim_id = ? and capture_id is not null order by number")
                .param(claim.id().value())
                .query(row -> {
                    ids.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(row.getInt(2));
                });
        return captures.all(member, ids.keySet().stream().map(CaptureId::new).toList()).values().stream()
                .map(capture -> capture(capture, ids.getOrDefault(capture.id().value(), List.of())))
                .sorted(Comparator.comparing(BundledEvidence.Capture::file))
                .toList();
    }

    private static BundledEvidence.Capture capture(Capture capture, List<Integer> evidence) {
        return new BundledEvidence.Capture(
                capture.id().value(),
                evidence,
                capture.address(),
                capture.finalAddress(),
                capture.takenAt(),
                capture.mediaType(),
                capture.payloadSha256(),
                capture.elsewhere(),
                "captures/" + capture.id() + ".warc.gz",
                capture.warcSha256());
    }

    /** The texts a claim was seen in, by the names of their files. */
    SortedMap<String, BundledDocument> documents(Member member, Claim claim) {
        SortedMap<String, BundledDocument> texts = new TreeMap<>();
        for (Appearance seen : appearances.of(member, claim.id())) {
            if (seen.snapshot() != null && !texts.containsKey(file(seen.snapshot()))) {
                Snapshot snapshot = documents.snapshot(member, seen.snapshot());
                texts.put(file(seen.snapshot()), document(documents.get(member, snapshot.document()), snapshot));
            }
        }
        return texts;
    }

    private static String file(SnapshotId snapshot) {
        return "documents/" + snapshot + ".json";
    }

    private static BundledClaim.Seen seen(Appearance seen) {
        return new BundledClaim.Seen(
                seen.id().value(),
                seen.snapshot() == null ? "" : file(seen.snapshot()),
                seen.start(),
                seen.end(),
                seen.quote(),
                seen.address(),
                seen.note(),
                seen.first());
    }

    private static BundledEvidence.Source source(Source source) {
        return new BundledEvidence.Source(
                source.id().value(),
                source.details().name(),
                source.details().kind(),
                source.details().type(),
                source.details().country(),
                source.details().language(),
                source.details().address(),
                source.details().note());
    }

    private static BundledEvidence.Item item(Evidence one) {
        return new BundledEvidence.Item(
                one.number(),
                one.source().id().value(),
                one.details().question(),
                one.details().answerKind(),
                one.details().answer(),
                one.details().quote(),
                one.details().stance(),
                one.details().address(),
                one.details().accessedOn(),
                one.withdrawn());
    }

    private static BundledDocument document(Document document, Snapshot snapshot) {
        return new BundledDocument(
                document.details(),
                snapshot.number(),
                snapshot.takenAt(),
                snapshot.fileName(),
                snapshot.fileSha256(),
                snapshot.mediaType(),
                snapshot.sha256(),
                snapshot.capture() == null ? null : snapshot.capture().value(),
                snapshot.blocks().stream()
                        .map(block -> new BundledDocument.Stretch(
                                block.kind(),
                                block.level(),
                                block.range().start(),
                                block.range().end()))
                        .toList(),
                snapshot.text());
    }
}
