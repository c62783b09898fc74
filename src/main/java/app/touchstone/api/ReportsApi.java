package app.touchstone.api;

import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.Claims;
import app.touchstone.report.Correcting;
import app.touchstone.report.Edition;
import app.touchstone.report.EditionFile;
import app.touchstone.report.EditionFiles;
import app.touchstone.report.EditionHead;
import app.touchstone.report.Preview;
import app.touchstone.report.ReadingRoom;
import app.touchstone.report.ReportNotes;
import app.touchstone.report.Reports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT)
@Tag(name = "Reports", description = "Previews, publication, and every edition as it went out.")
class ReportsApi {

    private final Reports reports;
    private final ReadingRoom readingRoom;
    private final EditionFiles files;
    private final Claims claims;
    private final Desks desks;

    ReportsApi(Reports reports, ReadingRoom readingRoom, EditionFiles files, Claims claims, Desks desks) {
        this.claims = claims;
        this.reports = reports;
        this.readingRoom = readingRoom;
        this.files = files;
        this.desks = desks;
    }

    @GetMapping("/claims/{claim}/report")
    @Operation(summary = "The report as it would be published now, and what the gate still asks for")
    Preview preview(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        return reports.preview(member, claim);
    }

    @PutMapping("/claims/{claim}/report/notes")
    @Operation(summary = "What the report says beyond the claim: right of reply, interests, language")
    ReportNotes write(
            @AuthenticationPrincipal Member member, @PathVariable ClaimId claim, @RequestBody ReportNotes notes) {
        return reports.write(member, claim, notes);
    }

    @PostMapping("/claims/{claim}/report/publish")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Publish the next edition",
            description = "A first edition needs no body; a correction gives its kind and its reason.")
    Edition publish(
            @AuthenticationPrincipal Member member,
            @PathVariable ClaimId claim,
            @RequestParam long version,
            @RequestBody(required = false) @Nullable Correcting correcting) {
        return reports.publish(member, claim, version, correcting);
    }

    @PostMapping("/claims/{claim}/report/retract")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Take a report back: a last edition says so and why")
    Edition retract(
            @AuthenticationPrincipal Member member,
            @PathVariable ClaimId claim,
            @RequestParam long version,
            @RequestBody Correcting correcting) {
        return reports.retract(member, claim, version, correcting);
    }

    @GetMapping("/reports")
    @Operation(summary = "The newest edition of every report, newest first")
    Page<EditionHead> published(
            @AuthenticationPrincipal Member member,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "200") int limit) {
        return Page.part(reports.published(member), EditionHead::slug, cursor, limit);
    }

    @GetMapping("/reports/{slug}")
    @Operation(summary = "An edition of a report; the newest unless a number is given")
    Edition edition(
            @AuthenticationPrincipal Member member,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer edition) {
        return readingRoom.edition(deskSlug(member), slug, edition);
    }

    @GetMapping("/reports/{slug}/editions")
    @Operation(summary = "All editions of a report, oldest first")
    Page<EditionHead> editions(@AuthenticationPrincipal Member member, @PathVariable String slug) {
        readingRoom.edition(deskSlug(member), slug, null);
        return Page.whole(readingRoom.editions(deskSlug(member), slug));
    }

    @GetMapping("/claims/{claim}/report/files")
    @Operation(summary = "The files of all editions of the claim's report, with their SHA-256 as the journal has them")
    Page<EditionFile> files(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        claims.get(member, claim);
        return Page.whole(files.of(member, claim));
    }

    private String deskSlug(Member member) {
        return desks.outside(member.require(Permission.READ).desk()).slug();
    }
}
