package app.touchstone.claimreview;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Mends a file as far as that is safe ({@link NodeMending} says what is), and leaves all else as it stands: of a page only
 * the scripts are written anew in which something was mended. What cannot be read whole is not touched: bytes that are
 * no text of its charset, JSON that breaks off or names a member twice.
 */
public final class FileMending {

    // numbers keep all their digits; a member that is there twice would lose one of its values
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(400)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<Mended.Mend> mends = new ArrayList<>();

    private FileMending() {}

    /** Never throws; what cannot be mended comes back as it was. */
    public static Mended mend(byte[] bytes) {
        MarkupText file = MarkupText.of(bytes);
        FileMending mending = new FileMending();
        String text = file.text();
        if (file.whole() && !file.binary() && !text.isBlank()) {
            text = file.page() ? mending.page(text) : mending.values(text);
        }
        return new Mended(mending.mends.isEmpty() ? file.text() : text, file.charset(), mending.mends);
    }

    private String page(String text) {
        StringBuilder page = new StringBuilder();
        int kept = 0;
        int block = 0;
        for (PageScripts.Script script : PageScripts.of(text)) {
            block++;
            String written = script(script.content(), block);
            if (!written.equals(script.content())) {
                page.append(text, kept, script.start()).append(written);
                kept = script.start() + script.content().length();
            }
        }
        return page.append(text, kept, text.length()).toString();
    }

    private String script(String content, int block) {
        String json = content;
        boolean escaped = false;
        try {
            MarkupJson read = MarkupJson.of(content);
            escaped = read.escaped();
            if (escaped) {
                json = MarkupJson.unescaped(content);
            }
            JsonNode root = single(json);
            List<Mended.Mend> done = new NodeMending(block).mend(root);
            if (escaped) {
                mends.add(new Mended.Mend(block, "$", Rule.SCRIPT_ESCAPED));
            }
            mends.addAll(done);
            // a text that would end the script is written so that it does not
            return done.isEmpty() && !escaped ? content : "\n" + pretty(root).replace("</", "<\\/") + "\n";
        } catch (JacksonException broken) {
            return content;
        }
    }

    private String values(String text) {
        List<JsonNode> roots = new ArrayList<>();
        List<Mended.Mend> done = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonNode root = JSON.readTree(parser);
                    root != null && !root.isMissingNode();
                    root = JSON.readTree(parser)) {
                roots.add(root);
                done.addAll(new NodeMending(roots.size()).mend(root));
            }
        } catch (JacksonException broken) {
            return text;
        }
        mends.addAll(done);
        if (roots.size() == 1) {
            return pretty(roots.getFirst()) + "\n";
        }
        StringBuilder lines = new StringBuilder();
        roots.forEach(root -> lines.append(JSON.writeValueAsString(root)).append('\n'));
        return lines.toString();
    }

    private static JsonNode single(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            JsonNode root = JSON.readTree(parser);
            parser.nextToken();
            return root == null ? MissingNode.getInstance() : root;
        }
    }

    private static String pretty(JsonNode root) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }
}
