package app.touchstone.codebook;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.account.PersonId;
import app.touchstone.basis.Problem;
import app.touchstone.codebook.DraftRows.Row;
import app.touchstone.codebook.DraftRows.Sort;
import app.touchstone.journal.Journal;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;
import tools.jackson.databind.json.JsonMapper;

/**
 * Editing verdict scales; as {@link CodebookDrafts}, but a scale is short enough to be written whole. A desk goes on with the
 * version its policy names until the policy is changed, and every assessment keeps the version it was begun under.
 */
@Service
@Validated
public class ScaleDrafts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DraftRows rows;
    private final VerdictScales scales;
    private final Journal journal;

    ScaleDrafts(DraftRows rows, VerdictScales scales, Journal journal) {
        this.rows = rows;
        this.scales = scales;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public List<ScaleDraft> all(Member member) {
        member.require(Permission.METHOD);
        return rows.all(member, Sort.SCALE).stream().map(ScaleDrafts::draft).toList();
    }

    /** @throws Problem NOT_FOUND when the desk has no such draft */
    @Transactional(readOnly = true)
    public ScaleDraft get(Member member, DraftId id) {
        member.require(Permission.METHOD);
        return draft(rows.get(member, Sort.SCALE, id));
    }

    /** The draft of the next version; harmless when there is one. @throws Problem NOT_FOUND when there is no such scale */
    @Transactional
    public ScaleDraft start(Member member, String key) {
        member.require(Permission.METHOD);
        Optional<Row> there = rows.of(member, Sort.SCALE, key);
        if (there.isPresent()) {
            return draft(there.get());
        }
        return take(
                member,
                newest(member, key).orElseThrow(() -> Problem.notFound("scale")).file());
    }

    /** A file as the draft of the scale it names, or of a new one; it may be unfinished. An earlier draft can be had back by undo. */
    @Transactional
    public ScaleDraft take(Member member, @NotNull ScaleFile file) {
        member.require(Permission.METHOD);
        requireHead(file);
        int base = newest(member, file.key()).map(VerdictScale::number).orElse(0);
        String content = JSON.writeValueAsString(file.called(file.key(), file.name(), base + 1));
        Optional<Row> there = rows.of(member, Sort.SCALE, file.key());
        if (there.isPresent()) {
            Row row = there.get();
            return draft(rows.write(member, Sort.SCALE, row, row.version(), content, row.content()));
        }
        Row row = rows.add(member, Sort.SCALE, file.key(), base, content);
        tell(member, "scale.drafted", row);
        return draft(row);
    }

    /** Writes the draft; its key stays. @throws Problem STALE when somebody else wrote it meanwhile */
    @Transactional
    public ScaleDraft write(Member member, DraftId id, long version, @NotNull ScaleFile file) {
        member.require(Permission.METHOD);
        Row row = rows.get(member, Sort.SCALE, id);
        requireHead(file);
        ScaleFile next = file.called(row.key(), file.name(), row.base() + 1);
        return draft(rows.write(member, Sort.SCALE, row, version, JSON.writeValueAsString(next), row.content()));
    }

    /** Takes the last edit back; doing it again brings the edit back. */
    @Transactional
    public ScaleDraft undo(Member member, DraftId id, long version) {
        member.require(Permission.METHOD);
        Row row = rows.get(member, Sort.SCALE, id);
        if (row.undo() == null) {
            throw Problem.refused("codebook.draft.nothingToUndo");
        }
        return draft(rows.write(member, Sort.SCALE, row, version, row.undo(), row.content()));
    }

    @Transactional
    public void discard(Member member, DraftId id, long version) {
        member.require(Permission.METHOD);
        Row row = rows.get(member, Sort.SCALE, id);
        rows.remove(member, id, version);
        tell(member, "scale.draftDiscarded", row);
    }

    /** Publishes the next version. @throws Problem INVALID at the first finding; REFUSED when one was published meanwhile */
    @Transactional
    public VerdictScale publish(Member member, DraftId id, long version) {
        member.require(Permission.METHOD);
        Row row = rows.get(member, Sort.SCALE, id);
        Problem.unlessCurrent(version, row.version());
        int newest = newest(member, row.key()).map(VerdictScale::number).orElse(0);
        if (newest != row.base()) {
            throw Problem.refused("codebook.draft.outdated", newest);
        }
        ScaleId made = scales.publish(member, file(row));
        rows.remove(member, id, version);
        return scales.get(member, made);
    }

    /** Reads a file without storing anything. @throws Problem INVALID when it is no JSON of a scale */
    public static ScaleFile read(byte[] bytes) {
        return CodebookImport.json(bytes, ScaleFile.class);
    }

    /** All that is wrong with a scale. */
    public static List<FileFinding> findings(ScaleFile file) {
        return ScaleCheck.findings(file);
    }

    /** Without a key, a name and a list there is no draft to store. */
    private static void requireHead(ScaleFile file) {
        ScaleCheck.findings(file).stream()
                .filter(one -> !one.path().startsWith("ratings"))
                .findFirst()
                .ifPresent(first -> {
                    throw first.problem();
                });
        if (file.ratings() == null || file.ratings().stream().anyMatch(one -> one == null)) {
            throw Problem.invalid("ratings", "codebook.scale.empty");
        }
    }

    private Optional<VerdictScale> newest(Member member, String key) {
        return scales.newest(member).stream()
                .filter(scale -> scale.key().equals(key))
                .findFirst();
    }

    private void tell(Member member, String action, Row row) {
        journal.record(
                member.desk().value(),
                member.person().value(),
                action,
                "scale",
                row.id().value(),
                Map.of("key", row.key(), "base", row.base()));
    }

    private static ScaleFile file(Row row) {
        return JSON.readValue(row.content(), ScaleFile.class);
    }

    private static ScaleDraft draft(Row row) {
        ScaleFile file = file(row);
        return new ScaleDraft(
                row.id(),
                row.base(),
                file,
                ScaleCheck.findings(file),
                row.undo() != null,
                new PersonId(row.changedBy()),
                row.changedAt(),
                row.version());
    }
}
