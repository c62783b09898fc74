package app.touchstone.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.util.List;

/**
 * The fonts of the PDF, which come with the program and never from the machine: DejaVu, whose sans also has Arabic.
 * The narrow cuts read better in print.
 */
final class PdfFonts {

    private static final String FOLDER = "net/sf/jasperreports/fonts/dejavu/";

    private record Cut(String file, String family, int weight, FontStyle style) {}

    private static final List<Cut> CUTS = List.of(
            new Cut("DejaVuSerifCondensed", "Report Serif", 400, FontStyle.NORMAL),
            new Cut("DejaVuSerifCondensed-Bold", "Report Serif", 700, FontStyle.NORMAL),
            new Cut("DejaVuSansCondensed", "Report Sans", 400, FontStyle.NORMAL),
            new Cut("DejaVuSansCondensed-Bold", "Report Sans", 700, FontStyle.NORMAL));

    private PdfFonts() {}

    /** Hands the fonts over; each is opened only when a text needs it, and only the used glyphs are embedded. */
    static void use(PdfRendererBuilder builder) {
        CUTS.forEach(cut -> builder.useFont(() -> open(cut.file()), cut.family(), cut.weight(), cut.style(), true));
    }

    private static InputStream open(String file) {
        InputStream font = PdfFonts.class.getClassLoader().getResourceAsStream(FOLDER + file + ".ttf");
        if (font == null) {
            throw new IllegalStateException("the font " + file + " is not in the program");
        }
        return font;
    }
}
