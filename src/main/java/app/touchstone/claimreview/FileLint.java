package app.touchstone.claimreview;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Judges a file: JSON-LD, several JSON values one after the other (such as JSON Lines), or a page with JSON-LD in its
 * scripts. Whatever the bytes are, it answers with findings and never with an exception.
 */
public final class FileLint {

    /**
     * A finding and the block of the file it is about.
     *
     * @param block 1 for the first script of a page or value of a file; 0 when it is about the file as a whole
     */
    public record Placed(int block, Finding finding) {}

    // depth and length are the linter's own matter: it reads no deeper than it must, and trees are read without
    // recursion
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
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

    private final List<Placed> found = new ArrayList<>();
    private final @Nullable URI page;
    private int block;
    private boolean reviews;

    private FileLint(@Nullable URI page) {
        this.page = page;
    }

    public static List<Placed> check(byte[] bytes) {
        return check(bytes, null);
    }

    /** The same for a file that was found at {@code page}. */
    public static List<Placed> check(byte[] bytes, @Nullable URI page) {
        FileLint lint = new FileLint(page);
        lint.run(MarkupText.of(bytes));
        return List.copyOf(lint.found);
    }

    private void run(MarkupText file) {
        if (file.text().isBlank()) {
            add(Rule.INPUT_EMPTY);
            return;
        }
        if (file.binary()) {
            add(Rule.INPUT_BINARY);
            return;
        }
        if (!file.whole()) {
            add(Rule.INPUT_ENCODING, file.charset().name());
        }
        if (file.page()) {
            page(file.text());
        } else {
            values(file.text());
        }
    }

    private void page(String text) {
        List<PageScripts.Script> scripts = PageScripts.of(text);
        if (scripts.isEmpty()) {
            add(Rule.SCRIPT_NONE);
            return;
        }
        List<Field> roots = new ArrayList<>();
        int line = 1;
        int counted = 0;
        for (PageScripts.Script script : scripts) {
            block++;
            line += lines(text, counted, script.start());
            counted = script.start();
            JsonNode root = script(script, line, script.start() - text.lastIndexOf('\n', script.start() - 1) - 1);
            if (root != null) {
                roots.add(new Field(String.valueOf(block), root));
            }
        }
        judge(roots);
    }

    /** A page often carries other structured data beside the review; that is silent once a review was found. */
    private void judge(List<Field> roots) {
        List<Placed> silent = new ArrayList<>();
        ClaimReviewLint.Seen seen = new ClaimReviewLint.Seen();
        for (Field root : roots) {
            block = Integer.parseInt(root.path());
            List<Finding> findings = ClaimReviewLint.check(root.node(), page, seen);
            boolean none = findings.stream().anyMatch(FileLint::nothingThere);
            reviews |= !none;
            for (Finding finding : findings) {
                (none ? silent : found).add(new Placed(block, finding));
            }
        }
        if (!reviews) {
            found.addAll(silent);
        }
    }

    private static boolean nothingThere(Finding finding) {
        return finding.rule() == Rule.SHAPE_NO_REVIEW || finding.rule() == Rule.SHAPE_NOT_OBJECT;
    }

    private @Nullable JsonNode script(PageScripts.Script script, int line, int column) {
        String json = unwrapped(script.content());
        try {
            return single(json);
        } catch (JacksonException broken) {
            if (json.contains("&quot;") || json.contains("&#34;") || json.contains("&#x22;")) {
                try {
                    JsonNode root = single(unescaped(json));
                    add(Rule.SCRIPT_ESCAPED);
                    return root;
                } catch (JacksonException stillBroken) {
                    // the first complaint is told: its line and column are those of the file
                }
            }
            invalid(broken, line, column);
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
        return open.length() == content.length() && open.equals(content)
                ? content
                : AFTER.matcher(open).replaceFirst(match -> blanks(match.group()));
    }

    private static String blanks(String text) {
        return text.replaceAll("\\S", " ");
    }

    /** The ampersand last: what it stood before was escaped twice. */
    private static String unescaped(String json) {
        return json.replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#x22;", "\"")
                .replace("&#39;", "'")
                .replace("&apos;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private void values(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonNode root = JSON.readTree(parser);
                    root != null && !root.isMissingNode();
                    root = JSON.readTree(parser)) {
                block++;
                ClaimReviewLint.check(root, page).forEach(finding -> found.add(new Placed(block, finding)));
            }
        } catch (JacksonException broken) {
            block++;
            invalid(broken, 1, 0);
        }
    }

    private void invalid(JacksonException broken, int line, int column) {
        TokenStreamLocation at = broken.getLocation();
        int row = at == null ? 1 : Math.max(1, at.getLineNr());
        int place = at == null ? 1 : Math.max(1, at.getColumnNr());
        String why =
                Field.abbreviate(broken.getOriginalMessage().lines().findFirst().orElse(""));
        add(Rule.JSON_INVALID, String.valueOf(line + row - 1), String.valueOf(row == 1 ? column + place : place), why);
    }

    private static int lines(String text, int from, int to) {
        int lines = 0;
        for (int at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
            lines++;
        }
        return lines;
    }

    private void add(Rule rule, String... args) {
        found.add(new Placed(block, new Finding("$", rule, List.of(args))));
    }
}
