package app.touchstone.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as CSV in UTF-8. */
final class CsvTable implements TableFile {

    private final Writer writer;
    private final CsvWriter csv;

    CsvTable(List<String> columns, OutputStream out) {
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        csv = new CsvWriter(writer);
        csv.row(columns);
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        csv.row(cells.stream().map(cell -> cell == null ? "" : cell.toString()).toList());
    }

    @Override
    public void close() throws IOException {
        writer.flush();
    }
}
