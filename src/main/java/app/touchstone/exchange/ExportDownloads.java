package app.touchstone.exchange;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.document.DocumentId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private final Exports exports;
    private final ExportFiles files;
    private final MarkExports marks;
    private final BundleExports bundles;
    private final TakenBundles taken;
    private final CurrentMember current;

    ExportDownloads(
            Exports exports,
            ExportFiles files,
            MarkExports marks,
            BundleExports bundles,
            TakenBundles taken,
            CurrentMember current) {
        this.exports = exports;
        this.files = files;
        this.marks = marks;
        this.bundles = bundles;
        this.taken = taken;
        this.current = current;
    }

    /** @param kind its word; see {@link ExportKind} */
    @GetMapping("/export/out/{kind}")
    void table(
            @PathVariable String kind,
            @RequestParam ExportFormat format,
            @RequestParam(defaultValue = "") Set<ClaimState> state,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String codebook,
            HttpServletResponse response)
            throws IOException {
        ExportKind wanted = Arrays.stream(ExportKind.values())
                .filter(one -> one.word().equals(kind))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ExportOrder order = new ExportOrder(wanted, format, new ExportFilter(state, from, to, codebook));
        ExportAnswer.write(exports, current.get(), order, response);
    }

    @GetMapping("/export/files/{file}")
    void file(@PathVariable String file, HttpServletResponse response) throws IOException {
        ExportAnswer.write(files, current.get(), file, response);
    }

    @GetMapping("/export/claims/{claim}/bundle.zip")
    void bundle(@PathVariable ClaimId claim, HttpServletResponse response) throws IOException {
        BundleFiles.answer(bundles, current.get(), claim, response);
    }

    @GetMapping("/export/bundles/{bundle}")
    void taken(@PathVariable UUID bundle, HttpServletResponse response) throws IOException {
        BundleFiles.answer(taken, current.get(), bundle, response);
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
