package app.touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfRenderingTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ar"})
    void should_be_tagged_titled_and_in_its_language(String language) throws IOException {
        ReportContent content = content(language);
        try (PDDocument pdf = pdf(content)) {
            PDDocumentCatalog catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo(language);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(content.title());
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfuaid");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ar"})
    void should_carry_every_font_it_uses_as_a_subset(String language) throws IOException {
        try (PDDocument pdf = pdf(content(language))) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
            });
        }
    }

    @Test
    void should_hold_latin_cyrillic_and_arabic_text() throws IOException {
        assertThat(text(Contents.english()))
                .contains("What we found", "Золотий мільярд", "1 of 5 on our scale", "Богдан Автор")
                .doesNotContain("#");
        assertThat(text(Contents.ukrainian())).contains("Що ми з’ясували", "Ґрунт, їжак, п’ять.");
        // shaped letters are read back as the plain ones they stand for
        assertThat(Normalizer.normalize(text(Contents.arabic()), Normalizer.Form.NFKC))
                .contains("المصطلح")
                .contains("الذهبي");
    }

    @Test
    void should_have_bookmarks_and_working_links() throws IOException {
        try (PDDocument pdf = pdf(Contents.english())) {
            List<String> bookmarks = new ArrayList<>();
            pdf.getDocumentCatalog().getDocumentOutline().children().forEach(one -> bookmarks.add(one.getTitle()));
            assertThat(bookmarks).contains("The claim", "What we found", "Evidence", "About this report");
            List<String> addresses = new ArrayList<>();
            int inner = 0;
            for (PDPage page : pdf.getPages()) {
                for (var annotation : page.getAnnotations()) {
                    PDAnnotationLink link = (PDAnnotationLink) annotation;
                    if (link.getAction() instanceof PDActionURI outside) {
                        addresses.add(outside.getURI());
                    } else {
                        inner++;
                    }
                }
            }
            assertThat(addresses)
                    .contains("https://data.example/flows?x=1&y=2", HtmlRenderingTest.ADDRESS)
                    .allMatch(address -> address.startsWith("https://"));
            assertThat(inner).isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void should_show_that_a_character_is_missing_where_no_font_has_it() throws IOException {
        assertThat(text(Contents.everywhere(plain -> plain + " [漢字]")))
                .contains("[\uFFFD\uFFFD]")
                .doesNotContain("##");
    }

    @Test
    void should_survive_hostile_text() throws IOException {
        String text = text(Contents.everywhere(plain ->
                plain + "</p><script>alert(1)</script><img src=\"https://evil.example/x.png\"> 😀 漢字 \u0007\uD800"));
        assertThat(text).contains("<script>alert(1)</script>");
    }

    private static ReportContent content(String language) {
        return switch (language) {
            case "uk" -> Contents.ukrainian();
            case "ar" -> Contents.arabic();
            default -> Contents.english();
        };
    }

    private static PDDocument pdf(ReportContent content) throws IOException {
        return Loader.loadPDF(PdfRendering.file(content, HtmlRenderingTest.ADDRESS));
    }

    private static String text(ReportContent content) throws IOException {
        try (PDDocument pdf = pdf(content)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
