package app.touchstone.claimreview;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The JSON of a page's script: taken out of what hid it from old readers, and read a second time without HTML's escapes
 * when it cannot be read as it stands.
 *
 * @param escaped whether the escapes had to be taken away
 */
record MarkupJson(JsonNode root, boolean escaped) {

    // depth and length are the reader's own matter: it goes no deeper than it must, and trees are read without
    // recursion
    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Integer.MAX_VALUE)
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNameLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern BEFORE =
            Pattern.compile("^\\s*(?:/\\*\\s*<!\\[CDATA\\[\\s*\\*/|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[|<!--)");
    private static final Pattern AFTER = Pattern.compile("(?:/\\*\\s*]]>\\s*\\*/|//\\s*]]>|]]>|(?://\\s*)?-->)\\s*$");

    /** @throws JacksonException at the line and column of {@code content} where it is no JSON */
    static MarkupJson of(String content) {
        String json = unwrapped(content);
        try {
            return new MarkupJson(single(json), false);
        } catch (JacksonException broken) {
            JsonNode root = isEscaped(json) ? unescapedOrNull(json) : null;
            if (root == null) {
                // the first complaint is told: its line and column are those of the file
                throw broken;
            }
            return new MarkupJson(root, true);
        }
    }

    static boolean isEscaped(String json) {
        return json.contains("&quot;") || json.contains("&#34;") || json.contains("&#x22;");
    }

    private static @Nullable JsonNode unescapedOrNull(String json) {
        try {
            return single(unescaped(json));
        } catch (JacksonException stillBroken) {
            return null;
        }
    }

    private static JsonNode single(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            JsonNode root = JSON.readTree(parser);
            parser.nextToken(); // throws on what is no JSON behind the value
            return root == null ? MissingNode.getInstance() : root;
        }
    }

    /** Blanks in place of what hid the script from old readers, so that lines and columns stay. */
    private static String unwrapped(String content) {
        String open = BEFORE.matcher(content).replaceFirst(match -> blanks(match.group()));
        return open.equals(content) ? content : AFTER.matcher(open).replaceFirst(match -> blanks(match.group()));
    }

    private static String blanks(String text) {
        return text.replaceAll("\\S", " ");
    }

    /** The ampersand last: what it stood before was escaped twice. */
    static String unescaped(String json) {
        return json.replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#x22;", "\"")
                .replace("&#39;", "'")
                .replace("&apos;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
