package app.touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** The Word document, read back. */
class DocxRenderingTest {

    @Test
    void should_have_real_headings_a_title_and_a_language() throws IOException {
        try (XWPFDocument word = read(Contents.english())) {
            assertThat(styled(word, "Title")).containsExactly(Contents.english().title());
            assertThat(styled(word, "Heading1"))
                    .contains("The claim", "What we found", "Evidence", "The scale", "About this report");
            assertThat(styled(word, "Heading2")).hasSize(3);
            assertThat(word.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(word.getProperties().getCoreProperties().getTitle())
                    .isEqualTo(Contents.english().title());
            assertThat(word.getProperties()
                            .getCoreProperties()
                            .getUnderlyingProperties()
                            .getLanguageProperty())
                    .hasValue("en");
        }
    }

    @Test
    void should_have_a_footnote_for_every_citation() throws IOException {
        try (XWPFDocument word = read(Contents.english())) {
            List<String> notes = word.getFootnotes().stream()
                    .map(note -> note.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .collect(Collectors.joining()))
                    .filter(text -> text.contains("E"))
                    .toList();
            assertThat(notes)
                    .hasSize(4)
                    .anySatisfy(note -> assertThat(note)
                            .contains("E4. History of the term", "https://library.example/term", "accessed"));
        }
    }

    @Test
    void should_have_working_links() throws IOException {
        try (XWPFDocument word = read(Contents.english())) {
            List<String> links = word.getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .filter(XWPFHyperlinkRun.class::isInstance)
                    .map(run -> ((XWPFHyperlinkRun) run).getHyperlink(word).getURL())
                    .toList();
            assertThat(links)
                    .contains("https://data.example/flows?x=1&y=2", HtmlRenderingTest.ADDRESS)
                    .allMatch(link -> link.startsWith("https://"));
        }
    }

    @Test
    void should_run_from_right_to_left_where_the_text_does() throws IOException {
        try (XWPFDocument word = read(Contents.arabic())) {
            XWPFParagraph title = paragraph(word, "Title");
            assertThat(title.getCTP().getPPr().isSetBidi()).isTrue();
            assertThat(title.getRuns().getFirst().getCTR().getRPr().sizeOfRtlArray())
                    .isPositive();
            assertThat(styled(word, "Heading1")).contains("ما توصلنا إليه");
        }
        try (XWPFDocument word = read(Contents.english())) {
            assertThat(paragraph(word, "Title").getCTP().getPPr().isSetBidi()).isFalse();
            assertThat(word.getParagraphs())
                    .filteredOn(paragraph -> paragraph.getText().startsWith("الاستهلاك"))
                    .isNotEmpty()
                    .allMatch(paragraph -> paragraph.getCTP().getPPr().isSetBidi());
        }
    }

    @Test
    void should_survive_hostile_text() throws IOException {
        try (XWPFDocument word = read(Contents.everywhere(plain -> plain + "</w:t><w:t> \u0007\uD800 😀"))) {
            assertThat(styled(word, "Title").getFirst()).contains("</w:t><w:t>").contains("😀");
        }
    }

    private static XWPFDocument read(ReportContent content) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(DocxRendering.file(content, HtmlRenderingTest.ADDRESS)));
    }

    private static List<String> styled(XWPFDocument word, String style) {
        return word.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static XWPFParagraph paragraph(XWPFDocument word, String style) {
        return word.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .findFirst()
                .orElseThrow();
    }
}
