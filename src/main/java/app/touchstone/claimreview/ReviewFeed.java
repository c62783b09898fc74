package app.touchstone.claimreview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The ClaimReviews of a file, one after the other: JSON-LD of any size and shape (one, an array, a graph, a feed, values
 * one after the other), or a page with JSON-LD in its scripts. A feed is read as a stream, so that memory does not grow
 * with it. What is broken is told and ends the reading; what came before it is handed over all the same.
 */
public final class ReviewFeed {

    /** A page is read whole. */
    private static final int LARGEST_PAGE = 64 * 1024 * 1024;

    /** Up to this many bytes, all is read before the first review is handed over: references may point forward. */
    private static final int WHOLE = 4 * 1024 * 1024;

    /** How many nodes a larger file may name for others to refer to; later ones are not found. */
    private static final int MOST_NAMED = 5_000;

    private static final int DEEPEST = 64;
    private static final int MOST_FINDINGS = 50;

    /** Members that hold what a file is a collection of. */
    private static final Set<String> HOLDERS =
            Set.of("@graph", "dataFeedElement", "itemListElement", "item", "items", "hasPart", "mainEntity");

    /**
     * A review and what the linter says of it.
     *
     * @param block the script of a page or the value of a file, from 1
     * @param path JSONPath of the review in its block
     */
    public record Found(int block, String path, ReadReview review, List<Finding> findings) {}

    /** Takes what is found, in the order of the file. */
    public interface Taker {
        void review(Found found);

        /** Something that is no review can be read from here on. @param block 0 for the file as a whole */
        void broken(int block, Finding finding);

        /** A MediaReview, and what the linter says of it. */
        default void media(int block, List<Finding> findings) {}

        /** What the linter says of a value as a whole. */
        default void value(int block, List<Finding> findings) {}
    }

    private final Taker taker;
    private final boolean whole;
    private final Map<String, JsonNode> named = new HashMap<>();
    private final ReviewReading reading = new ReviewReading(named);
    private final List<Waiting> waiting = new ArrayList<>();
    private int block;

    private record Waiting(int block, Field field) {}

    private ReviewFeed(Taker taker, boolean whole) {
        this.taker = taker;
        this.whole = whole;
    }

    /**
     * Reads all of it. Does not close the stream.
     *
     * @param size how many bytes there are, as far as known
     * @throws UncheckedIOException when the stream cannot be read
     */
    public static void read(InputStream in, long size, Taker taker) {
        try {
            Start start = Start.of(in);
            if (start.isMarkup() || size <= WHOLE) {
                byte[] bytes = start.in().readNBytes(LARGEST_PAGE + 1);
                new ReviewFeed(taker, true).text(bytes);
            } else {
                new ReviewFeed(taker, false).stream(start.in());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void text(byte[] bytes) {
        if (bytes.length > LARGEST_PAGE) {
            broken(Rule.INPUT_LARGE, String.valueOf(LARGEST_PAGE / 1024 / 1024));
            return;
        }
        MarkupText file = MarkupText.of(bytes);
        if (file.text().isBlank()) {
            broken(Rule.INPUT_EMPTY);
        } else if (file.binary()) {
            broken(Rule.INPUT_BINARY);
        } else if (file.escapedPage()) {
            page(MarkupJson.unescaped(file.text()));
        } else if (file.page()) {
            page(file.text());
        } else if (file.text().stripLeading().matches("(?s)[\\[{]\\s*\\{?\\s*&(?:quot|#34|#x22);.*")) {
            values(MarkupJson.JSON.createParser(MarkupJson.unescaped(file.text())));
        } else {
            values(MarkupJson.JSON.createParser(file.text()));
        }
        handOver();
    }

    private void page(String text) {
        List<PageScripts.Script> scripts = PageScripts.of(text);
        if (scripts.isEmpty()) {
            broken(Rule.SCRIPT_NONE);
        }
        for (PageScripts.Script script : scripts) {
            block++;
            try {
                take(new Field("$", MarkupJson.of(script.content()).root()), 0);
            } catch (JacksonException broken) {
                String before = text.substring(0, script.start());
                int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
                int column = script.start() - before.lastIndexOf('\n') - 1;
                taker.broken(block, FileLint.invalidJson(broken, line, column));
            }
        }
    }

    private void stream(InputStream in) {
        values(MarkupJson.JSON.createParser(in));
    }

    private void values(JsonParser opened) {
        try (JsonParser parser = opened) {
            while (parser.nextToken() != null) {
                block++;
                value(parser, "$", 0);
            }
        } catch (JacksonException broken) {
            if (broken.getCause() instanceof IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            handOver();
            taker.broken(Math.max(1, block), FileLint.invalidJson(broken, 1, 0));
        }
    }

    /** At the first token of a value; leaves the parser at its last. */
    private void value(JsonParser parser, String path, int depth) {
        JsonToken token = parser.currentToken();
        if (depth > DEEPEST) {
            parser.skipChildren();
        } else if (token == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                value(parser, path + "[" + i + "]", depth + 1);
            }
        } else if (token == JsonToken.START_OBJECT) {
            object(parser, path, depth);
        }
    }

    private void object(JsonParser parser, String path, int depth) {
        ObjectNode rest = MarkupJson.JSON.createObjectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (HOLDERS.contains(name) && token.isStructStart()) {
                value(parser, path + Field.step(name), depth + 1);
            } else {
                rest.set(name, MarkupJson.JSON.readTree(parser));
            }
        }
        Field field = new Field(path, rest);
        if (depth == 0 || depth == 1 && path.endsWith("]")) {
            taker.value(block, ClaimReviewLint.checkContext(field));
        }
        take(field, depth);
    }

    private void take(Field field, int depth) {
        if (!field.node().isContainer() || depth > DEEPEST) {
            return;
        }
        if (field.node().isObject() && field.isA("ClaimReview")) {
            if (whole) {
                waiting.add(new Waiting(block, field));
            } else {
                handOver(block, field);
            }
            return;
        }
        if (field.node().isObject() && field.isA("MediaReview")) {
            taker.media(block, ClaimReviewLint.checkMedia(field));
        }
        if (field.node().isObject()) {
            String id = field.at("@id").text().orElse("");
            if (!id.isEmpty() && field.node().size() > 2 && (whole || named.size() < MOST_NAMED)) {
                named.put(id, field.node());
            }
            field.node().properties().forEach(member -> {
                if (member.getValue().isContainer()) {
                    take(field.at(member.getKey()), depth + 1);
                }
            });
        } else {
            field.each().forEach(one -> take(one, depth + 1));
        }
    }

    private void handOver() {
        waiting.forEach(one -> handOver(one.block, one.field));
        waiting.clear();
    }

    private void handOver(int ofBlock, Field field) {
        List<Finding> findings = ClaimReviewLint.checkOne(field.node(), field.path());
        taker.review(new Found(
                ofBlock,
                field.path(),
                reading.read(field.node()),
                findings.size() > MOST_FINDINGS ? findings.subList(0, MOST_FINDINGS) : findings));
    }

    private void broken(Rule rule, String... arguments) {
        taker.broken(0, new Finding("$", rule, List.of(arguments)));
    }
}
