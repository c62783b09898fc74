package app.touchstone.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A table as JSON Lines: the columns' names are the members; what is empty is left out. */
final class JsonLinesTable implements TableFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<String> columns;
    private final OutputStream out;

    JsonLinesTable(List<String> columns, OutputStream out) {
        this.columns = columns;
        this.out = out;
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object cell = cells.get(i);
            if (cell != null && !cell.equals("")) {
                line.put(columns.get(i), cell);
            }
        }
        out.write((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
