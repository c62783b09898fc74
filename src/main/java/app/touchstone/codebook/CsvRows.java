package app.touchstone.codebook;

import app.touchstone.basis.CsvCell;
import app.touchstone.basis.Problem;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes comma-separated values, see {@link CsvCell}. */
final class CsvRows {

    /** @param line the file's line on which the row starts, from 1 */
    record Row(int line, List<String> cells) {}

    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int line = 1;
    private int at;

    private CsvRows(String text) {
        this.text = text;
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
    }

    /**
     * Blank lines are left out.
     *
     * @throws Problem INVALID with the line when a quotation mark is never closed, or something follows the closing one
     */
    static List<Row> read(String text) {
        CsvRows reading = new CsvRows(text);
        while (reading.at < text.length()) {
            reading.row();
        }
        return List.copyOf(reading.rows);
    }

    private void row() {
        int start = line;
        cells = new ArrayList<>();
        boolean more = true;
        while (more) {
            cells.add(CsvCell.read(at < text.length() && text.charAt(at) == '"' ? quoted() : plain()));
            more = at < text.length() && text.charAt(at) == ',';
            at += more ? 1 : 0;
        }
        newline(start);
        if (cells.size() > 1 || !cells.getFirst().isBlank()) {
            rows.add(new Row(start, List.copyOf(cells)));
        }
    }

    private void newline(int start) {
        if (at >= text.length()) {
            return;
        }
        if (text.charAt(at) != '\r' && text.charAt(at) != '\n') {
            throw Problem.invalid("line " + line, "codebook.csv.quote", start);
        }
        at += text.startsWith("\r\n", at) ? 2 : 1;
        line++;
    }

    private String plain() {
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        int opened = line;
        StringBuilder cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == '"' && !text.startsWith("\"\"", at)) {
                at++;
                return cell.toString();
            }
            at += unit == '"' ? 1 : 0;
            line += unit == '\n' ? 1 : 0;
            cell.append(unit);
        }
        throw Problem.invalid("line " + opened, "codebook.csv.open", opened);
    }

    static String write(List<List<String>> rows) {
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            out.append(String.join(",", row.stream().map(CsvCell::written).toList()))
                    .append("\r\n");
        }
        return out.toString();
    }
}
