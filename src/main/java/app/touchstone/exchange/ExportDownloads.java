package app.touchstone.exchange;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.claim.ClaimId;
import app.touchstone.document.DocumentId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Downloads for people who are signed in to the workspace; written while they are read. */
@RestController
class ExportDownloads {

    private final ClaimsCsv csv;
    private final MarkExports marks;
    private final BundleExports bundles;
    private final CurrentMember current;

    ExportDownloads(ClaimsCsv csv, MarkExports marks, BundleExports bundles, CurrentMember current) {
        this.csv = csv;
        this.marks = marks;
        this.bundles = bundles;
        this.current = current;
    }

    @GetMapping("/export/claims.csv")
    void claims(HttpServletResponse response) throws IOException {
        Member member = current.get().require(Permission.READ);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"claims.csv\"");
        try (Writer out = response.getWriter()) {
            csv.write(member, out);
        }
    }

    @GetMapping("/export/claims/{claim}/bundle.zip")
    void bundle(@PathVariable ClaimId claim, HttpServletResponse response) throws IOException {
        BundleFiles.answer(bundles, current.get(), claim, response);
    }

    /** @param ending of the file, which tells its format */
    @GetMapping("/export/documents/{document}/marks.{ending}")
    void marks(
            @PathVariable DocumentId document,
            @PathVariable String ending,
            @RequestParam(defaultValue = "false") boolean bom,
            HttpServletResponse response)
            throws IOException {
        Member member = current.get().require(Permission.READ);
        MarksFormat format =
                MarksFormat.ofEnding(ending).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String name = marks.fileName(member, document, format);
        response.setContentType(format.contentType());
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (OutputStream out = response.getOutputStream()) {
            marks.write(member, document, format, bom, out);
        }
    }
}
