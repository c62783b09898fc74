package app.touchstone.report;

import app.touchstone.claimreview.ClaimReviewMarkup;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** An edition as HTML: one file that needs nothing else, or only its article for a page that has a head of its own. */
public final class HtmlRendering {

    /** Where the article's style sheet is served; pages that show {@link #article} link it. */
    public static final String STYLE_SHEET = "/report.css";

    private static final String STYLE = ReportTemplates.text("META-INF/resources/report.css");
    private static final String POLICY = policy(STYLE);

    private HtmlRendering() {}

    /**
     * A whole page in one file: style and ClaimReview inside, no script, and a policy that forbids loading anything.
     *
     * @param address the public page of the report
     */
    public static String file(ReportContent content, String address) {
        return ReportTemplates.render(
                "templates/report/report",
                Map.of(
                        "page",
                        ReportPage.of(content, address),
                        "style",
                        STYLE,
                        "policy",
                        POLICY,
                        "markup",
                        ClaimReviewMarkup.embeddable(ReportMarkup.of(content, address))));
    }

    /** The {@code <article>} alone, already escaped, for {@code th:utext} in a page that links {@link #STYLE_SHEET}. */
    public static String article(ReportContent content, String address) {
        return ReportTemplates.render(
                "templates/report/article :: article", Map.of("page", ReportPage.of(content, address)));
    }

    /** What a file of ours may do: nothing but show this style sheet. */
    public static String policy(String style) {
        return "default-src 'none'; style-src 'sha256-" + hash(style) + "'; base-uri 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
