package app.touchstone.codebook;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.account.PersonId;
import app.touchstone.basis.Problem;
import app.touchstone.codebook.DraftRows.Row;
import app.touchstone.codebook.DraftRows.Sort;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;
import tools.jackson.databind.json.JsonMapper;

/** Editing codebooks: a draft may be unfinished and is changed at will; publishing makes the next version of it. */
@Service
@Validated
public class CodebookDrafts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DraftRows rows;
    private final Codebooks codebooks;
    private final Evolutions evolutions;
    private final Journal journal;

    CodebookDrafts(DraftRows rows, Codebooks codebooks, Evolutions evolutions, Journal journal) {
        this.rows = rows;
        this.codebooks = codebooks;
        this.evolutions = evolutions;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public List<CodebookDraft> all(Member member) {
        member.require(Permission.METHOD);
        return rows.all(member, Sort.CODEBOOK).stream()
                .map(CodebookDrafts::draft)
                .toList();
    }

    /** @throws Problem NOT_FOUND when the desk has no such draft */
    @Transactional(readOnly = true)
    public CodebookDraft get(Member member, DraftId id) {
        member.require(Permission.METHOD);
        return draft(rows.get(member, Sort.CODEBOOK, id));
    }

    /** The draft of a codebook, when there is one. */
    @Transactional(readOnly = true)
    public Optional<CodebookDraft> of(Member member, String key) {
        member.require(Permission.METHOD);
        return rows.of(member, Sort.CODEBOOK, key).map(CodebookDrafts::draft);
    }

    /**
     * The draft of the next version. Harmless when there is one already: it comes back as it is.
     *
     * @throws Problem NOT_FOUND when the desk has no such codebook
     */
    @Transactional
    public CodebookDraft start(Member member, String key) {
        member.require(Permission.METHOD);
        Optional<Row> there = rows.of(member, Sort.CODEBOOK, key);
        if (there.isPresent()) {
            return draft(there.get());
        }
        Codebook newest = newest(member, key).orElseThrow(() -> Problem.notFound("codebook"));
        return begin(member, newest.number(), newest.file());
    }

    /** A new codebook, from nothing or from another's codes. @throws Problem INVALID when the key is taken */
    @Transactional
    public CodebookDraft create(Member member, @Valid NewCodebook wanted) {
        member.require(Permission.METHOD);
        requireFree(member, wanted.key());
        CodebookFile file = wanted.from() == null
                ? new CodebookFile(
                        wanted.key(),
                        wanted.kind(),
                        wanted.name().strip(),
                        wanted.language().strip(),
                        1,
                        "",
                        "",
                        "",
                        List.of(),
                        "")
                : codebooks
                        .get(member, wanted.from())
                        .file()
                        .called(wanted.key(), wanted.kind(), wanted.name().strip(), 1);
        return begin(member, 0, file);
    }

    /**
     * Makes a file's codes a draft: of the codebook with the file's key when there is one, else of a new one. An earlier
     * draft of it gives way and can be had back by {@link #undo}.
     *
     * @throws Problem INVALID at the first finding; nothing is stored then
     */
    @Transactional
    public CodebookDraft take(Member member, @NotNull CodebookFile file) {
        member.require(Permission.METHOD);
        List<FileFinding> findings = CodebookImport.findings(file);
        if (!findings.isEmpty()) {
            throw findings.getFirst().problem();
        }
        Optional<Codebook> newest = newest(member, file.key());
        if (newest.isPresent() && newest.get().kind() != file.kind()) {
            throw Problem.invalid(
                    "kind", "codebook.draft.kindStays", newest.get().name());
        }
        CodebookFile next = file.called(
                file.key(),
                file.kind(),
                file.name(),
                newest.map(Codebook::number).orElse(0) + 1);
        Optional<Row> there = rows.of(member, Sort.CODEBOOK, file.key());
        if (there.isEmpty()) {
            return begin(member, next.version() - 1, next);
        }
        Row row = there.get();
        return draft(rows.write(
                member,
                Sort.CODEBOOK,
                row,
                row.version(),
                JSON.writeValueAsString(new DraftContent(next, Map.of())),
                row.content()));
    }

    /**
     * Carries one edit out.
     *
     * @param version of the draft that was read
     * @throws Problem STALE when somebody else edited it meanwhile, INVALID when the edit cannot be done
     */
    @Transactional
    public CodebookDraft change(Member member, DraftId id, long version, @NotNull @Valid DraftChange change) {
        member.require(Permission.METHOD);
        Row row = rows.get(member, Sort.CODEBOOK, id);
        Problem.unlessCurrent(version, row.version());
        DraftContent before = content(row);
        DraftContent after = Drafting.apply(before, change, published(member, row));
        if (after.equals(before)) {
            return draft(row);
        }
        return draft(rows.write(member, Sort.CODEBOOK, row, version, JSON.writeValueAsString(after), row.content()));
    }

    /** Takes the last edit back; doing it again brings the edit back. @throws Problem REFUSED when there is none */
    @Transactional
    public CodebookDraft undo(Member member, DraftId id, long version) {
        member.require(Permission.METHOD);
        Row row = rows.get(member, Sort.CODEBOOK, id);
        if (row.undo() == null) {
            throw Problem.refused("codebook.draft.nothingToUndo");
        }
        return draft(rows.write(member, Sort.CODEBOOK, row, version, row.undo(), row.content()));
    }

    /** Drops the draft; published versions stay. */
    @Transactional
    public void discard(Member member, DraftId id, long version) {
        member.require(Permission.METHOD);
        Row row = rows.get(member, Sort.CODEBOOK, id);
        rows.remove(member, id, version);
        tell(member, "codebook.draftDiscarded", row);
    }

    /** What publishing the draft as it is would do. */
    @Transactional(readOnly = true)
    public EvolutionPreview preview(Member member, DraftId id) {
        member.require(Permission.METHOD);
        Row row = rows.get(member, Sort.CODEBOOK, id);
        DraftContent draft = content(row);
        List<CodebookFile.Entry> before =
                base(member, row).map(book -> book.file().codes()).orElse(List.of());
        return new EvolutionPreview(
                CodebookDiff.between(before, draft.file().codes()),
                draft.successors(),
                evolutions.touched(member, row.key(), row.base(), draft));
    }

    /**
     * Publishes the draft as the next version and brings the marks over to it.
     *
     * @throws Problem INVALID at the first finding, STALE when somebody edited the draft meanwhile, REFUSED when a version was
     *     published meanwhile that the draft does not know
     */
    @Transactional
    public Codebook publish(Member member, DraftId id, long version) {
        member.require(Permission.METHOD);
        Row row = rows.get(member, Sort.CODEBOOK, id);
        Problem.unlessCurrent(version, row.version());
        DraftContent draft = content(row);
        List<FileFinding> findings = CodebookImport.findings(draft.file());
        if (!findings.isEmpty()) {
            throw findings.getFirst().problem();
        }
        int newest = newest(member, row.key()).map(Codebook::number).orElse(0);
        if (newest != row.base()) {
            throw Problem.refused("codebook.draft.outdated", newest);
        }
        Set<String> before = published(member, row);
        CodebookId made = codebooks.publish(member, draft.file());
        rows.remove(member, id, version);
        evolutions.succeed(made, draft.successors(), before);
        if (row.base() > 0) {
            evolutions.carry(member, made);
        }
        return codebooks.get(member, made);
    }

    private CodebookDraft begin(Member member, int base, CodebookFile file) {
        CodebookFile next = file.called(file.key(), file.kind(), file.name(), base + 1);
        Row row = rows.add(
                member, Sort.CODEBOOK, file.key(), base, JSON.writeValueAsString(new DraftContent(next, Map.of())));
        tell(member, "codebook.drafted", row);
        return draft(row);
    }

    private void tell(Member member, String action, Row row) {
        journal.record(
                member.desk().value(),
                member.person().value(),
                action,
                "codebook",
                row.id().value(),
                Map.of("key", row.key(), "base", row.base()));
    }

    private void requireFree(Member member, String key) {
        if (newest(member, key).isPresent()
                || rows.of(member, Sort.CODEBOOK, key).isPresent()) {
            throw Problem.invalid("key", "codebook.draft.taken", key);
        }
    }

    private Optional<Codebook> newest(Member member, String key) {
        return codebooks.versions(member, key).stream().findFirst().map(head -> codebooks.get(member, head.id()));
    }

    private Optional<Codebook> base(Member member, Row row) {
        return codebooks.versions(member, row.key()).stream()
                .filter(head -> head.number() == row.base())
                .findFirst()
                .map(head -> codebooks.get(member, head.id()));
    }

    private Set<String> published(Member member, Row row) {
        Set<String> keys = new HashSet<>();
        base(member, row).ifPresent(book -> book.codes().forEach(code -> keys.add(code.key())));
        return keys;
    }

    private static DraftContent content(Row row) {
        return JSON.readValue(row.content(), DraftContent.class);
    }

    private static CodebookDraft draft(Row row) {
        DraftContent content = content(row);
        return new CodebookDraft(
                row.id(),
                row.base(),
                content,
                new ArrayList<>(CodebookImport.findings(content.file())),
                row.undo() != null,
                new PersonId(row.changedBy()),
                row.changedAt(),
                row.version());
    }
}
