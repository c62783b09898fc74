package app.touchstone.report;

import app.touchstone.claimreview.ClaimReviewMarkup;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** Makes the files of an edition; once, when it goes out. */
final class EditionRendering {

    private EditionRendering() {}

    /** All files but the content itself, which the shelf has. @param address the public page of the report */
    static Map<EditionForm, byte[]> files(ReportContent content, String address) {
        Map<EditionForm, byte[]> files = new EnumMap<>(EditionForm.class);
        for (EditionForm form : EditionForm.values()) {
            if (form != EditionForm.CONTENT) {
                files.put(form, file(form, content, address));
            }
        }
        return files;
    }

    static byte[] file(EditionForm form, ReportContent content, String address) {
        return switch (form) {
            case HTML -> bytes(HtmlRendering.file(content, address));
            case PDF -> PdfRendering.file(content, address);
            case DOCX -> DocxRendering.file(content, address);
            case MARKDOWN -> bytes(MarkdownRendering.file(content, address));
            case TEXT -> bytes(TextRendering.file(content, address));
            case CLAIM_REVIEW -> bytes(ClaimReviewMarkup.file(ReportMarkup.of(content, address)));
            case CONTENT -> bytes(StoredContent.write(content));
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
