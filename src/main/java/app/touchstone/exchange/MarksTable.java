package app.touchstone.exchange;

import app.touchstone.account.Member;
import app.touchstone.basis.CursorPage;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodebookId;
import app.touchstone.document.Document;
import app.touchstone.document.Documents;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The marks of the newest snapshot of every document, a line each, document by document. */
@Component
class MarksTable implements ExportSource {

    private final Documents documents;
    private final MarkExports marks;
    private final JdbcClient jdbc;

    MarksTable(Documents documents, MarkExports marks, JdbcClient jdbc) {
        this.documents = documents;
        this.marks = marks;
        this.jdbc = jdbc;
    }

    @Override
    public ExportKind kind() {
        return ExportKind.MARKS;
    }

    @Override
    public long count(Member member, ExportFilter filter) {
        return jdbc.sql("select count(*) from mark where desk_id = ? and removed = false")
                .param(member.desk().value())
                .query(Long.class)
                .single();
    }

    @Override
    public long write(Member member, ExportFilter filter, ExportFormat format, OutputStream out, LongConsumer done)
            throws IOException {
        AtomicLong read = new AtomicLong();
        AtomicLong written = new AtomicLong();
        Set<CodebookId> wanted = versions(member, filter.codebook());
        try (TableFile table = TableFile.of(format, MarksCsv.HEADER, out)) {
            UUID after = null;
            do {
                CursorPage<Document> page = documents.page(member, "", after, CursorPage.MOST);
                for (Document document : page.items()) {
                    MarkedText text = marks.marked(member, document.id());
                    text.read(mark -> {
                        Code code = mark.code();
                        if (filter.codebook().isEmpty() || code != null && wanted.contains(code.codebook())) {
                            row(table, MarksCsv.row(text, mark));
                            written.incrementAndGet();
                        }
                        done.accept(read.incrementAndGet());
                    });
                }
                after = page.next();
            } while (after != null);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return written.get();
    }

    /** Every version of a codebook has its own id. */
    private Set<CodebookId> versions(Member member, String key) {
        return Set.copyOf(jdbc.sql("select id from codebook where desk_id = ? and codebook_key = ?")
                .params(member.desk().value(), key)
                .query((row, n) -> new CodebookId(row.getObject(1, UUID.class)))
                .list());
    }

    private static void row(TableFile table, List<String> cells) {
        try {
            table.row(List.copyOf(cells));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
