package app.touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Every PDF of a report stands the rules of PDF/UA-1 (ISO 14289-1), judged by veraPDF, which we did not write. */
class PdfUaTest {

    @BeforeAll
    static void judge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ar", "off the scale", "retracted", "hostile"})
    void should_stand_pdf_ua(String which) throws Exception {
        assertStands(PdfRendering.file(content(which), HtmlRenderingTest.ADDRESS));
    }

    static void assertStands(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions())
                    .extracting(PdfUaTest::told)
                    .as("rules of PDF/UA-1 that are broken")
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    private static String told(TestAssertion assertion) {
        return assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + " "
                + assertion.getMessage() + " at " + assertion.getLocation().getContext();
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
