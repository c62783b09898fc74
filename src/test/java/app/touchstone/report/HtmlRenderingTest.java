package app.touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.claimreview.ClaimReviewLint;
import app.touchstone.claimreview.Severity;
import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HtmlRenderingTest {

    static final String ADDRESS = "https://desk.example/reports/eurasia/golden-billion";
    private static final String HOSTILE =
            "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp; ${7*7}";

    @Test
    void should_say_what_the_edition_says() {
        Document page = parse(Contents.english());
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.title()).isEqualTo(Contents.english().title());
        assertThat(page.select("h1").text()).isEqualTo(Contents.english().title());
        assertThat(page.select(".report-kicker").text())
                .isEqualTo("Verdict report · edition 2, corrected October 19, 2022 · first published October 15, 2022");
        assertThat(page.select(".report-byline").text())
                .isEqualTo("Claim by Vladimir Putin, CICA summit, Astana, October 13, 2022");
        assertThat(page.select(".report-label").text()).isEqualTo("False");
        assertThat(page.select(".report-place").text()).isEqualTo("1 of 5 on our scale");
        assertThat(page.select("#findings .report-prose").eachText())
                .containsExactly(
                        "The term appeared in a book published in 1990E4, and names no group that can be counted."
                                + " (our reasoning) Flows of capital, debt and aid run in both directions and are recorded"
                                + " by public institutionsE1 E2.",
                        "Differences in consumption between countries are largeE2, which is why the phrase sounds"
                                + " plausible.");
    }

    @Test
    void should_show_the_place_on_the_scale_by_one_step_and_off_it_by_none() {
        List<Element> steps = parse(Contents.rated("half-true")).select(".report-step");
        assertThat(steps).hasSize(5);
        assertThat(steps.get(2).hasClass("report-step-chosen")).isTrue();
        Document off = parse(Contents.rated("unproven"));
        assertThat(off.select(".report-step-chosen")).isEmpty();
        assertThat(off.select(".report-place").text()).startsWith("Off the scale");
        assertThat(off.select(".report-scale li:has(.report-here) strong").text())
                .isEqualTo("Unproven");
    }

    @Test
    void should_lead_every_citation_to_its_evidence() {
        Document page = parse(Contents.english());
        assertThat(page.select(".report-cites a"))
                .hasSize(4)
                .allSatisfy(link -> assertThat(page.select(link.attr("href"))).hasSize(1));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void should_let_no_text_become_markup() {
        Document page = parse(Contents.everywhere(text -> text + HOSTILE));
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("img, [onerror]")).isEmpty();
        assertThat(page.select("h1").text()).endsWith("${7*7}");
        assertThat(page.text()).doesNotContain("49");
    }

    @Test
    void should_need_nothing_from_outside_and_no_inline_style() {
        Document page = parse(Contents.english());
        assertThat(page.select("link, img, iframe, object, embed, video, audio, source, base, [src], [style]"))
                .isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        assertThat(page.select("a[href]").eachAttr("href"))
                .allMatch(href -> href.startsWith("#") || href.startsWith("https://"));
    }

    @Test
    void should_carry_a_claim_review_that_stands_the_linter() {
        for (ReportContent content : List.of(
                Contents.english(),
                Contents.ukrainian(),
                Contents.arabic(),
                Contents.everywhere(text -> text + "</script>"))) {
            Document page = parse(content);
            JsonNode markup = JsonMapper.builder()
                    .build()
                    .readTree(page.select("script[type=application/ld+json]")
                            .first()
                            .data());
            assertThat(ClaimReviewLint.check(markup, URI.create(ADDRESS)))
                    .noneMatch(finding -> finding.severity() == Severity.ERROR);
            assertThat(markup.get("claimReviewed").stringValue())
                    .isEqualTo(content.claim().wording());
        }
    }

    @Test
    void should_speak_the_language_of_the_edition_and_mark_where_it_cannot() {
        Document ukrainian = parse(Contents.ukrainian());
        assertThat(ukrainian.select("#findings h2").text()).isEqualTo("Що ми з’ясували");
        assertThat(ukrainian.select("#findings h2").hasAttr("lang")).isFalse();
        Document arabic = parse(Contents.arabic());
        assertThat(arabic.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(arabic.select("#findings h2").text()).isEqualTo("ما توصلنا إليه");
        assertThat(arabic.select("#findings h2").hasAttr("lang")).isFalse();
        Document hebrew = parse(Contents.hebrew());
        assertThat(hebrew.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(hebrew.select("#findings h2").text()).isEqualTo("What we found");
        assertThat(hebrew.select("#findings h2").attr("lang")).isEqualTo("en");
        assertThat(hebrew.select("#findings h2").attr("dir")).isEqualTo("ltr");
    }

    @Test
    void should_say_which_way_a_quote_runs_when_it_is_not_the_reports_way() {
        Document page = parse(Contents.english());
        assertThat(page.select("#e2 blockquote").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("#e4 blockquote").hasAttr("dir")).isFalse();
        assertThat(parse(Contents.arabic()).select("#e4 blockquote").attr("dir"))
                .isEqualTo("ltr");
    }

    @Test
    void should_put_a_notice_over_a_report_that_was_taken_back() {
        String stored = StoredContent.write(Contents.english()).replace("CLARIFICATION", "RETRACTION");
        assertThat(parse(StoredContent.read(stored)).select(".report-notice").text())
                .startsWith("Retracted This report was taken back on October 19, 2022.");
        assertThat(parse(Contents.english()).select(".report-notice")).isEmpty();
    }

    @Test
    void should_give_the_article_alone_to_a_page_with_its_own_head() {
        String article = HtmlRendering.article(Contents.english(), ADDRESS).strip();
        assertThat(article).startsWith("<article").endsWith("</article>").doesNotContain(" th:", "<style", "<html");
    }

    private static Document parse(ReportContent content) {
        String html = HtmlRendering.file(content, ADDRESS);
        assertThat(html).doesNotContain(" th:", "!report.page");
        return Jsoup.parse(html);
    }
}
