package app.touchstone.codebook;

import app.touchstone.basis.Problem;
import app.touchstone.codebook.CodebookFile.Entry;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The codes of a codebook as CSV, one code a row, UTF-8; what the codebook itself is called travels beside it. */
public final class CodebookCsv {

    static final List<String> COLUMNS = List.of(
            "key",
            "parent",
            "label",
            "definition",
            "includes",
            "excludes",
            "example",
            "counterexample",
            "source",
            "colour",
            "hotkey",
            "more-examples",
            "more-counterexamples",
            "links",
            "functions",
            "guideline");
    private static final List<String> NEEDED = List.of("key", "label", "definition", "colour");

    /** The codes of a file with all that is wrong with them; with a finding nothing may be stored. */
    public record Reading(List<Entry> codes, List<FileFinding> findings) {}

    private CodebookCsv() {}

    public static String write(List<Entry> codes) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        for (Entry code : codes) {
            rows.add(List.of(
                    code.key(),
                    text(code.parent()),
                    code.label(),
                    code.definition(),
                    code.includes(),
                    code.excludes(),
                    code.example(),
                    text(code.counterexample()),
                    text(code.source()),
                    code.colour(),
                    text(code.hotkey()),
                    String.join("\n", code.moreExamples()),
                    String.join("\n", code.moreCounterexamples()),
                    links(code),
                    functions(code),
                    text(code.guideline())));
        }
        return CsvRows.write(rows);
    }

    /**
     * Columns in any order; those not needed may be missing.
     *
     * @throws Problem INVALID when the bytes are no UTF-8, the quotation marks do not close, or the header is wrong
     */
    public static Reading read(byte[] bytes) {
        List<CsvRows.Row> rows = CsvRows.read(decoded(bytes));
        Map<String, Integer> columns =
                header(rows.isEmpty() ? List.of() : rows.getFirst().cells());
        List<Entry> codes = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        List<FileFinding> findings = new ArrayList<>();
        for (CsvRows.Row row : rows.subList(1, rows.size())) {
            if (row.cells().size() != columns.size()) {
                findings.add(new FileFinding(
                        row.line(),
                        "codes[" + codes.size() + "]",
                        "codebook.csv.cells",
                        List.of(row.cells().size(), columns.size())));
            }
            Entry code = entry(row.cells(), columns);
            unknownFunctions(row, columns)
                    .forEach(word -> findings.add(new FileFinding(
                            row.line(),
                            "codes[" + codes.size() + "].functions",
                            "codebook.csv.function",
                            List.of(word))));
            codes.add(code);
            lines.add(row.line());
        }
        if (codes.isEmpty()) {
            findings.add(new FileFinding(1, "codes", "codebook.csv.empty", List.of()));
        }
        findings.addAll(CodebookCheck.findings(codes, lines));
        return new Reading(List.copyOf(codes), List.copyOf(findings));
    }

    /** One link a line, as {@code LIST|ID|words there}. */
    static String links(Entry code) {
        return code.links().stream().map(CodeLink::text).collect(Collectors.joining("\n"));
    }

    static String functions(Entry code) {
        return code.functions().stream()
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static Set<FrameFunction> functions(String cell) {
        Set<FrameFunction> functions = EnumSet.noneOf(FrameFunction.class);
        words(cell).forEach(word -> function(word).ifPresent(functions::add));
        return functions;
    }

    private static List<String> unknownFunctions(CsvRows.Row row, Map<String, Integer> columns) {
        Integer at = columns.get("functions");
        return at == null || at >= row.cells().size()
                ? List.of()
                : words(row.cells().get(at)).stream()
                        .filter(word -> function(word).isEmpty())
                        .toList();
    }

    private static Optional<FrameFunction> function(String word) {
        return Arrays.stream(FrameFunction.values())
                .filter(one -> one.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split("[,;\\s]+"))
                .filter(word -> !word.isBlank())
                .toList();
    }

    private static Map<String, Integer> header(List<String> cells) {
        Map<String, Integer> columns = new HashMap<>();
        for (String cell : cells) {
            String name = cell.strip().toLowerCase(Locale.ROOT);
            if (!COLUMNS.contains(name) || columns.put(name, columns.size()) != null) {
                throw Problem.invalid("line 1", "codebook.csv.column", name, String.join(", ", COLUMNS));
            }
        }
        for (String name : NEEDED) {
            if (!columns.containsKey(name)) {
                throw Problem.invalid("line 1", "codebook.csv.missing", name);
            }
        }
        return columns;
    }

    private static Entry entry(List<String> cells, Map<String, Integer> columns) {
        Map<String, String> by = new HashMap<>();
        for (String name : new HashSet<>(columns.keySet())) {
            int at = columns.get(name);
            by.put(name, at < cells.size() ? cells.get(at) : "");
        }
        return new Entry(
                by.getOrDefault("key", "").strip(),
                given(by.getOrDefault("parent", "").strip()),
                by.getOrDefault("label", ""),
                by.getOrDefault("definition", ""),
                by.getOrDefault("includes", ""),
                by.getOrDefault("excludes", ""),
                by.getOrDefault("example", ""),
                given(by.getOrDefault("counterexample", "")),
                given(by.getOrDefault("source", "")),
                by.getOrDefault("colour", "").strip(),
                given(by.getOrDefault("hotkey", "").strip()),
                by.getOrDefault("more-examples", "").lines().toList(),
                by.getOrDefault("more-counterexamples", "").lines().toList(),
                by.getOrDefault("links", "")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(CodeLink::of)
                        .toList(),
                functions(by.getOrDefault("functions", "")),
                by.getOrDefault("guideline", ""));
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.invalid("file", "codebook.csv.encoding");
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String given(String value) {
        return value.isEmpty() ? null : value;
    }
}
