package app.touchstone.claimreview;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

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

    /** From this many bytes on, JSON is read as a stream: as a tree it would take many times its size. */
    private static final int LARGE = 16 * 1024 * 1024;

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
        if (bytes.length > LARGE) {
            lint.large(bytes);
            return List.copyOf(lint.found);
        }
        lint.run(MarkupText.of(bytes));
        return List.copyOf(lint.found);
    }

    private void large(byte[] bytes) {
        List<Placed> whole = new ArrayList<>();
        ReviewFeed.read(new ByteArrayInputStream(bytes), bytes.length, new ReviewFeed.Taker() {
            @Override
            public void review(ReviewFeed.Found one) {
                reviews = true;
                one.findings().forEach(finding -> found.add(new Placed(one.block(), finding)));
            }

            @Override
            public void media(int ofBlock, List<Finding> findings) {
                reviews = true;
                findings.forEach(finding -> found.add(new Placed(ofBlock, finding)));
            }

            @Override
            public void value(int ofBlock, List<Finding> findings) {
                findings.forEach(finding -> whole.add(new Placed(ofBlock, finding)));
            }

            @Override
            public void broken(int ofBlock, Finding finding) {
                found.add(new Placed(ofBlock, finding));
            }
        });
        if (reviews) {
            found.addAll(0, whole);
        } else if (found.isEmpty()) {
            block = 1;
            add(Rule.SHAPE_NO_REVIEW);
        }
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
        if (file.escapedPage()) {
            add(Rule.SCRIPT_ESCAPED);
            page(MarkupJson.unescaped(file.text()));
        } else if (file.page()) {
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
        try {
            MarkupJson json = MarkupJson.of(script.content());
            if (json.escaped()) {
                add(Rule.SCRIPT_ESCAPED);
            }
            return json.root();
        } catch (JacksonException broken) {
            invalid(broken, line, column);
            return null;
        }
    }

    private void values(String text) {
        try (JsonParser parser = MarkupJson.JSON.createParser(text)) {
            for (JsonNode root = MarkupJson.JSON.readTree(parser);
                    root != null && !root.isMissingNode();
                    root = MarkupJson.JSON.readTree(parser)) {
                block++;
                ClaimReviewLint.check(root, page).forEach(finding -> found.add(new Placed(block, finding)));
            }
        } catch (JacksonException broken) {
            block++;
            invalid(broken, 1, 0);
        }
    }

    private void invalid(JacksonException broken, int line, int column) {
        found.add(new Placed(block, invalidJson(broken, line, column)));
    }

    /** @param line the line of the file at which the JSON begins, from 1; {@code column} how far in, from 0 */
    static Finding invalidJson(JacksonException broken, int line, int column) {
        TokenStreamLocation at = broken.getLocation();
        int row = at == null ? 1 : Math.max(1, at.getLineNr());
        int place = at == null ? 1 : Math.max(1, at.getColumnNr());
        String why =
                Field.abbreviate(broken.getOriginalMessage().lines().findFirst().orElse(""));
        return new Finding(
                "$",
                Rule.JSON_INVALID,
                List.of(String.valueOf(line + row - 1), String.valueOf(row == 1 ? column + place : place), why));
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
