package app.touchstone.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MarkupTest {

    private final TextExtractor extractor = new TextExtractor(ExtractionLimits.DEFAULT);

    @AfterEach
    void close() {
        extractor.close();
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of(
                        "<h1>One</h1><p>Two <b>three</b>\n  four</p>text", List.of("# One", "Two three four", "text")),
                Arguments.of("<p>a<br>b<br/> c</p>", List.of("a⏎b⏎c")),
                Arguments.of("<p>&laquo;так&raquo; &amp;&nbsp;&#x1F33E; &lt;b&gt;</p>", List.of("«так» &\u00A0🌾 <b>")),
                Arguments.of("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", List.of("* • a", "** • b", "* • c")),
                Arguments.of("<ol start=3><li>a<li><p>b</p><p>c</p></ol>", List.of("* 3. a", "* 4. b", "* c")),
                Arguments.of(
                        "<blockquote><p>q</p><blockquote>r</blockquote></blockquote><p>p", List.of("> q", ">> r", "p")),
                Arguments.of("<pre>a\n  b\n\nc</pre>", List.of("a⏎  b", "c")),
                Arguments.of("<table><tr><th>a<th>b<tr><td>c<td>d</table>", List.of("a | b", "c | d")),
                Arguments.of(
                        "<p>in</p><script>alert(1)</script><style>p{}</style><noscript>turn on</noscript><nav>Home</nav>"
                                + "<template>t</template><p hidden>h</p><p style='display: none'>d</p><svg><text>s</text></svg>"
                                + "<form><label>Mail</label><input value=v><button>Go</button></form><iframe>i</iframe>",
                        List.of("in")),
                Arguments.of(
                        "<form><h1>All in a form</h1><p>text</p><input></form>", List.of("# All in a form", "text")),
                Arguments.of("<p onclick='x()' title='t'>a<img alt=pic src=x onerror=y()>b</p>", List.of("ab")),
                Arguments.of(
                        "<header>Site</header><main><h1>T</h1><p>A story of some length.</p></main><footer>©</footer>",
                        List.of("# T", "A story of some length.")),
                Arguments.of(
                        "<main>tiny</main><p>Most of the text stands here.</p>",
                        List.of("tiny", "Most of the text stands here.")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void should_take_from_a_page_what_its_reader_sees(String body, List<String> outline) {
        assertThat(Outline.of(html("<!DOCTYPE html><html><body>" + body))).isEqualTo(outline);
    }

    @Test
    void should_read_what_a_page_says_of_itself() {
        ExtractedText text = html("""
                <!DOCTYPE html><html lang="en-gb"><head><title>Seven ports | The Courier</title>
                <meta property="og:site_name" content="The Courier">
                <link rel="canonical" href="https://courier.example/ports">
                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite"},
                {"@type":["NewsArticle"],"author":[{"name":"Nora Fielding"},{"name":"Марта Зорич"}],
                "datePublished":"2022-10-14T23:30:00-05:00"}]}</script>
                <script type="application/ld+json">{broken</script></head><body><p>Text</p>""");
        assertThat(text.imprint())
                .isEqualTo(new Imprint(
                        "Seven ports",
                        "Nora Fielding, Марта Зорич",
                        "The Courier",
                        LocalDate.of(2022, 10, 14),
                        "https://courier.example/ports",
                        "en-GB"));
    }

    @Test
    void should_not_take_over_a_hostile_imprint() {
        ExtractedText text = html("<!DOCTYPE html><html lang='<x>'><head><title>" + "😀".repeat(600)
                + "</title><link rel=canonical href='javascript:alert(1)'><meta name=date content='2022-02-31'>"
                + "<body><p>Text</p>");
        assertThat(text.imprint().title()).hasSize(500);
        assertThat(text.imprint().address()).isEmpty();
        assertThat(text.imprint().publishedOn()).isNull();
        assertThat(text.imprint().language()).isEqualTo("und");
    }

    @Test
    void should_read_a_page_in_the_encoding_it_declares() {
        String page = "<html><head><meta charset='windows-1251'></head><body><p>Зернова угода</p></body></html>";
        byte[] bytes = page.getBytes(Charset.forName("windows-1251"));
        assertThat(extractor.extract(bytes, "page.html", "").text()).isEqualTo("Зернова угода");
        byte[] silent = page.replace("<meta charset='windows-1251'>", "").getBytes(Charset.forName("windows-1251"));
        assertThat(extractor
                        .extract(silent, "page.html", "text/html; charset=windows-1251")
                        .text())
                .isEqualTo("Зернова угода");
    }

    @Test
    void should_read_utf_16_with_its_mark() {
        byte[] bytes = "\uFEFFУгода".getBytes(StandardCharsets.UTF_16LE);
        assertThat(extractor.extract(bytes, "a.txt", "").text()).isEqualTo("Угода");
    }

    @Test
    void should_read_markdown_as_the_page_it_becomes() {
        String markdown = """
                # Seven *ports*

                Text with a [link](https://example.org), `code`
                and **weight**.\\
                New line <script>alert(1)</script><b>b</b>.

                - one
                  - two
                3. three

                > quoted

                <div>html <nav>no</nav></div>

                ![picture](x.png)
                """;
        ExtractedText text = extractor.extract(markdown.getBytes(StandardCharsets.UTF_8), "Ports.MD", "");
        assertThat(Outline.of(text))
                .containsExactly(
                        "# Seven ports",
                        "Text with a link, code and weight.⏎New line b.",
                        "* • one",
                        "** • two",
                        "* 3. three",
                        "> quoted",
                        "html");
        assertThat(text.imprint().title()).isEqualTo("Seven ports");
        assertThat(text.mediaType()).isEqualTo("text/markdown");
    }

    @Test
    void should_read_the_imprint_at_the_top_of_markdown() {
        String markdown = """
                ---
                title: "Сім портів"
                author: Марта Зорич
                date: 2022-10-14
                lang: uk
                url: https://courier.example/ports
                ---

                Текст.
                """;
        ExtractedText text = extractor.extract(markdown.getBytes(StandardCharsets.UTF_8), "a.md", "");
        assertThat(text.text()).isEqualTo("Текст.");
        assertThat(text.imprint())
                .isEqualTo(new Imprint(
                        "Сім портів",
                        "Марта Зорич",
                        "",
                        LocalDate.of(2022, 10, 14),
                        "https://courier.example/ports",
                        "uk"));
    }

    private ExtractedText html(String page) {
        return extractor.extract(page.getBytes(StandardCharsets.UTF_8), "page.html", "text/html");
    }
}
