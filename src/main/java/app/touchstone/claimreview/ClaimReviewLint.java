package app.touchstone.claimreview;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * Judges the structured data of a page by the rules of ClaimReview and MediaReview. Whatever it is given, it answers
 * with findings and never with an exception.
 */
public final class ClaimReviewLint {

    /** Deeper than any real page; below this, nothing is read. */
    private static final int DEEPEST = 64;

    private static final Pattern CONTEXT = Pattern.compile("https?://(www\\.)?schema\\.org[/#]?");
    private final Findings findings = new Findings();
    private final @Nullable URI page;
    private final List<Field> claimReviews = new ArrayList<>();
    private final List<Field> mediaReviews = new ArrayList<>();

    private final Seen seen;

    private boolean tooDeep;
    private boolean feed;

    /** The reviews met so far on one page, which may spread them over several scripts. */
    static final class Seen {
        private final Set<String> reviews = new HashSet<>();
        private int count;
    }

    private ClaimReviewLint(@Nullable URI page, Seen seen) {
        this.page = page;
        this.seen = seen;
    }

    /** All findings about {@code markup}, in the order of the page; empty when there is nothing to say. */
    public static List<Finding> check(@Nullable JsonNode markup) {
        return check(markup, null);
    }

    /** The same, for markup found on {@code page}: its {@code url} must then be that page. */
    public static List<Finding> check(@Nullable JsonNode markup, @Nullable URI page) {
        return check(markup, page, new Seen());
    }

    /** The same, for one of several pieces of markup on the same page. */
    static List<Finding> check(@Nullable JsonNode markup, @Nullable URI page, Seen seen) {
        return new ClaimReviewLint(page, seen).run(markup);
    }

    /** Findings about one ClaimReview alone, which stands at {@code path} of something larger. */
    static List<Finding> checkOne(JsonNode review, String path) {
        ClaimReviewLint lint = new ClaimReviewLint(null, new Seen());
        Field field = new Field(path, review);
        lint.collect(field, 0, true);
        new ReviewRules(lint.findings, null).check(field);
        return lint.findings.toList();
    }

    /** The same of one MediaReview. */
    static List<Finding> checkMedia(Field review) {
        ClaimReviewLint lint = new ClaimReviewLint(null, new Seen());
        new MediaReviewRules(lint.findings).check(review);
        return lint.findings.toList();
    }

    /** The same of the vocabulary that an object at the top names. */
    static List<Finding> checkContext(Field top) {
        ClaimReviewLint lint = new ClaimReviewLint(null, new Seen());
        lint.context(top);
        return lint.findings.toList();
    }

    private List<Finding> run(@Nullable JsonNode markup) {
        if (markup == null || !markup.isContainer()) {
            findings.add(Rule.SHAPE_NOT_OBJECT, Field.root(NullNode.getInstance()));
            return findings.toList();
        }
        Field root = Field.root(markup);
        feed = markup.isObject() && root.isA("DataFeed");
        collect(root, 0, false);
        if (claimReviews.isEmpty() && mediaReviews.isEmpty()) {
            findings.add(Rule.SHAPE_NO_REVIEW, root);
            return findings.toList();
        }
        root.each().forEach(this::context);
        several();
        for (Field review : claimReviews) {
            new ReviewRules(findings, page).check(review);
        }
        for (Field review : mediaReviews) {
            new MediaReviewRules(findings).check(review);
        }
        return findings.toList();
    }

    private void collect(Field field, int depth, boolean within) {
        if (!field.node().isContainer()) {
            if (within) {
                html(field);
            }
            return;
        }
        if (depth > DEEPEST) {
            if (!tooDeep) {
                findings.add(Rule.SHAPE_TOO_DEEP, field, String.valueOf(DEEPEST));
            }
            tooDeep = true;
            return;
        }
        boolean claimReview = field.node().isObject() && field.isA("ClaimReview");
        boolean mediaReview = field.node().isObject() && !claimReview && field.isA("MediaReview");
        if (claimReview) {
            claimReviews.add(field);
        } else if (mediaReview) {
            mediaReviews.add(field);
        }
        boolean inside = within || claimReview || mediaReview;
        field.node().properties().forEach(entry -> collect(field.at(entry.getKey()), depth + 1, inside));
        if (field.node().isArray()) {
            field.each().forEach(element -> collect(element, depth + 1, inside));
        }
    }

    private void html(Field field) {
        field.text()
                .filter(text -> text.indexOf('&') >= 0 || text.indexOf('<') >= 0)
                .map(PlainWords.HTML::matcher)
                .filter(Matcher::find)
                .ifPresent(match -> findings.add(Rule.TEXT_HTML, field, Field.abbreviate(match.group())));
    }

    private void context(Field top) {
        Field context = top.at("@context");
        if (!top.node().isObject()) {
            return;
        }
        List<String> named = new ArrayList<>();
        for (Field one : context.each()) {
            one.text().ifPresent(named::add);
            one.at("@vocab").text().ifPresent(named::add);
        }
        if (!context.isThere()) {
            findings.add(Rule.CONTEXT_MISSING, context);
        } else if (named.stream().noneMatch(name -> CONTEXT.matcher(name).matches())) {
            findings.add(Rule.CONTEXT_FOREIGN, context, context.shown());
        } else if (!named.contains("https://schema.org")) {
            findings.add(Rule.CONTEXT_SPELLING, context, String.join(" ", named));
        }
    }

    /** A feed is no page: it is there to hold many. */
    private void several() {
        int total = seen.count + claimReviews.size();
        for (Field review : claimReviews) {
            String same = review.at("url").text().orElse("") + " "
                    + review.at("claimReviewed").text().orElse("");
            if (!same.isBlank() && !seen.reviews.add(same)) {
                findings.add(Rule.PAGE_REPEATED, review);
            } else if (seen.count > 0 && !feed) {
                findings.add(Rule.PAGE_SEVERAL, review, String.valueOf(total));
            }
            seen.count++;
        }
    }
}
