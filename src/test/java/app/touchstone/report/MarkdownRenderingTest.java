package app.touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownRenderingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            plain text, with 'marks' (and more). | plain text, with 'marks' (and more).
            *bold* _it_ `code` ~no~ | \\*bold\\* \\_it\\_ \\`code\\` \\~no\\~
            <script> & [a](b) #1 | \\<script\\> \\& \\[a\\](b) \\#1
            - list | \\- list
            + list | \\+ list
            === | \\===
            1. list | 1\\. list
            12) list | 12\\) list
            1990 was the year - yes | 1990 was the year - yes
            back\\slash | back\\\\slash
            """)
    void should_keep_text_from_becoming_markup(String text, String expected) {
        assertThat(MarkdownText.line(text)).isEqualTo(expected);
    }

    @Test
    void should_keep_lines_by_hard_breaks_and_quote_each() {
        assertThat(MarkdownText.quote("one\n\n  # two\r\n3. three"))
                .isEqualTo("> one\\\n> \\\n> \\# two\\\n> 3\\. three");
    }

    @Test
    void should_not_let_an_address_break_out_of_its_link() {
        assertThat(MarkdownText.link("a]b", "https://a.example/(x)>y"))
                .isEqualTo("[a\\]b](<https://a.example/(x)%3Ey>)");
    }

    @Test
    void should_say_what_the_edition_says() {
        String markdown = MarkdownRendering.file(Contents.english(), HtmlRenderingTest.ADDRESS);
        assertThat(markdown)
                .contains(
                        "# Is there a “golden billion” living at everyone else’s expense?\n",
                        "**False** (1 of 5 on our scale)",
                        "## What we found\n\nThe term appeared in a book published in 1990 \\[E4\\], and names no group that"
                                + " can be counted. _(our reasoning)_ Flows of capital, debt and aid run in both directions"
                                + " and are recorded by public institutions \\[E1\\]\\[E2\\].\n",
                        "### E1 Where do net capital flows go?",
                        "[Balance-of-payments tables](<https://data.example/flows?x=1&y=2>)",
                        "> Золотой миллиард",
                        "How far they agreed: 1 of 2 gave this rating. The ratings lay 2 steps apart. 1 of 2 gave exactly"
                                + " these framings.",
                        "- **False** (this report) The evidence contradicts the claim.",
                        "- Edition 2, October 19, 2022: Clarification. The date of the book was given as 1991.")
                .doesNotContain("!report.page")
                .endsWith("\n");
    }

    @Test
    void should_let_no_text_become_a_tag() {
        String markdown = MarkdownRendering.file(
                Contents.everywhere(text -> "<script>alert(1)</script>\n# " + text), HtmlRenderingTest.ADDRESS);
        assertThat(markdown).doesNotContainPattern("(?<!\\\\)<script").contains("\\<script\\>");
        assertThat(markdown.lines().filter(line -> line.startsWith("# "))).hasSize(1);
    }
}
