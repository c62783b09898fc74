package app.touchstone.dossier;

import app.touchstone.account.CurrentMember;
import app.touchstone.basis.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The files of dossiers, for people who are signed in. */
@RestController
class DossierDownloads {

    private final CurrentMember current;
    private final Dossiers dossiers;

    DossierDownloads(CurrentMember current, Dossiers dossiers) {
        this.current = current;
        this.dossiers = dossiers;
    }

    @GetMapping("/dossier-files/{dossier}/{issue}/{ending}")
    ResponseEntity<byte[]> file(@PathVariable DossierId dossier, @PathVariable int issue, @PathVariable String ending) {
        DossierForm form = Arrays.stream(DossierForm.values())
                .filter(one -> one.ending().equals(ending))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("dossier"));
        byte[] bytes = dossiers.file(current.get(), dossier, issue, form);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("dossier-" + issue + "." + ending, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }

    @ExceptionHandler
    ResponseEntity<Void> notThere(Problem problem) {
        return ResponseEntity.notFound().build();
    }
}
