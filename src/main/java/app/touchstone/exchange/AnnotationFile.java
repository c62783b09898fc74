package app.touchstone.exchange;

import app.touchstone.basis.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The annotations of a file: one, a list, a page, a collection with the pages embedded in it, or a graph. Read as a
 * stream, so that only one annotation at a time is held as JSON.
 *
 * @param annotations in the order of the file
 * @param sha256 of the file's bytes as they were read
 */
public record AnnotationFile(List<ReadAnnotation> annotations, String sha256) {

    /** How many annotations one file may have. */
    public static final int MOST = 200_000;

    /** How many bytes of JSON are read, unpacked. */
    public static final long MOST_BYTES = 512L * 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Reads all of it. Does not close the stream.
     *
     * @throws Problem INVALID at {@code file}: no JSON (with line and column), nothing of annotations, too many
     */
    public static AnnotationFile read(InputStream in) {
        MessageDigest digest = newDigest();
        List<ReadAnnotation> found = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(new DigestInputStream(new Bounded(in), digest))) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                list(parser, found);
            } else if (first == JsonToken.START_OBJECT) {
                object(parser, found);
            } else {
                throw Problem.invalid("file", "exchange.annotations.none");
            }
            if (parser.nextToken() != null) {
                throw Problem.invalid(
                        "file",
                        "exchange.annotations.json",
                        parser.currentTokenLocation().getLineNr(),
                        parser.currentTokenLocation().getColumnNr());
            }
        } catch (JacksonException wrong) {
            if (wrong.getCause() instanceof TooLarge) {
                throw Problem.invalid("file", "exchange.annotations.tooLarge", MOST_BYTES / 1024 / 1024);
            }
            if (wrong.getCause() instanceof IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            throw Problem.invalid(
                    "file",
                    "exchange.annotations.json",
                    wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNr(),
                    wrong.getLocation() == null ? 1 : wrong.getLocation().getColumnNr());
        }
        return new AnnotationFile(found, HexFormat.of().formatHex(digest.digest()));
    }

    private static void list(JsonParser parser, List<ReadAnnotation> found) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            take(parser.readValueAsTree(), found);
        }
    }

    /** A container hands on its items as they come; an object without any is an annotation itself. */
    private static void object(JsonParser parser, List<ReadAnnotation> found) {
        ObjectNode rest = JSON.createObjectNode();
        boolean container = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            if ((member.equals("items") || member.equals("@graph")) && value == JsonToken.START_ARRAY) {
                container = true;
                list(parser, found);
            } else if ((member.equals("first") || member.equals("next")) && value == JsonToken.START_OBJECT) {
                container = true;
                object(parser, found);
            } else {
                rest.set(member, parser.readValueAsTree());
            }
        }
        boolean empty = WebAnnotation.has(rest, "type", "AnnotationCollection")
                || WebAnnotation.has(rest, "type", "AnnotationPage");
        if (!container && !empty) {
            take(rest, found);
        }
    }

    /** What stands in a list: an annotation, or in a graph a page; what is neither belongs to another thing's story. */
    private static void take(JsonNode node, List<ReadAnnotation> found) {
        JsonNode inner =
                node.has("items") ? node.get("items") : node.path("first").path("items");
        boolean page = WebAnnotation.has(node, "type", "AnnotationPage")
                || WebAnnotation.has(node, "type", "AnnotationCollection");
        if (page) {
            WebAnnotation.values(inner).stream().filter(JsonNode::isObject).forEach(one -> take(one, found));
        } else if (WebAnnotation.has(node, "type", "Annotation") || node.has("target")) {
            if (found.size() == MOST) {
                throw Problem.invalid("file", "exchange.annotations.tooMany", MOST);
            }
            found.add(AnnotationReading.of(found.size() + 1, node));
        } else if (found.isEmpty() && !node.has("type")) {
            throw Problem.invalid("file", "exchange.annotations.none");
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static final class TooLarge extends IOException {}

    /** Stops when a small packed file turns out to be a very large one. */
    private static final class Bounded extends InputStream {
        private final InputStream in;
        private long left = MOST_BYTES;

        Bounded(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = in.read(target, offset, length);
            count(read);
            return read;
        }

        private void count(int read) throws IOException {
            left -= Math.max(0, read);
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }
}
