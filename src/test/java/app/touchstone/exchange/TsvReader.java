package app.touchstone.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A strict reader of WebAnno TSV 3.3 with span layers alone, written from its description in INCEpTION's user guide and
 * knowing nothing of our writer. Whatever the description forbids is an error.
 */
final class TsvReader {

    /** A span annotation with its features by name; null where the file says it has none. */
    record Span(int start, int end, Map<String, String> features) {}

    private static final Pattern UNIT = Pattern.compile("(\\d+)-(\\d+)(?:\\.(\\d+))?");
    private static final Pattern OFFSETS = Pattern.compile("(\\d+)-(\\d+)");
    private static final Pattern NUMBERED = Pattern.compile("(?s)(.*)\\[(\\d+)]");

    final StringBuilder text = new StringBuilder();
    final Map<Integer, Span> spans = new LinkedHashMap<>();
    final List<int[]> tokens = new ArrayList<>();
    final String layer;
    private final String[] features;
    private int sentences;
    private int token;
    private int part;
    private int tokenStart;
    private int tokenEnd;

    TsvReader(String file) {
        assertThat(file).endsWith("\n").doesNotEndWith("\n\n").doesNotContain("\r");
        String[] lines = file.substring(0, file.length() - 1).split("\n", -1);
        assertThat(lines[0]).isEqualTo("#FORMAT=WebAnno TSV 3.3");
        assertThat(lines[1]).startsWith("#T_SP=");
        String[] declared = lines[1].substring("#T_SP=".length()).split("\\|");
        layer = declared[0];
        features = Arrays.copyOfRange(declared, 1, declared.length);
        assertThat(lines[2]).isEmpty();
        assertThat(lines[3]).isEmpty();
        int at = 4;
        while (at < lines.length) {
            StringBuilder sentence = new StringBuilder();
            assertThat(lines[at]).startsWith("#Text=");
            while (lines[at].startsWith("#Text=")) {
                sentence.append(unescapedText(lines[at++].substring("#Text=".length())))
                        .append('\n');
            }
            sentences++;
            token = 0;
            boolean first = true;
            while (at < lines.length && !lines[at].isEmpty()) {
                unit(lines[at++], sentence.toString(), first);
                first = false;
            }
            assertThat(first).as("a sentence without tokens").isFalse();
            at++;
        }
    }

    private void unit(String line, String sentence, boolean first) {
        String[] fields = line.split("\t", -1);
        assertThat(fields).hasSize(3 + features.length + 1);
        assertThat(fields[fields.length - 1]).isEmpty();
        Matcher id = UNIT.matcher(fields[0]);
        Matcher offsets = OFFSETS.matcher(fields[1]);
        assertThat(id.matches() && offsets.matches()).isTrue();
        int start = Integer.parseInt(offsets.group(1));
        int end = Integer.parseInt(offsets.group(2));
        assertThat(Integer.parseInt(id.group(1))).isEqualTo(sentences);
        if (id.group(3) == null) {
            assertThat(Integer.parseInt(id.group(2))).isEqualTo(++token);
            part = 0;
            if (first) {
                sentence(sentence, start);
            }
            assertThat(start).isGreaterThanOrEqualTo(tokenEnd);
            tokenStart = start;
            tokenEnd = end;
            tokens.add(new int[] {start, end});
        } else {
            assertThat(Integer.parseInt(id.group(2))).isEqualTo(token);
            assertThat(Integer.parseInt(id.group(3))).isEqualTo(++part);
            assertThat(start).isBetween(tokenStart, tokenEnd);
            assertThat(end).isBetween(start, tokenEnd);
        }
        assertThat(fields[2]).isEqualTo(text.substring(start, end));
        List<Integer> numbers = null;
        for (int feature = 0; feature < features.length; feature++) {
            List<Integer> here = column(features[feature], fields[3 + feature], start, end);
            assertThat(here).isEqualTo(numbers == null ? here : numbers);
            numbers = here;
        }
    }

    /** The text is what the sentences say; a gap before one is filled with spaces. */
    private void sentence(String sentence, int start) {
        if (text.length() > start) {
            assertThat(text.length()).isEqualTo(start + 1);
            assertThat(text.charAt(start)).isEqualTo('\n');
            text.setLength(start);
        }
        text.repeat(' ', start - text.length());
        text.append(sentence);
    }

    private List<Integer> column(String feature, String column, int start, int end) {
        List<Integer> numbers = new ArrayList<>();
        if (column.equals("_")) {
            return numbers;
        }
        for (String one : column.split("(?<!\\\\)\\|", -1)) {
            Matcher numbered = NUMBERED.matcher(one);
            assertThat(numbered.matches()).as(one).isTrue();
            int number = Integer.parseInt(numbered.group(2));
            String raw = numbered.group(1);
            String value = raw.equals("*") ? null : unescapedValue(raw);
            Span known = spans.get(number);
            Map<String, String> values = known == null ? new LinkedHashMap<>() : known.features;
            if (values.containsKey(feature)) {
                assertThat(values.get(feature)).isEqualTo(value);
            }
            values.put(feature, value);
            spans.put(number, new Span(known == null ? start : known.start, end, values));
            numbers.add(number);
        }
        assertThat(numbers).doesNotHaveDuplicates();
        return numbers;
    }

    private static String unescapedValue(String value) {
        assertThat(value).doesNotContainPattern("(?<!\\\\)(?:\\\\\\\\)*[\\[\\]|_;*]");
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            if (unit == '\\') {
                char next = value.charAt(++i);
                plain.append(next == 't' ? '\t' : next == 'n' ? '\n' : next);
            } else {
                plain.append(unit);
            }
        }
        return plain.toString();
    }

    private static String unescapedText(String line) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char unit = line.charAt(i);
            if (unit == '\\') {
                char next = line.charAt(++i);
                plain.append(
                        switch (next) {
                            case 't' -> '\t';
                            case 'f' -> '\f';
                            case 'b' -> '\b';
                            case 'r' -> '\r';
                            default -> next;
                        });
            } else {
                plain.append(unit);
            }
        }
        return plain.toString();
    }
}
