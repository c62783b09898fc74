package app.touchstone.report;

import java.io.ByteArrayOutputStream;
import java.util.Map;

/** An edition as PDF/UA, made from the HTML's article. */
public final class PdfRendering {

    private static final String STYLE = ReportTemplates.text("templates/report/pdf.css");

    private PdfRendering() {}

    /** The PDF's bytes. @param address the public page of the report */
    public static byte[] file(ReportContent content, String address) {
        ReportPage page = ReportPage.of(content, address);
        String html = ReportTemplates.render(
                "templates/report/report", Map.of("page", page, "style", STYLE, "policy", "", "markup", ""));
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        PdfPrinting.print(
                html, content.summary(), content.direction(), page.words().say("evidence"), laidOut -> {}, out);
        return out.toByteArray();
    }
}
