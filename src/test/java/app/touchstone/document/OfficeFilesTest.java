package app.touchstone.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OfficeFilesTest {

    private static final String SENTENCE = "The ministry said on Monday that the agreement covers seven ports and will"
            + " last for four months, with an extension when both sides say so before the end of the term.";

    private final TextExtractor extractor = new TextExtractor(ExtractionLimits.DEFAULT);

    @AfterEach
    void close() {
        extractor.close();
    }

    @Test
    void should_keep_the_structure_of_a_word_document() throws Exception {
        ExtractedText text = extractor.extract(SampleFiles.docx(), "ports.docx", "");
        assertThat(Outline.of(text))
                .containsExactly(
                        "# Ports and promises",
                        "# Що сказали",
                        "Перший абзац 🌾 про зерно.",
                        "> It takes two sides.",
                        "## What followed",
                        "* • seven ports",
                        "* • four months",
                        "* 1. sign",
                        "* 2. ship",
                        "Port | Ships",
                        "Odesa | 117",
                        "First line⏎second line",
                        "kept put in");
        assertThat(text.imprint().title()).isEqualTo("Ports and promises");
        assertThat(text.imprint().author()).isEqualTo("Nora Fielding");
        assertThat(text.mediaType()).endsWith("wordprocessingml.document");
    }

    @Test
    void should_know_a_word_document_by_its_content() throws Exception {
        assertThat(extractor
                        .extract(SampleFiles.docx(), "ports", "application/octet-stream")
                        .mediaType())
                .endsWith("wordprocessingml.document");
    }

    @Test
    void should_undo_the_lines_of_a_pdf() throws Exception {
        ExtractedText text = extractor.extract(SampleFiles.pdf(page("")), "ports.pdf", "");
        assertThat(Outline.of(text))
                .containsExactly(
                        "Opening words.",
                        "## Seven ports",
                        String.join(" ", List.of(SENTENCE, SENTENCE, SENTENCE)),
                        "Closing words.");
        assertThat(text.imprint().title()).isEqualTo("Ports and promises");
        assertThat(text.mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void should_go_on_over_a_page_break_and_leave_the_page_numbers() throws Exception {
        String css = "@page{size:A6;margin:2cm 1cm;@bottom-center{content:counter(page)}}";
        ExtractedText text = extractor.extract(SampleFiles.pdf(page(css)), "ports.pdf", "");
        assertThat(text.text())
                .contains(String.join(" ", List.of(SENTENCE, SENTENCE, SENTENCE)))
                .doesNotContain("1", "2");
    }

    @Test
    void should_read_a_pdf_that_is_only_protected_against_changes() throws Exception {
        byte[] pdf = SampleFiles.protectedPdf(page(""), "");
        assertThat(extractor.extract(pdf, "ports.pdf", "").text()).contains(SENTENCE);
    }

    @Test
    void should_leave_alone_what_is_embedded_in_a_document() throws Exception {
        byte[] docx = SampleFiles.docx(document -> {
            SampleFiles.paragraph(document, "Outside.", "");
            try {
                document.getPackage()
                        .createPart(
                                org.apache.poi.openxml4j.opc.PackagingURIHelper.createPartName(
                                        "/word/embeddings/a.txt"),
                                "text/plain")
                        .getOutputStream()
                        .write("Inside.".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            } catch (java.io.IOException | org.apache.poi.openxml4j.exceptions.InvalidFormatException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
        assertThat(extractor.extract(docx, "a.docx", "").text()).isEqualTo("Outside.");
    }

    private static String page(String css) {
        return "<html lang='en'><head><title>Ports and promises</title><style>" + css + "</style></head><body>"
                + "<p>Opening words.</p><h2>Seven ports</h2><p>" + String.join(" ", SENTENCE, SENTENCE, SENTENCE)
                + "</p><p>Closing words.</p></body></html>";
    }
}
