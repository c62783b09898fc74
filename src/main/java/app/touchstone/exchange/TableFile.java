package app.touchstone.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table being written row by row; memory does not grow with it. */
interface TableFile extends AutoCloseable {

    /** @param cells texts, numbers, and null for nothing; as many as there are columns */
    void row(List<@Nullable Object> cells) throws IOException;

    /** Writes what is still to be written; leaves the stream open. */
    @Override
    void close() throws IOException;

    static TableFile of(ExportFormat format, List<String> columns, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvTable(columns, out);
            case XLSX -> new XlsxTable(columns, out);
            case JSON_LINES -> new JsonLinesTable(columns, out);
            case JSON_LD, STIX, JSON -> throw new IllegalArgumentException("no table: " + format);
        };
    }
}
