package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.capture.CaptureId;
import app.touchstone.intake.Intake;
import app.touchstone.intake.IntakeId;
import app.touchstone.intake.IntakeItem;
import app.touchstone.intake.IntakeRuns;
import app.touchstone.intake.Intakes;
import app.touchstone.intake.ItemOutcome;
import app.touchstone.intake.ItemsCsv;
import app.touchstone.intake.RatingCount;
import app.touchstone.intake.TableReading;
import app.touchstone.job.Job;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(ApiSecurity.ROOT + "/imports")
@Tag(
        name = "Imports",
        description = "Claims from tables and other fact-checkers' ClaimReviews: load a file, say what its columns are,"
                + " look what would happen, bring it in, take it back.")
class ImportsApi {

    private final Intakes intakes;
    private final IntakeRuns runs;
    private final ItemsCsv csv;

    ImportsApi(Intakes intakes, IntakeRuns runs, ItemsCsv csv) {
        this.intakes = intakes;
        this.runs = runs;
        this.csv = csv;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Load a file; nothing of it is looked at yet",
            description =
                    "CSV, XLSX or JSON Lines with claims; JSON-LD, a page or a feed with ClaimReviews. It comes as"
                            + " the part `file` and may be packed with gzip, which one of more than 20 MB must be. The answer"
                            + " proposes how a table is read.")
    Intake load(@AuthenticationPrincipal Member member, @RequestPart("file") MultipartFile file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return intakes.load(member, Objects.requireNonNullElse(file.getOriginalFilename(), ""), in);
        }
    }

    @PostMapping("/captures/{capture}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Load what was fetched; nothing of it is looked at yet",
            description =
                    "Fetch the address first, with `POST /captures`. A page or feed with ClaimReviews, or a table.")
    Intake loadCapture(@AuthenticationPrincipal Member member, @PathVariable CaptureId capture) throws IOException {
        return intakes.load(member, capture);
    }

    @GetMapping
    @Operation(summary = "The desk's imports, newest first")
    Page<Intake> newest(
            @AuthenticationPrincipal Member member,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Page.of(intakes.newest(member, cursor, limit));
    }

    @GetMapping("/{intake}")
    @Operation(summary = "One import: how it is read, how far it is, how many items come to what")
    Intake get(@AuthenticationPrincipal Member member, @PathVariable IntakeId intake) {
        return intakes.get(member, intake);
    }

    @GetMapping("/{intake}/sample")
    @Operation(summary = "The first rows of a table as they are read now")
    Page<List<String>> sample(@AuthenticationPrincipal Member member, @PathVariable IntakeId intake) {
        return Page.whole(intakes.sample(member, intake));
    }

    @PutMapping("/{intake}/reading")
    @Operation(
            summary = "Say how a table is read",
            description = "Each use but `IGNORED` goes to one column; `WORDING` is needed. Without `uses`, they are"
                    + " guessed or remembered anew. The same columns are read the same way the next time.")
    Intake read(
            @AuthenticationPrincipal Member member, @PathVariable IntakeId intake, @RequestBody TableReading reading) {
        return intakes.read(member, intake, reading);
    }

    @PostMapping("/{intake}/look")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Work out in the background what would become of each item; no claim is stored")
    Job look(@AuthenticationPrincipal Member member, @PathVariable IntakeId intake) {
        return runs.look(member, intake);
    }

    @PostMapping("/{intake}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Bring in what is new, in the background; or go on after it was stopped")
    Job run(@AuthenticationPrincipal Member member, @PathVariable IntakeId intake) {
        return runs.run(member, intake);
    }

    @PostMapping("/{intake}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Take back, in the background, what nobody has touched since; the rest is kept and listed")
    Job undo(@AuthenticationPrincipal Member member, @PathVariable IntakeId intake) {
        return runs.takeBack(member, intake);
    }

    @GetMapping("/{intake}/items")
    @Operation(summary = "What becomes of each item, in the order of the file; some outcomes only when asked for")
    Page<IntakeItem> items(
            @AuthenticationPrincipal Member member,
            @PathVariable IntakeId intake,
            @RequestParam(required = false) @Nullable Set<ItemOutcome> outcome,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Page.of(intakes.items(member, intake, wanted(outcome), cursor, limit));
    }

    @GetMapping(path = "/{intake}/items.csv", produces = "text/csv")
    @Operation(summary = "The same as a table; written while it is read")
    void itemsCsv(
            @AuthenticationPrincipal Member member,
            @PathVariable IntakeId intake,
            @RequestParam(required = false) @Nullable Set<ItemOutcome> outcome,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        intakes.get(member, intake);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"import.csv\"");
        try (Writer out = response.getWriter()) {
            csv.list(member, intake, wanted(outcome), Language.of(request), out);
        }
    }

    @GetMapping("/{intake}/unknown-ratings")
    @Operation(summary = "Rating words of the file that nobody has explained yet; `PUT /rating-words` does")
    Page<RatingCount> unknownRatings(@AuthenticationPrincipal Member member, @PathVariable IntakeId intake) {
        return Page.whole(intakes.unknownRatings(member, intake));
    }

    @DeleteMapping("/{intake}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a file of which nothing was imported")
    void remove(@AuthenticationPrincipal Member member, @PathVariable IntakeId intake) {
        intakes.remove(member, intake);
    }

    /** A blank word in an address arrives as null, and asks for nothing. */
    private static Set<ItemOutcome> wanted(@Nullable Set<ItemOutcome> outcomes) {
        return outcomes == null
                ? Set.of()
                : outcomes.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
