package app.touchstone.walk;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.claimreview.ClaimReviewLint;
import app.touchstone.claimreview.Severity;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a reader can take away from a public page, downloaded by clicking and read back. */
final class Published {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Published() {}

    static void isSound(Page page, String headline, String wording) throws IOException {
        URI address = URI.create(page.url());
        JsonNode markup =
                JSON.readTree(page.locator("script[type='application/ld+json']").textContent());
        noErrors(markup, address);
        assertThat(markup.toString()).contains(wording);

        noErrors(JSON.readTree(download(page, "ClaimReview")), address);
        assertThat(text(download(page, "HTML"))).contains(headline, wording).doesNotContain("<link", "<script src");
        assertThat(text(download(page, "Markdown"))).contains("# " + headline, wording);
        pdf(download(page, "PDF"), headline, wording);
    }

    static void csvNames(Page page, String wording) {
        byte[] csv = download(page, "Export as CSV");
        assertThat(text(csv).lines().filter(line -> line.contains(wording)))
                .singleElement()
                .asString()
                .contains("False", "Economic", "Harbour Authority");
    }

    private static void noErrors(JsonNode markup, URI address) {
        assertThat(ClaimReviewLint.check(markup, address)).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private static void pdf(byte[] bytes, String headline, String wording) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(headline, wording);
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    private static byte[] download(Page page, String link) {
        var download =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                        .first()
                        .click());
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
