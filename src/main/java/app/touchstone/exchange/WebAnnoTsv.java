package app.touchstone.exchange;

import app.touchstone.anchoring.TextRange;
import app.touchstone.exchange.MarkedText.Named;
import app.touchstone.exchange.Tokens.Sentence;
import app.touchstone.marking.Piece;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text with its marks as WebAnno TSV 3.3, which INCEpTION and WebAnno read
 * (https://inception-project.github.io/releases/36.0/docs/user-guide.html#sect_webannotsv). Offsets are UTF-16 units.
 *
 * <p>Marks are annotations of the span layer {@value #LAYER}, which the project there must have. The format knows no
 * broken span: each piece is an annotation, and those of one mark share its feature {@code mark}. It has no row for white
 * space, so an annotation ends at its outermost tokens; text before the first token is lost to spaces.
 */
final class WebAnnoTsv {

    static final String LAYER = "webanno.custom.TouchstoneMark";
    static final List<String> FEATURES = List.of("code", "kind", "codebook", "note", "person", "mark");

    private static final Comparator<TextRange> OUTER_FIRST =
            Comparator.comparingInt(TextRange::start).thenComparing(TextRange::end, Comparator.reverseOrder());

    private final Writer out;
    private final List<Span> spans = new ArrayList<>();
    private final List<Span> open = new ArrayList<>();
    private int next;

    private WebAnnoTsv(Writer out) {
        this.out = out;
    }

    /** A piece of a mark under the number that names it in all its rows. */
    private record Span(int number, TextRange range, List<String> values) {}

    /** Returns how many marks were written. */
    static long write(MarkedText text, Writer out) throws IOException {
        WebAnnoTsv tsv = new WebAnnoTsv(out);
        long count = text.read(tsv::take);
        tsv.spans.sort(Comparator.comparing(Span::range, OUTER_FIRST));
        out.write("#FORMAT=WebAnno TSV 3.3\n#T_SP=" + LAYER + "|" + String.join("|", FEATURES) + "\n\n");
        String tag = text.document.details().language();
        int number = 0;
        for (Sentence sentence : Tokens.of(text.snapshot.text(), Locale.forLanguageTag(tag))) {
            tsv.sentence(text.snapshot.text(), sentence, ++number);
        }
        return count;
    }

    private void take(Named named) {
        List<String> values = List.of(
                value(named.path()),
                value(named.mark().kind().name()),
                value(
                        named.code() == null
                                ? ""
                                : named.code().codebookName() + " "
                                        + named.code().codebookNumber()),
                value(named.mark().note()),
                value(named.person()),
                value(named.mark().id().toString()));
        for (Piece piece : named.mark().pieces()) {
            spans.add(new Span(spans.size() + 1, piece.range(), values));
        }
    }

    private void sentence(String text, Sentence sentence, int number) throws IOException {
        String whole = text.substring(sentence.start(), sentence.end());
        // a reader adds the last line break by itself
        String told = whole.endsWith("\n") ? whole.substring(0, whole.length() - 1) : whole;
        out.write("\n");
        for (String line : told.split("\n", -1)) {
            out.write("#Text=" + line(line) + "\n");
        }
        int count = 0;
        for (TextRange token : sentence.tokens()) {
            token(text, number + "-" + ++count, token);
        }
    }

    private void token(String text, String id, TextRange token) throws IOException {
        while (next < spans.size() && spans.get(next).range.start() < token.end()) {
            open.add(spans.get(next++));
        }
        open.removeIf(span -> span.range.end() <= token.start());
        List<Span> whole = new ArrayList<>();
        Map<TextRange, List<Span>> parts = new TreeMap<>(OUTER_FIRST);
        for (Span span : open) {
            if (span.range.contains(token)) {
                whole.add(span);
            } else {
                TextRange part = new TextRange(
                        Math.max(span.range.start(), token.start()), Math.min(span.range.end(), token.end()));
                parts.computeIfAbsent(part, range -> new ArrayList<>()).add(span);
            }
        }
        row(text, id, token, whole);
        int count = 0;
        for (Map.Entry<TextRange, List<Span>> part : parts.entrySet()) {
            row(text, id + "." + ++count, part.getKey(), part.getValue());
        }
    }

    private void row(String text, String id, TextRange unit, List<Span> here) throws IOException {
        out.write(id + "\t" + unit.start() + "-" + unit.end() + "\t" + unit.in(text) + "\t");
        for (int feature = 0; feature < FEATURES.size(); feature++) {
            if (here.isEmpty()) {
                out.write("_");
            }
            for (int i = 0; i < here.size(); i++) {
                // the number is written also where it is not needed: behind it a value may end in anything
                out.write((i == 0 ? "" : "|") + here.get(i).values.get(feature) + "[" + here.get(i).number + "]");
            }
            out.write("\t");
        }
        out.write("\n");
    }

    /** A feature's value with its reserved characters escaped; {@code *} for none. */
    static String value(String value) {
        if (value.isEmpty()) {
            return "*";
        }
        StringBuilder escaped = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            switch (unit) {
                case '\\', '[', ']', '|', '_', ';', '*' -> escaped.append('\\').append(unit);
                case '\t' -> escaped.append("\\t");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append(i + 1 < value.length() && value.charAt(i + 1) == '\n' ? "" : "\\n");
                case '-' -> escaped.append(value.startsWith("->", i) ? "\\-" : "-");
                default -> escaped.append(unit);
            }
        }
        return escaped.toString();
    }

    /** A line of the text with its control characters and backslashes escaped. */
    static String line(String line) {
        StringBuilder escaped = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char unit = line.charAt(i);
            switch (unit) {
                case '\\' -> escaped.append("\\\\");
                case '\t' -> escaped.append("\\t");
                case '\f' -> escaped.append("\\f");
                case '\r' -> escaped.append("\\r");
                case '\b' -> escaped.append("\\b");
                default -> {
                    boolean control = unit < 32 && unit != '\u000B';
                    escaped.append(control ? "\\" : "").append(unit);
                }
            }
        }
        return escaped.toString();
    }
}
