package app.touchstone.command;

import app.touchstone.agreement.Judgements;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table of judgements: UTF-8, with a header that names the columns unit, rater and value, parted by commas, semicolons
 * or tabs. A value may be a set, {@code a|b}, and a bar alone is the set of nothing. An empty value, NA, N/A, a point or an asterisk is a missing one.
 *
 * @param missing how many values were missing
 * @param ignored the names of further columns
 * @param sets whether a value is written as a set
 * @param firstLines the line on which each value first stands
 */
record JudgementFile(
        Judgements judgements, int missing, List<String> ignored, boolean sets, Map<String, Long> firstLines) {

    /** What is wrong with a table, and on which line. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(long line, String what) {
            super("line " + line + ": " + what);
        }
    }

    private static final List<String> COLUMNS = List.of("unit", "rater", "value");
    private static final Set<String> MISSING = Set.of("", "na", "n/a", ".", "*");
    private static final int HEADER_MOST = 1 << 16;

    static JudgementFile read(InputStream in) throws IOException, Unusable {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 2 * HEADER_MOST);
        Reading reading = new Reading();
        long line = 0;
        try {
            char separator = separator(reader);
            try (CsvReader<CsvRecord> rows = CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .ofCsvRecord(reader)) {
                for (CsvRecord row : rows) {
                    line = row.getStartingLineNumber();
                    reading.take(row, line);
                }
            }
        } catch (CsvParseException broken) {
            Throwable cause = broken.getCause();
            if (cause instanceof CharacterCodingException) {
                throw new Unusable(line + 1, "this is not UTF-8 here or soon after");
            }
            throw new Unusable(line + 1, "this is no table: " + broken.getMessage());
        } catch (CharacterCodingException foreign) {
            throw new Unusable(line + 1, "this is not UTF-8 here or soon after");
        } catch (UncheckedIOException foreign) {
            if (foreign.getCause() instanceof CharacterCodingException) {
                throw new Unusable(line + 1, "this is not UTF-8 here or soon after");
            }
            throw foreign.getCause();
        }
        return reading.done();
    }

    /** The one of comma, semicolon and tab that the header has most of. */
    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(HEADER_MOST);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        reader.mark(HEADER_MOST);
        int[] found = new int[3];
        for (int read = 0; read < HEADER_MOST - 1; read++) {
            int next = reader.read();
            if (next < 0 || next == '\n' || next == '\r') {
                break;
            }
            int which = ",;\t".indexOf(next);
            if (which >= 0) {
                found[which]++;
            }
        }
        reader.reset();
        return found[1] > found[0] && found[1] >= found[2] ? ';' : found[2] > found[0] ? '\t' : ',';
    }

    /** Takes the rows in. */
    private static final class Reading {

        private final Judgements.Builder judgements = Judgements.builder();
        private final Map<String, Long> firstLines = new HashMap<>();
        private final Map<String, String> sets = new HashMap<>();
        private long[] lines = new long[1024];
        private int size;
        private int missing;
        private int[] columns = new int[0];
        private List<String> ignored = List.of();

        void take(CsvRecord row, long line) throws Unusable {
            if (row.getFieldCount() == 1 && row.getField(0).isBlank()) {
                return;
            }
            if (columns.length == 0) {
                header(row, line);
                return;
            }
            String unit = field(row, 0, line);
            String rater = field(row, 1, line);
            if (unit.isEmpty() || rater.isEmpty()) {
                throw new Unusable(line, "the " + (unit.isEmpty() ? "unit" : "rater") + " is empty");
            }
            String written = field(row, 2, line);
            if (MISSING.contains(written.toLowerCase(Locale.ROOT))) {
                missing++;
                return;
            }
            String value = canonical(written);
            firstLines.putIfAbsent(value, line);
            judgements.add(unit, rater, value);
            if (size == lines.length) {
                lines = Arrays.copyOf(lines, size * 2);
            }
            lines[size++] = line;
        }

        private void header(CsvRecord row, long line) throws Unusable {
            List<String> names = row.getFields().stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
            columns = new int[COLUMNS.size()];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = names.indexOf(COLUMNS.get(i));
                if (columns[i] < 0) {
                    throw new Unusable(
                            line,
                            "the header has no column \"" + COLUMNS.get(i)
                                    + "\"; it must name unit, rater and value, and names "
                                    + String.join(", ", row.getFields()));
                }
                if (names.lastIndexOf(COLUMNS.get(i)) != columns[i]) {
                    throw new Unusable(line, "the header names \"" + COLUMNS.get(i) + "\" twice");
                }
            }
            ignored = row.getFields().stream()
                    .map(String::strip)
                    .filter(name -> !COLUMNS.contains(name.toLowerCase(Locale.ROOT)))
                    .toList();
        }

        private String field(CsvRecord row, int which, long line) throws Unusable {
            if (columns[which] >= row.getFieldCount()) {
                if (which == 2) {
                    return "";
                }
                throw new Unusable(line, "the " + COLUMNS.get(which) + " is missing");
            }
            return row.getField(columns[which]).strip();
        }

        /** A set says the same in every order. */
        private String canonical(String value) {
            if (value.indexOf('|') < 0) {
                return value;
            }
            return sets.computeIfAbsent(
                    value,
                    set -> Arrays.stream(set.split("\\|"))
                            .map(String::strip)
                            .filter(label -> !label.isEmpty())
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining("|")));
        }

        JudgementFile done() throws Unusable {
            if (columns.length == 0) {
                throw new Unusable(
                        1, "the file is empty; it must begin with a header that names unit, rater and value");
            }
            try {
                return new JudgementFile(
                        judgements.build(), missing, new ArrayList<>(ignored), !sets.isEmpty(), firstLines);
            } catch (Judgements.JudgedTwice twice) {
                throw new Unusable(
                        lines[twice.second()],
                        twice.getMessage() + "; the first time is on line " + lines[twice.first()]);
            }
        }
    }
}
