package app.touchstone.exchange;

import app.touchstone.account.Member;
import app.touchstone.account.People;
import app.touchstone.account.Permission;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebooks;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentId;
import app.touchstone.document.Documents;
import app.touchstone.document.Snapshot;
import app.touchstone.journal.Journal;
import app.touchstone.marking.Mark;
import app.touchstone.marking.MarkStream;
import app.touchstone.report.PublicAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The marks of a document's newest snapshot as files; written while they are read. */
@Service
public class MarkExports {

    private final Documents documents;
    private final MarkStream marks;
    private final Codebooks codebooks;
    private final People people;
    private final PublicAddress address;
    private final Journal journal;
    private final TransactionTemplate transaction;

    MarkExports(
            Documents documents,
            MarkStream marks,
            Codebooks codebooks,
            People people,
            PublicAddress address,
            Journal journal,
            TransactionTemplate transaction) {
        this.documents = documents;
        this.marks = marks;
        this.codebooks = codebooks;
        this.people = people;
        this.address = address;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** What the file is called: the document's title, made of letters every file system knows. */
    public String fileName(Member member, DocumentId id, MarksFormat format) {
        String title = Normalizer.normalize(documents.get(member, id).details().title(), Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        String named = title.isEmpty()
                ? "marks"
                : title.codePoints()
                        .limit(80)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
        return named + "." + format.ending();
    }

    /**
     * Writes all marks and records in the journal that they were taken out. Does not close the stream.
     *
     * @param bom whether a CSV starts with a byte order mark, as some spreadsheets need to see that it is UTF-8
     * @return how many marks were written
     */
    public long write(Member member, DocumentId id, MarksFormat format, boolean bom, OutputStream out) {
        member.require(Permission.READ);
        MarkedText text = marked(member, id);
        long count;
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            count = switch (format) {
                case WEB_ANNOTATION -> new AnnotationWriter(address.base()).write(text, writer);
                case WEBANNO_TSV -> WebAnnoTsv.write(text, writer);
                case CSV -> MarksCsv.write(text, bom, writer);
            };
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        transaction.executeWithoutResult(status -> journal.record(
                member.desk().value(),
                member.person().value(),
                "marks.exported",
                "document",
                id.value(),
                Map.of(
                        "format",
                        format.name(),
                        "marks",
                        count,
                        "snapshot",
                        text.snapshot.id().toString())));
        return count;
    }

    /** The newest snapshot with its marks. */
    MarkedText marked(Member member, DocumentId id) {
        Document document = documents.get(member, id);
        Snapshot snapshot = documents.snapshot(member, document.snapshot());
        return new MarkedText(document, snapshot, taker -> {
            Map<CodeId, Code> codes = new HashMap<>();
            Map<UUID, String> names = new HashMap<>();
            return marks.read(member, snapshot.id(), group -> {
                complete(member, group, codes, names);
                group.forEach(mark -> taker.accept(MarkedText.named(mark, codes, names)));
            });
        });
    }

    /** The codes and people of a group that no group before had. */
    private void complete(Member member, List<Mark> group, Map<CodeId, Code> codes, Map<UUID, String> names) {
        codes.putAll(codebooks.codes(
                member,
                group.stream()
                        .map(Mark::code)
                        .filter(Objects::nonNull)
                        .filter(code -> !codes.containsKey(code))
                        .collect(Collectors.toSet())));
        names.putAll(people.names(group.stream()
                .map(mark -> mark.madeBy().value())
                .filter(person -> !names.containsKey(person))
                .collect(Collectors.toSet())));
    }
}
