package app.touchstone.account;

import app.touchstone.journal.Journal;
import app.touchstone.journal.JournalEntry;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The journal as a file that others can verify: JSON Lines, the whole chain, written while it is read. Nothing has to be
 * held back, for what is still sealed is a commitment there, and people are ids.
 */
@Service
public class JournalExport {

    private final Journal journal;
    private final TransactionTemplate transaction;

    JournalExport(Journal journal, TransactionTemplate transaction) {
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Writes every entry there is at the beginning, and records that they were taken out. Does not close the stream.
     *
     * @return how many entries were written
     */
    public long write(Member member, OutputStream out) {
        member.require(Permission.READ);
        AtomicReference<String> head = new AtomicReference<>(JournalEntry.GENESIS);
        long written;
        try {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            written = journal.read(member.desk().value(), entry -> {
                write(writer, entry);
                head.set(entry.hash());
            });
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        transaction.executeWithoutResult(status -> journal.record(
                member.desk().value(),
                member.person().value(),
                "journal.exported",
                "desk",
                member.desk().value(),
                Map.of("entries", written, "head", head.get())));
        return written;
    }

    private static void write(Writer writer, JournalEntry entry) {
        try {
            writer.append(entry.written().line()).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
