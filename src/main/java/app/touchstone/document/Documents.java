package app.touchstone.document;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.account.PersonId;
import app.touchstone.basis.CursorPage;
import app.touchstone.basis.FreshId;
import app.touchstone.basis.LikePattern;
import app.touchstone.basis.Problem;
import app.touchstone.capture.CaptureId;
import app.touchstone.journal.CanonicalJson;
import app.touchstone.journal.Journal;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Documents of a desk and their snapshots. */
@Service
@Validated
public class Documents {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DocumentRepository documents;
    private final SnapshotRepository snapshots;
    private final EntityManager entities;
    private final Journal journal;
    private final Clock clock;

    Documents(
            DocumentRepository documents,
            SnapshotRepository snapshots,
            EntityManager entities,
            Journal journal,
            Clock clock) {
        this.documents = documents;
        this.snapshots = snapshots;
        this.entities = entities;
        this.journal = journal;
        this.clock = clock;
    }

    /** Stores a text as a new document with its first snapshot. */
    @Transactional
    public Document add(Member member, @Valid DocumentDetails details, ExtractedText text, Origin origin) {
        member.require(Permission.MARK);
        UUID id = FreshId.next();
        documents.save(new DocumentEntity(
                id,
                member.desk().value(),
                member.person().value(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                details));
        SnapshotEntity snapshot = snapshot(member, id, 1, text, origin, Locale.forLanguageTag(details.language()));
        journal.record(
                member.desk().value(),
                member.person().value(),
                "document.imported",
                "document",
                id,
                Map.of(
                        "title", details.title(),
                        "snapshot", snapshot.id.toString(),
                        "sha256", snapshot.sha256,
                        "file", origin.fileName(),
                        "fileSha256", origin.fileSha256(),
                        "capture", String.valueOf(origin.capture())));
        documents.flush();
        return get(member, new DocumentId(id));
    }

    /**
     * Stores another version of a document's text as its next snapshot; the ones before stay as they are.
     *
     * @throws Problem REFUSED when it is the newest snapshot's very text
     */
    @Transactional
    public Document renew(Member member, DocumentId id, ExtractedText text, Origin origin) {
        member.require(Permission.MARK);
        DocumentEntity row = entity(member, id);
        // two new versions at once come one after the other
        entities.lock(row, LockModeType.PESSIMISTIC_WRITE);
        SnapshotRepository.Head newest = heads(List.of(row)).get(row.id);
        if (snapshots.text(newest.id(), member.desk().value()).orElseThrow().equals(text.text())) {
            throw Problem.refused("document.sameText", newest.number());
        }
        SnapshotEntity snapshot = snapshot(
                member,
                row.id,
                newest.number() + 1,
                text,
                origin,
                Locale.forLanguageTag(row.details().language()));
        entities.flush();
        journal.record(
                member.desk().value(),
                member.person().value(),
                "document.renewed",
                "document",
                row.id,
                Map.of(
                        "number", snapshot.number,
                        "snapshot", snapshot.id.toString(),
                        "sha256", snapshot.sha256,
                        "before", newest.id().toString(),
                        "file", origin.fileName(),
                        "fileSha256", origin.fileSha256(),
                        "capture", String.valueOf(origin.capture())));
        return get(member, id);
    }

    /** Every snapshot of a document, the first first, without their texts. */
    @Transactional(readOnly = true)
    public List<SnapshotHead> snapshots(Member member, DocumentId id) {
        member.require(Permission.READ);
        return heads(entity(member, id)).stream()
                .map(head -> new SnapshotHead(new SnapshotId(head.id()), head.number(), head.words()))
                .toList();
    }

    private SnapshotEntity snapshot(
            Member member, UUID document, int number, ExtractedText text, Origin origin, Locale language) {
        SnapshotEntity snapshot = new SnapshotEntity();
        snapshot.id = FreshId.next();
        snapshot.documentId = document;
        snapshot.number = number;
        snapshot.text = text.text();
        snapshot.sha256 = CanonicalJson.sha256(text.text());
        snapshot.blocks = JSON.writeValueAsString(text.blocks());
        snapshot.units = text.text().length();
        snapshot.words = WordCount.of(text.text(), language);
        snapshot.fileName = origin.fileName();
        snapshot.fileSha256 = origin.fileSha256();
        snapshot.mediaType = origin.mediaType();
        snapshot.captureId = origin.capture() == null ? null : origin.capture().value();
        snapshot.takenBy = member.person().value();
        snapshot.takenAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entities.persist(snapshot);
        return snapshot;
    }

    /** @param part a part of the title or the publisher, empty for all */
    @Transactional(readOnly = true)
    public CursorPage<Document> page(Member member, String part, @Nullable UUID after, int limit) {
        member.require(Permission.READ);
        int bounded = CursorPage.bounded(limit);
        List<DocumentEntity> rows = documents.page(
                member.desk().value(),
                after == null ? CursorPage.START : after,
                LikePattern.containing(part),
                Limit.of(bounded + 1));
        Map<UUID, SnapshotRepository.Head> heads = heads(rows);
        return CursorPage.of(
                rows.stream().map(row -> document(row, heads.get(row.id))).toList(),
                bounded,
                document -> document.id().value());
    }

    /** The documents imported last, the newest first. */
    @Transactional(readOnly = true)
    public List<Document> recent(Member member, int limit) {
        member.require(Permission.READ);
        List<DocumentEntity> rows =
                documents.findByDeskIdOrderByIdDesc(member.desk().value(), Limit.of(CursorPage.bounded(limit)));
        Map<UUID, SnapshotRepository.Head> heads = heads(rows);
        return rows.stream().map(row -> document(row, heads.get(row.id))).toList();
    }

    /**
     * A part of the list of documents, newest first.
     *
     * @param part a part of the title or the publisher, empty for all
     * @param page from 0
     * @param size how many a page has, at least 1
     */
    @Transactional(readOnly = true)
    public List<Document> latest(Member member, String part, int page, int size) {
        member.require(Permission.READ);
        List<DocumentEntity> rows =
                documents.latest(member.desk().value(), LikePattern.containing(part), PageRequest.of(page, size));
        Map<UUID, SnapshotRepository.Head> heads = heads(rows);
        return rows.stream().map(row -> document(row, heads.get(row.id))).toList();
    }

    /** How many documents {@link #latest} has in all its pages. */
    @Transactional(readOnly = true)
    public long count(Member member, String part) {
        member.require(Permission.READ);
        return documents.count(member.desk().value(), LikePattern.containing(part));
    }

    /** @throws Problem NOT_FOUND when the desk has no such document */
    @Transactional(readOnly = true)
    public Document get(Member member, DocumentId id) {
        member.require(Permission.READ);
        DocumentEntity row = entity(member, id);
        return document(row, heads(List.of(row)).get(row.id));
    }

    /** @throws Problem NOT_FOUND when the desk has no such snapshot */
    @Transactional(readOnly = true)
    public Snapshot snapshot(Member member, SnapshotId id) {
        member.require(Permission.READ);
        SnapshotEntity row =
                snapshots.onDesk(id.value(), member.desk().value()).orElseThrow(() -> Problem.notFound("snapshot"));
        return new Snapshot(
                new SnapshotId(row.id),
                new DocumentId(row.documentId),
                row.number,
                row.text,
                row.sha256,
                JSON.readValue(row.blocks, new TypeReference<List<Block>>() {}),
                row.fileName,
                row.fileSha256,
                row.mediaType,
                row.takenAt,
                row.captureId == null ? null : new CaptureId(row.captureId));
    }

    /**
     * A snapshot's text alone, without its blocks.
     *
     * @throws Problem NOT_FOUND when the desk has no such snapshot
     */
    @Transactional(readOnly = true)
    public String text(Member member, SnapshotId id) {
        member.require(Permission.READ);
        return snapshots.text(id.value(), member.desk().value()).orElseThrow(() -> Problem.notFound("snapshot"));
    }

    /** Which document a snapshot is of; cheap, the text is not read. */
    @Transactional(readOnly = true)
    public DocumentId documentOf(Member member, SnapshotId id) {
        member.require(Permission.READ);
        return snapshots
                .documentOf(id.value(), member.desk().value())
                .map(DocumentId::new)
                .orElseThrow(() -> Problem.notFound("snapshot"));
    }

    /** Corrects what is known about a document; its text never changes. */
    @Transactional
    public Document describe(Member member, DocumentId id, long version, @Valid DocumentDetails details) {
        member.require(Permission.MARK);
        DocumentEntity row = entity(member, id);
        Problem.unlessCurrent(version, row.version);
        DocumentDetails before = row.details();
        row.describe(details);
        documents.flush();
        journal.record(
                member.desk().value(),
                member.person().value(),
                "document.described",
                "document",
                id.value(),
                Map.of("from", before.toString(), "to", row.details().toString()));
        return get(member, id);
    }

    private DocumentEntity entity(Member member, DocumentId id) {
        return documents
                .findByIdAndDeskId(id.value(), member.desk().value())
                .orElseThrow(() -> Problem.notFound("document"));
    }

    private List<SnapshotRepository.Head> heads(DocumentEntity row) {
        return snapshots.heads(List.of(row.id));
    }

    private Map<UUID, SnapshotRepository.Head> heads(List<DocumentEntity> rows) {
        Map<UUID, SnapshotRepository.Head> newest = new HashMap<>();
        snapshots.heads(rows.stream().map(row -> row.id).toList()).forEach(head -> newest.put(head.documentId(), head));
        return newest;
    }

    private static Document document(DocumentEntity row, SnapshotRepository.Head head) {
        return new Document(
                new DocumentId(row.id),
                row.details(),
                new SnapshotId(head.id()),
                head.number(),
                head.words(),
                new PersonId(row.importedBy),
                row.importedAt,
                row.version);
    }
}
