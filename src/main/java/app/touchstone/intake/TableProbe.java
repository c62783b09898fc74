package app.touchstone.intake;

import app.touchstone.basis.WebAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Looks at the beginning of a table and proposes how to read it. A person sees the proposal and may change all of it. */
final class TableProbe {

    private static final int PROBE = 256 * 1024;
    private static final int ROWS = 50;

    private TableProbe() {}

    /** Opens the file anew. */
    interface Opening {
        InputStream open() throws IOException;
    }

    static TableReading propose(IntakeKind kind, Opening file) throws IOException {
        if (kind == IntakeKind.JSON_LINES) {
            try (InputStream in = file.open()) {
                List<String> columns = JsonRows.columns(in, 1000);
                return new TableReading("UTF-8", ",", true, columns, guess(columns), DayOrder.DAY_FIRST);
            }
        }
        String charset = "UTF-8";
        if (kind == IntakeKind.CSV) {
            try (InputStream in = file.open()) {
                charset = CharsetGuess.of(in);
            }
        }
        return propose(kind, file, charset, "");
    }

    /** @param delimiter empty to find it out */
    static TableReading propose(IntakeKind kind, Opening file, String charset, String delimiter) throws IOException {
        String divided = delimiter;
        if (kind == IntakeKind.CSV && delimiter.isEmpty()) {
            try (InputStream in = file.open()) {
                divided = delimiter(in.readNBytes(PROBE), charset);
            }
        }
        TableReading plain = new TableReading(
                charset, divided.isEmpty() ? "," : divided, false, List.of(), List.of(), DayOrder.DAY_FIRST);
        List<List<String>> rows = first(kind, file, plain, ROWS);
        if (rows.isEmpty()) {
            return plain;
        }
        boolean header = isHeader(rows.getFirst());
        return columns(rows, plain, header);
    }

    /** The columns as they are called with or without a header in the first row. */
    static TableReading columns(List<List<String>> rows, TableReading reading, boolean header) {
        int widest = header
                ? rows.getFirst().size()
                : rows.stream().mapToInt(List::size).max().orElse(0);
        int width = Math.min(TableReading.MOST_COLUMNS, widest);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String name = header ? rows.getFirst().get(i).strip() : "";
            names.add(name.isEmpty() ? letters(i) : name.substring(0, Math.min(500, name.length())));
        }
        List<List<String>> values = header ? rows.subList(1, rows.size()) : rows;
        List<ColumnUse> uses = header ? guess(names) : byContent(values, width);
        return new TableReading(reading.charset(), reading.delimiter(), header, names, uses, dayOrder(values));
    }

    /** The first rows as they stand. */
    static List<List<String>> first(IntakeKind kind, Opening file, TableReading reading, int most) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = file.open()) {
            TableRows.of(kind).read(in, reading, new TableRows.Taker() {
                @Override
                public boolean row(long number, List<String> cells) {
                    rows.add(List.copyOf(cells));
                    return rows.size() < most;
                }

                @Override
                public boolean broken(long number, Fault fault) {
                    return rows.size() < most;
                }
            });
        }
        return rows;
    }

    /** The character that divides most rows into the same number of values, more than one. */
    static String delimiter(byte[] start, String charset) throws IOException {
        String best = ",";
        long most = 0;
        for (String delimiter : List.of(",", ";", "\t", "|")) {
            TableReading reading =
                    new TableReading(charset, delimiter, false, List.of(), List.of(), DayOrder.DAY_FIRST);
            byte[] text = start;
            List<List<String>> rows = first(IntakeKind.CSV, () -> new ByteArrayInputStream(text), reading, ROWS);
            Map<Integer, Long> widths = new TreeMap<>();
            rows.forEach(row -> widths.merge(row.size(), 1L, Long::sum));
            Optional<Map.Entry<Integer, Long>> usual = widths.entrySet().stream()
                    .filter(width -> width.getKey() > 1)
                    .max(Map.Entry.comparingByValue());
            long worth = usual.map(width -> width.getValue() * 1000 + Math.min(999, width.getKey()))
                    .orElse(0L);
            if (worth > most) {
                most = worth;
                best = delimiter;
            }
        }
        return best;
    }

    /** A first row with a heading we know, and none that is as long as a claim. */
    private static boolean isHeader(List<String> row) {
        boolean known = row.stream().anyMatch(cell -> ColumnUse.guess(cell).isPresent());
        return known && row.stream().allMatch(cell -> cell.length() <= 80);
    }

    /** Each use once, for the first column that is called like it. */
    static List<ColumnUse> guess(List<String> columns) {
        List<ColumnUse> uses = new ArrayList<>();
        for (String column : columns) {
            ColumnUse use = ColumnUse.guess(column).orElse(ColumnUse.IGNORED);
            uses.add(uses.contains(use) ? ColumnUse.IGNORED : use);
        }
        return uses;
    }

    /** Without headings: the column with the longest texts is the claim, addresses and dates are told by their form. */
    private static List<ColumnUse> byContent(List<List<String>> rows, int width) {
        List<ColumnUse> uses = new ArrayList<>(Collections.nCopies(width, ColumnUse.IGNORED));
        int longest = -1;
        double most = 0;
        for (int i = 0; i < width; i++) {
            int column = i;
            List<String> cells = rows.stream()
                    .filter(row -> column < row.size() && !row.get(column).isBlank())
                    .map(row -> row.get(column).strip())
                    .toList();
            if (cells.isEmpty()) {
                continue;
            }
            if (cells.stream().allMatch(WebAddress.Check::isWeb)) {
                uses.set(i, uses.contains(ColumnUse.SEEN_AT) ? ColumnUse.IGNORED : ColumnUse.SEEN_AT);
            } else if (cells.stream()
                    .allMatch(cell -> Days.read(cell, DayOrder.DAY_FIRST).isPresent()
                            || Days.read(cell, DayOrder.MONTH_FIRST).isPresent())) {
                uses.set(i, uses.contains(ColumnUse.SAID_ON) ? ColumnUse.IGNORED : ColumnUse.SAID_ON);
            } else {
                double length =
                        cells.stream().mapToInt(String::length).average().orElse(0);
                longest = length > most ? i : longest;
                most = Math.max(most, length);
            }
        }
        if (longest >= 0) {
            uses.set(longest, ColumnUse.WORDING);
        }
        return uses;
    }

    /** One date that can only be meant one way tells how all are meant. */
    private static DayOrder dayOrder(List<List<String>> rows) {
        return rows.stream()
                        .flatMap(List::stream)
                        .anyMatch(cell -> Days.read(cell, DayOrder.DAY_FIRST).isEmpty()
                                && Days.read(cell, DayOrder.MONTH_FIRST).isPresent())
                ? DayOrder.MONTH_FIRST
                : DayOrder.DAY_FIRST;
    }

    /** A, B, … Z, AA: as spreadsheets call their columns. */
    static String letters(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            name.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return name.toString();
    }
}
