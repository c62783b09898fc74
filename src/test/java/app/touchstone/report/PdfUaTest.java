package app.touchstone.report;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every PDF of a report stands the rules of PDF/UA-1 (ISO 14289-1), judged by veraPDF, which we did not write. */
class PdfUaTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ar", "off the scale", "retracted", "hostile"})
    void should_stand_pdf_ua(String which) throws Exception {
        PdfUa.assertStands(PdfRendering.file(content(which), HtmlRenderingTest.ADDRESS));
    }

    private static ReportContent content(String which) {
        return switch (which) {
            case "uk" -> Contents.ukrainian();
            case "ar" -> Contents.arabic();
            case "off the scale" -> Contents.rated("unproven");
            case "retracted" ->
                StoredContent.read(StoredContent.write(Contents.english()).replace("CLARIFICATION", "RETRACTION"));
            case "hostile" -> Contents.everywhere(plain -> plain + " </p><b>x 😀 漢字 \u0007\uD800");
            default -> Contents.english();
        };
    }
}
