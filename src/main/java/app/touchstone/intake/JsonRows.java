package app.touchstone.intake;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Objects of JSON as rows: one a line, or all in one array. The columns are the names of their members; a list of texts
 * becomes one text with semicolons between.
 */
final class JsonRows implements TableRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_LINE = 8 * 1024 * 1024;

    @Override
    public void read(InputStream in, TableReading reading, Taker taker) throws IOException {
        objects(in, new Objects() {
            @Override
            public boolean object(long number, JsonNode object) {
                return taker.row(
                        number,
                        reading.columns().stream()
                                .map(column -> text(object.get(column)))
                                .toList());
            }

            @Override
            public boolean broken(long number, Fault fault) {
                return taker.broken(number, fault);
            }
        });
    }

    /** The members that the first objects have, in the order they are met. */
    static List<String> columns(InputStream in, int look) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        objects(in, new Objects() {
            private int seen;

            @Override
            public boolean object(long number, JsonNode object) {
                names.addAll(object.propertyNames());
                return ++seen < look && names.size() < TableReading.MOST_COLUMNS;
            }

            @Override
            public boolean broken(long number, Fault fault) {
                return ++seen < look;
            }
        });
        return names.stream()
                .filter(name -> name.length() <= 500)
                .limit(TableReading.MOST_COLUMNS)
                .toList();
    }

    private interface Objects {
        boolean object(long number, JsonNode object);

        boolean broken(long number, Fault fault);
    }

    private static void objects(InputStream in, Objects taker) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
        CharsetGuess.skipMark(bytes);
        bytes.mark(1 << 15);
        int first = bytes.read();
        while (first >= 0 && first <= ' ' && bytes.available() > 0) {
            first = bytes.read();
        }
        bytes.reset();
        if (first == '[') {
            array(bytes, taker);
        } else {
            lines(new InputStreamReader(bytes, StandardCharsets.UTF_8), taker);
        }
    }

    private static void array(InputStream in, Objects taker) {
        long number = 0;
        try (JsonParser parser = JSON.createParser(in)) {
            parser.nextToken();
            boolean more = true;
            while (more && parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                more = take(++number, parser.readValueAsTree(), taker);
            }
        } catch (JacksonException broken) {
            taker.broken(number + 1, fault(broken));
        }
    }

    /** A broken line costs that line alone. */
    private static void lines(Reader text, Objects taker) throws IOException {
        BufferedReader lines = new BufferedReader(text, 1 << 16);
        long number = 0;
        boolean more = true;
        for (String line = line(lines); more && line != null; line = line(lines)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            if (line.length() >= LONGEST_LINE) {
                more = taker.broken(number, Fault.error("", "intake.fault.longLine", LONGEST_LINE));
                continue;
            }
            try {
                more = take(number, JSON.readTree(line), taker);
            } catch (JacksonException broken) {
                more = taker.broken(number, fault(broken));
            }
        }
    }

    /** A line without its end; what is longer than allowed is read over and not kept. Null at the end of the file. */
    private static @Nullable String line(BufferedReader in) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.length() < LONGEST_LINE) {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static boolean take(long number, JsonNode node, Objects taker) {
        return node.isObject()
                ? taker.object(number, node)
                : taker.broken(number, Fault.error("", "intake.fault.noObject"));
    }

    private static Fault fault(JacksonException broken) {
        int column = broken.getLocation() == null ? 1 : broken.getLocation().getColumnNr();
        return Fault.error("", "intake.fault.json", column);
    }

    private static String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(one -> parts.add(text(one)));
            return String.join("; ", parts);
        }
        return value.isObject() ? value.toString() : value.asString();
    }
}
