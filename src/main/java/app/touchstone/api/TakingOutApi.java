package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.exchange.ExportAnswer;
import app.touchstone.exchange.ExportFiles;
import app.touchstone.exchange.ExportFilter;
import app.touchstone.exchange.ExportFormat;
import app.touchstone.exchange.ExportKind;
import app.touchstone.exchange.ExportOrder;
import app.touchstone.exchange.Exports;
import app.touchstone.job.Job;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT)
@Tag(
        name = "Taking out",
        description = "What a desk has, as tables and in formats of others; at once or in the background.")
class TakingOutApi {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String JSON_LINES = "application/x-ndjson";

    /** As in the query: what is left out bounds nothing. @param format the kind's first one when left out */
    record Wanted(
            @Nullable ExportFormat format,
            @Nullable Set<ClaimState> state,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String codebook) {

        ExportOrder order(ExportKind kind) {
            return new ExportOrder(
                    kind,
                    Objects.requireNonNullElse(format, kind.formats().getFirst()),
                    new ExportFilter(
                            Objects.requireNonNullElse(state, Set.of()),
                            from,
                            to,
                            Objects.requireNonNullElse(codebook, "")));
        }
    }

    private final Exports exports;
    private final ExportFiles files;

    TakingOutApi(Exports exports, ExportFiles files) {
        this.exports = exports;
        this.files = files;
    }

    @GetMapping(
            path = "/exports/claims",
            produces = {CSV, XLSX, JSON_LINES})
    @Operation(summary = "Claims with verdicts, framings and sources: CSV, XLSX, JSON_LINES")
    void claims(@AuthenticationPrincipal Member member, @ParameterObject Wanted wanted, HttpServletResponse response)
            throws IOException {
        ExportAnswer.write(exports, member, wanted.order(ExportKind.CLAIMS), response);
    }

    @GetMapping(path = "/exports/claims.csv", produces = "text/csv")
    @Operation(summary = "The same as CSV")
    void claimsAsCsv(@AuthenticationPrincipal Member member, HttpServletResponse response) throws IOException {
        ExportAnswer.write(
                exports, member, new ExportOrder(ExportKind.CLAIMS, ExportFormat.CSV, ExportFilter.ALL), response);
    }

    @GetMapping(
            path = "/exports/assessments",
            produces = {CSV, XLSX, JSON_LINES})
    @Operation(summary = "Assessments of settled rounds: CSV, XLSX, JSON_LINES")
    void assessments(
            @AuthenticationPrincipal Member member, @ParameterObject Wanted wanted, HttpServletResponse response)
            throws IOException {
        ExportAnswer.write(exports, member, wanted.order(ExportKind.ASSESSMENTS), response);
    }

    @GetMapping(
            path = "/exports/evidence",
            produces = {CSV, XLSX, JSON_LINES})
    @Operation(summary = "Evidence on claims: CSV, XLSX, JSON_LINES")
    void evidence(@AuthenticationPrincipal Member member, @ParameterObject Wanted wanted, HttpServletResponse response)
            throws IOException {
        ExportAnswer.write(exports, member, wanted.order(ExportKind.EVIDENCE), response);
    }

    @GetMapping(
            path = "/exports/sources",
            produces = {CSV, XLSX, JSON_LINES})
    @Operation(summary = "Sources: CSV, XLSX, JSON_LINES")
    void sources(@AuthenticationPrincipal Member member, @ParameterObject Wanted wanted, HttpServletResponse response)
            throws IOException {
        ExportAnswer.write(exports, member, wanted.order(ExportKind.SOURCES), response);
    }

    @GetMapping(
            path = "/exports/marks",
            produces = {CSV, XLSX, JSON_LINES})
    @Operation(summary = "Marks of the newest snapshot of every document: CSV, XLSX, JSON_LINES")
    void marks(@AuthenticationPrincipal Member member, @ParameterObject Wanted wanted, HttpServletResponse response)
            throws IOException {
        ExportAnswer.write(exports, member, wanted.order(ExportKind.MARKS), response);
    }

    @GetMapping(path = "/exports/claimreviews", produces = "application/ld+json")
    @Operation(summary = "The ClaimReview of every report, as a schema.org DataFeed")
    void claimReviews(
            @AuthenticationPrincipal Member member, @ParameterObject Wanted wanted, HttpServletResponse response)
            throws IOException {
        ExportAnswer.write(exports, member, wanted.order(ExportKind.FEED), response);
    }

    @GetMapping(path = "/exports/mediareviews", produces = "application/ld+json")
    @Operation(summary = "The MediaReview of every published claim that is about media, as a schema.org DataFeed")
    void mediaReviews(
            @AuthenticationPrincipal Member member, @ParameterObject Wanted wanted, HttpServletResponse response)
            throws IOException {
        ExportAnswer.write(exports, member, wanted.order(ExportKind.MEDIA), response);
    }

    @GetMapping(path = "/exports/stix", produces = "application/stix+json")
    @Operation(summary = "Codes, reports and claimants as a STIX 2.1 bundle")
    void stix(@AuthenticationPrincipal Member member, @ParameterObject Wanted wanted, HttpServletResponse response)
            throws IOException {
        ExportAnswer.write(exports, member, wanted.order(ExportKind.NARRATIVES), response);
    }

    @GetMapping(path = "/exports/averitec", produces = "application/json")
    @Operation(summary = "Settled claims with questions and answers, as in the data set AVeriTeC")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", array = @ArraySchema(schema = @Schema(type = "object"))))
    void averitec(@AuthenticationPrincipal Member member, @ParameterObject Wanted wanted, HttpServletResponse response)
            throws IOException {
        ExportAnswer.write(exports, member, wanted.order(ExportKind.AVERITEC), response);
    }

    @PostMapping("/exports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Take something out in the background",
            description = "The job's outcome names the file, which is kept for a week: GET /exports/files/{file}.")
    Job start(@AuthenticationPrincipal Member member, @RequestBody ExportOrder order) {
        return exports.start(member, order);
    }

    @PostMapping("/claims/{claim}/bundle")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Make the claim's evidence bundle in the background")
    Job startBundle(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        return exports.startBundle(member, claim);
    }

    @GetMapping("/exports/files")
    @Operation(summary = "My files that were made in the background, the newest first")
    Page<ExportFiles.Kept> files(@AuthenticationPrincipal Member member) {
        return Page.whole(files.mine(member));
    }

    @GetMapping(
            path = "/exports/files/{file}",
            produces = {"application/*", "text/*"})
    @Operation(summary = "One of these files")
    void file(@AuthenticationPrincipal Member member, @PathVariable String file, HttpServletResponse response)
            throws IOException {
        ExportAnswer.write(files, member, file, response);
    }
}
