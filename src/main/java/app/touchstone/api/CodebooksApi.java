package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.codebook.Codebook;
import app.touchstone.codebook.CodebookCsv;
import app.touchstone.codebook.CodebookDiff;
import app.touchstone.codebook.CodebookFile;
import app.touchstone.codebook.CodebookHead;
import app.touchstone.codebook.CodebookId;
import app.touchstone.codebook.Codebooks;
import app.touchstone.codebook.Evolution;
import app.touchstone.codebook.EvolutionId;
import app.touchstone.codebook.Evolutions;
import app.touchstone.codebook.MarkedCodes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT)
@Tag(
        name = "Codebooks",
        description = "Versions of codebooks, as files too, and how marks follow from one to the next.")
class CodebooksApi {

    private final Codebooks codebooks;
    private final Evolutions evolutions;

    CodebooksApi(Codebooks codebooks, Evolutions evolutions) {
        this.codebooks = codebooks;
        this.evolutions = evolutions;
    }

    @GetMapping("/codebook-versions")
    @Operation(summary = "Every published version of every codebook, without codes; the newest first")
    Page<CodebookHead> versions(
            @AuthenticationPrincipal Member member, @RequestParam(defaultValue = "") String codebook) {
        return Page.whole(codebook.isEmpty() ? codebooks.heads(member) : codebooks.versions(member, codebook));
    }

    @GetMapping("/codebooks/{version}")
    @Operation(summary = "One version of a codebook, with its codes")
    Codebook version(@AuthenticationPrincipal Member member, @PathVariable CodebookId version) {
        return codebooks.get(member, version);
    }

    @GetMapping("/codebooks/{version}/diff")
    @Operation(summary = "What differs from one version to another; codes are the same when their keys are")
    Page<CodebookDiff.Change> diff(
            @AuthenticationPrincipal Member member, @PathVariable CodebookId version, @RequestParam CodebookId to) {
        return Page.whole(codebooks.diff(member, version, to));
    }

    @GetMapping(path = "/codebooks/{version}/file.json", produces = "application/json")
    @Operation(summary = "A version as a file that can be imported")
    ResponseEntity<CodebookFile> json(@AuthenticationPrincipal Member member, @PathVariable CodebookId version) {
        Codebook book = codebooks.get(member, version);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(book, "json"))
                .body(codebooks.take(member, version, "json"));
    }

    @GetMapping(path = "/codebooks/{version}/codes.csv", produces = "text/csv")
    @Operation(summary = "A version's codes as CSV, one code a row, UTF-8")
    ResponseEntity<byte[]> csv(@AuthenticationPrincipal Member member, @PathVariable CodebookId version) {
        Codebook book = codebooks.get(member, version);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(book, "csv"))
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .body(CodebookCsv.write(codebooks.take(member, version, "csv").codes())
                        .getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/codebook-evolutions")
    @Operation(summary = "Every time marks were brought over to a version of a codebook, the last first")
    Page<Evolution> evolutions(@AuthenticationPrincipal Member member, @RequestParam String codebook) {
        return Page.whole(evolutions.of(member, codebook));
    }

    @GetMapping("/codebook-evolutions/marks")
    @Operation(summary = "How many marks stand under each version of a codebook; versions without any are left out")
    Map<Integer, Integer> marks(@AuthenticationPrincipal Member member, @RequestParam String codebook) {
        return new TreeMap<>(evolutions.marks(member, codebook));
    }

    @PostMapping("/codebook-evolutions")
    @Operation(
            summary = "Bring the marks under older versions over to the newest",
            description =
                    "Publishing a draft does so by itself. Marks made meanwhile stay under the version they were made"
                            + " under until this is asked for. Answers with what was done, as a list of one or none.")
    Page<Evolution> bring(@AuthenticationPrincipal Member member, @RequestParam String codebook) {
        return Page.whole(evolutions.bring(member, codebook).stream().toList());
    }

    @PostMapping("/codebook-evolutions/{evolution}/undo")
    @Operation(summary = "Give the marks that nobody changed since their former codes again")
    MarkedCodes.TakenBack takeBack(@AuthenticationPrincipal Member member, @PathVariable EvolutionId evolution) {
        return evolutions.takeBack(member, evolution);
    }

    private static String attachment(Codebook book, String ending) {
        return ContentDisposition.attachment()
                .filename(book.key() + "-" + book.number() + "." + ending, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
