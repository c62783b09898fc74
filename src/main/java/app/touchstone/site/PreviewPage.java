package app.touchstone.site;

import app.touchstone.account.CurrentMember;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.report.HtmlRendering;
import app.touchstone.report.PublicAddress;
import app.touchstone.report.ReportPlaces;
import app.touchstone.report.Reports;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The report as it would go out, for the frame beside the gate; only for people who are signed in. */
@RestController
class PreviewPage {

    private final Reports reports;
    private final CurrentMember current;
    private final PublicAddress address;

    PreviewPage(Reports reports, CurrentMember current, PublicAddress address) {
        this.reports = reports;
        this.current = current;
        this.address = address;
    }

    @GetMapping("/preview/{claim}")
    ResponseEntity<String> preview(@PathVariable ClaimId claim) {
        var content = reports.preview(current.get(), claim).content();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
                .cacheControl(CacheControl.noStore())
                .body(HtmlRendering.file(content, address.of(ReportPlaces.reading("desk", content.slug()))));
    }

    @ExceptionHandler
    ResponseEntity<Void> notThere(Problem problem) {
        return ResponseEntity.notFound().build();
    }
}
