package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.dossier.Dossier;
import app.touchstone.dossier.DossierDetails;
import app.touchstone.dossier.DossierForm;
import app.touchstone.dossier.DossierId;
import app.touchstone.dossier.DossierIssue;
import app.touchstone.dossier.Dossiers;
import app.touchstone.job.Job;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
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
@RequestMapping(ApiSecurity.ROOT + "/dossiers")
@Tag(name = "Dossiers", description = "Many published reports in one document, made in the background.")
class DossiersApi {

    private final Dossiers dossiers;

    DossiersApi(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping
    @Operation(summary = "The desk's dossiers, newest first")
    Page<Dossier> all(@AuthenticationPrincipal Member member) {
        return Page.whole(dossiers.all(member));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Set up a dossier; claims may be empty for all that is published")
    Dossier add(@AuthenticationPrincipal Member member, @RequestBody DossierDetails details) {
        return dossiers.add(member, details);
    }

    @GetMapping("/{dossier}")
    @Operation(summary = "One dossier")
    Dossier one(@AuthenticationPrincipal Member member, @PathVariable DossierId dossier) {
        return dossiers.get(member, dossier);
    }

    @PutMapping("/{dossier}")
    @Operation(summary = "Change what a dossier gathers, or how often it is made")
    Dossier change(
            @AuthenticationPrincipal Member member,
            @PathVariable DossierId dossier,
            @RequestParam long version,
            @RequestBody DossierDetails details) {
        return dossiers.change(member, dossier, version, details);
    }

    @DeleteMapping("/{dossier}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Put a dossier away; nothing more is made of it")
    void remove(@AuthenticationPrincipal Member member, @PathVariable DossierId dossier) {
        dossiers.remove(member, dossier);
    }

    @PostMapping("/{dossier}/issues")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Make an issue in the background; follow it under /jobs")
    Job make(@AuthenticationPrincipal Member member, @PathVariable DossierId dossier) {
        return dossiers.make(member, dossier);
    }

    @GetMapping("/{dossier}/issues")
    @Operation(summary = "What was made of a dossier, newest first, with the SHA-256 of each file")
    Page<DossierIssue> issues(@AuthenticationPrincipal Member member, @PathVariable DossierId dossier) {
        return Page.whole(dossiers.issues(member, dossier));
    }

    @GetMapping(
            path = "/{dossier}/issues/{number}/{form}",
            produces = {
                "text/html;charset=utf-8",
                "application/pdf",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "text/markdown;charset=utf-8"
            })
    @Operation(summary = "A file of an issue")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal Member member,
            @PathVariable DossierId dossier,
            @PathVariable int number,
            @PathVariable DossierForm form) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form.mediaType()))
                .body(dossiers.file(member, dossier, number, form));
    }
}
