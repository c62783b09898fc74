package app.touchstone.exchange;

import app.touchstone.account.Member;
import app.touchstone.evidence.Source;
import app.touchstone.evidence.Sources;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** The sources of a desk, a line each. */
@Component
class SourcesTable implements ExportSource {

    static final List<String> COLUMNS =
            List.of("source", "kind", "type", "country", "language", "address", "note", "uses");

    private final Sources sources;

    SourcesTable(Sources sources) {
        this.sources = sources;
    }

    @Override
    public ExportKind kind() {
        return ExportKind.SOURCES;
    }

    @Override
    public long count(Member member, ExportFilter filter) {
        return sources.all(member).size();
    }

    @Override
    public long write(Member member, ExportFilter filter, ExportFormat format, OutputStream out, LongConsumer done)
            throws IOException {
        long written = 0;
        try (TableFile table = TableFile.of(format, COLUMNS, out)) {
            for (Source source : sources.all(member)) {
                table.row(Arrays.asList(
                        source.details().name(),
                        source.details().kind().name(),
                        source.details().type().name(),
                        source.details().country(),
                        source.details().language(),
                        source.details().address(),
                        source.details().note(),
                        source.uses()));
                done.accept(++written);
            }
        }
        return written;
    }
}
