package app.touchstone.codebook;

import app.touchstone.account.DeskId;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.FreshId;
import app.touchstone.basis.Problem;
import app.touchstone.journal.Journal;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The codebooks of a desk. */
@Service
@Validated
public class Codebooks {

    private final CodebookRepository codebooks;
    private final CodeRepository codes;
    private final EntityManager entities;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Codebooks(
            CodebookRepository codebooks,
            CodeRepository codes,
            EntityManager entities,
            Journal journal,
            Clock clock,
            ApplicationEventPublisher events) {
        this.codebooks = codebooks;
        this.codes = codes;
        this.entities = entities;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /** The newest published version of each codebook, with its codes. */
    @Transactional(readOnly = true)
    public List<Codebook> newest(Member member) {
        member.require(Permission.READ);
        return codebooks.newest(member.desk().value()).stream()
                .map(Codebooks::codebook)
                .toList();
    }

    /** The newest published version of each codebook, as anyone may read it. */
    @Transactional(readOnly = true)
    public List<Codebook> published(DeskId desk) {
        return codebooks.newest(desk.value()).stream().map(Codebooks::codebook).toList();
    }

    /** Every published version of every codebook, without codes: by name, the newest first. */
    @Transactional(readOnly = true)
    public List<CodebookHead> heads(Member member) {
        member.require(Permission.READ);
        return codebooks.heads(member.desk().value());
    }

    /** The versions of one codebook, the newest first; empty when the desk has no such codebook. */
    @Transactional(readOnly = true)
    public List<CodebookHead> versions(Member member, String key) {
        return heads(member).stream().filter(head -> head.key().equals(key)).toList();
    }

    /** One version with its codes. @throws Problem NOT_FOUND when the desk has no such version */
    @Transactional(readOnly = true)
    public Codebook get(Member member, CodebookId id) {
        member.require(Permission.READ);
        return codebooks
                .whole(member.desk().value(), id.value())
                .map(Codebooks::codebook)
                .orElseThrow(() -> Problem.notFound("codebook"));
    }

    /** One version to be taken out as a file, which goes on record. @param format the file's ending */
    @Transactional
    public CodebookFile take(Member member, CodebookId id, String format) {
        Codebook book = get(member, id);
        journal.record(
                member.desk().value(),
                member.person().value(),
                "codebook.exported",
                "codebook",
                id.value(),
                Map.of("key", book.key(), "number", book.number(), "format", format));
        return book.file();
    }

    /** What differs between two versions, which need not be of one codebook. */
    @Transactional(readOnly = true)
    public List<CodebookDiff.Change> diff(Member member, CodebookId before, CodebookId after) {
        return CodebookDiff.between(
                get(member, before).file().codes(), get(member, after).file().codes());
    }

    /** Codes by id; ids that are not on the desk are left out. */
    @Transactional(readOnly = true)
    public Map<CodeId, Code> codes(Member member, Collection<CodeId> ids) {
        member.require(Permission.READ);
        if (ids.isEmpty()) {
            return Map.of();
        }
        return codes
                .onDesk(member.desk().value(), ids.stream().map(CodeId::value).toList())
                .stream()
                .map(CodeEntity::code)
                .collect(Collectors.toMap(Code::id, code -> code, (a, b) -> a, LinkedHashMap::new));
    }

    /** @throws Problem NOT_FOUND when the desk has no such code */
    @Transactional(readOnly = true)
    public Code code(Member member, CodeId id) {
        Code found = codes(member, List.of(id)).get(id);
        if (found == null) {
            throw Problem.notFound("code");
        }
        return found;
    }

    /** Publishes a file as the next version of the codebook with its key. */
    @Transactional
    public CodebookId publish(Member member, @Valid CodebookFile file) {
        member.require(Permission.METHOD);
        requireSound(file);
        CodebookEntity codebook = new CodebookEntity();
        codebook.id = FreshId.next();
        codebook.deskId = member.desk().value();
        codebook.codebookKey = file.key();
        codebook.kind = file.kind();
        codebook.name = file.name();
        codebook.number =
                codebooks.newestNumber(member.desk().value(), file.key()).orElse(0) + 1;
        codebook.language = file.language();
        codebook.description = file.description();
        codebook.source = file.source();
        codebook.licence = file.licence();
        codebook.guideline = file.guideline();
        codebook.publishedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, CodeEntity> byKey = new HashMap<>();
        for (CodebookFile.Entry entry : CodebookCheck.parentsFirst(file.codes())) {
            CodeEntity code = code(codebook, entry, codebook.codes.size());
            code.parent = entry.parent() == null ? null : byKey.get(entry.parent());
            byKey.put(entry.key(), code);
            codebook.codes.add(code);
        }
        entities.persist(codebook);
        entities.flush();
        journal.record(
                member.desk().value(),
                member.person().value(),
                "codebook.published",
                "codebook",
                codebook.id,
                Map.of("key", file.key(), "number", codebook.number, "codes", codebook.codes.size()));
        events.publishEvent(new CodebookChanged(member, file.key(), new CodebookId(codebook.id)));
        return new CodebookId(codebook.id);
    }

    private static CodeEntity code(CodebookEntity codebook, CodebookFile.Entry entry, int position) {
        CodeEntity code = new CodeEntity();
        code.id = FreshId.next();
        code.codebook = codebook;
        code.position = position;
        code.codeKey = entry.key();
        code.label = entry.label();
        code.definition = entry.definition();
        code.includes = entry.includes();
        code.excludes = entry.excludes();
        code.example = entry.example();
        code.counterexample = entry.counterexample() == null ? "" : entry.counterexample();
        code.source = entry.source() == null ? "" : entry.source();
        code.colour = Hue.valueOf(entry.colour().toUpperCase(Locale.ROOT));
        code.hotkey = entry.hotkey();
        code.further = CodeFurther.write(entry);
        return code;
    }

    private static void requireSound(CodebookFile file) {
        CodebookCheck.findings(file.codes()).stream().findFirst().ifPresent(first -> {
            throw first.problem();
        });
    }

    private static Codebook codebook(CodebookEntity row) {
        return new Codebook(
                new CodebookId(row.id),
                row.codebookKey,
                row.kind,
                row.name,
                row.number,
                row.language,
                row.description,
                row.source,
                row.licence,
                row.publishedAt,
                row.codes.stream().map(CodeEntity::code).toList(),
                row.guideline);
    }
}
