package app.touchstone.exchange;

import app.touchstone.account.Member;
import app.touchstone.anchoring.TextRange;
import app.touchstone.basis.Problem;
import app.touchstone.capture.Capture;
import app.touchstone.capture.CaptureId;
import app.touchstone.claim.Appearances;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.NewAppearance;
import app.touchstone.document.Block;
import app.touchstone.document.Documents;
import app.touchstone.document.ExtractedText;
import app.touchstone.document.Imprint;
import app.touchstone.document.Origin;
import app.touchstone.document.SnapshotId;
import app.touchstone.evidence.Evidence;
import app.touchstone.evidence.EvidenceDetails;
import app.touchstone.evidence.EvidenceFile;
import app.touchstone.evidence.SourceDetails;
import app.touchstone.evidence.SourceId;
import app.touchstone.evidence.Sources;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down here what a bundle tells of a claim. Texts and sources that the desk has already are not doubled. */
@Component
class BundledRows {

    private final Appearances appearances;
    private final Documents documents;
    private final Sources sources;
    private final EvidenceFile evidence;
    private final JdbcClient jdbc;

    BundledRows(Appearances appearances, Documents documents, Sources sources, EvidenceFile evidence, JdbcClient jdbc) {
        this.appearances = appearances;
        this.documents = documents;
        this.sources = sources;
        this.evidence = evidence;
        this.jdbc = jdbc;
    }

    /**
     * @param text what it was seen in, null for an address outside
     * @param copies the archived copies here, by their ids in the bundle
     */
    void appearance(
            Member member,
            ClaimId claim,
            BundledClaim.Seen seen,
            @Nullable BundledDocument text,
            Map<UUID, Capture> copies) {
        appearances.add(
                member,
                claim,
                new NewAppearance(
                        text == null ? null : snapshot(member, seen.document(), text, copies),
                        seen.start(),
                        seen.end(),
                        seen.quote(),
                        seen.address(),
                        seen.note(),
                        seen.first()));
    }

    private SnapshotId snapshot(Member member, String name, BundledDocument text, Map<UUID, Capture> copies) {
        if (!text.plausible()) {
            throw Problem.refused("exchange.bundle.fault.UNREADABLE", name);
        }
        return jdbc.sql("select s.id from snapshot s join document d on d.id = s.document_id where d.desk_id = ?"
                        + " and s.sha256 = ? order by s.id limit 1")
                .params(member.desk().value(), text.sha256())
                .query((row, n) -> new SnapshotId(row.getObject(1, UUID.class)))
                .optional()
                .orElseGet(() -> documents
                        .add(member, text.details(), extracted(name, text), origin(text, copies))
                        .snapshot());
    }

    /** As the bundle tells it; said to be read from an archived copy only when that copy says the same. */
    private static Origin origin(BundledDocument text, Map<UUID, Capture> copies) {
        Capture copy = text.capture() == null ? null : copies.get(text.capture());
        boolean same = copy != null && copy.textSha256().equals(text.sha256());
        return new Origin(text.fileName(), text.fileSha256(), text.mediaType(), same ? copy.id() : null);
    }

    private static ExtractedText extracted(String name, BundledDocument text) {
        try {
            return new ExtractedText(
                    text.text(),
                    text.blocks().stream()
                            .map(block ->
                                    new Block(block.kind(), block.level(), new TextRange(block.start(), block.end())))
                            .toList(),
                    Imprint.NONE,
                    text.mediaType());
        } catch (IllegalArgumentException | NullPointerException noText) {
            throw Problem.refused("exchange.bundle.fault.UNREADABLE", name);
        }
    }

    /** @param copies the archived copies here, by their ids in the bundle */
    void evidence(Member member, ClaimId claim, BundledEvidence told, Map<UUID, Capture> copies) {
        Map<Integer, CaptureId> byNumber = byNumber(told.captures(), copies);
        Map<UUID, SourceId> known = sources(member, told.sources());
        List<BundledEvidence.Item> inOrder = told.evidence().stream()
                .sorted(Comparator.comparingInt(BundledEvidence.Item::number))
                .toList();
        for (BundledEvidence.Item item : inOrder) {
            SourceId source = known.get(item.source());
            if (source == null) {
                throw Problem.refused("exchange.in.noSource", "E" + item.number());
            }
            Evidence added = evidence.add(
                    member,
                    claim,
                    new EvidenceDetails(
                            source,
                            item.question(),
                            item.answerKind(),
                            item.answer(),
                            item.quote(),
                            item.stance(),
                            item.address(),
                            item.accessedOn(),
                            byNumber.get(item.number())));
            if (item.withdrawn()) {
                evidence.withdraw(member, claim, added.id(), added.version(), true);
            }
        }
    }

    private static Map<Integer, CaptureId> byNumber(List<BundledEvidence.Capture> told, Map<UUID, Capture> copies) {
        Map<Integer, CaptureId> byNumber = new HashMap<>();
        for (BundledEvidence.Capture capture : told) {
            for (int number : capture.evidence()) {
                if (byNumber.put(number, copies.get(capture.id()).id()) != null) {
                    throw Problem.refused("exchange.in.twoCopies", "E" + number);
                }
            }
        }
        return byNumber;
    }

    /** By the ids of the bundle; one that the desk knows by name stays as the desk has it. */
    private Map<UUID, SourceId> sources(Member member, List<BundledEvidence.Source> told) {
        Map<String, SourceId> here = new HashMap<>();
        sources.all(member).forEach(source -> here.put(source.details().name().toLowerCase(Locale.ROOT), source.id()));
        Map<UUID, SourceId> known = new HashMap<>();
        for (BundledEvidence.Source source : told) {
            known.put(
                    source.id(),
                    here.computeIfAbsent(
                            source.name().strip().toLowerCase(Locale.ROOT),
                            name -> sources.add(
                                            member,
                                            new SourceDetails(
                                                    source.name(),
                                                    source.kind(),
                                                    source.type(),
                                                    source.country(),
                                                    source.language(),
                                                    source.address(),
                                                    source.note()))
                                    .id()));
        }
        return known;
    }
}
