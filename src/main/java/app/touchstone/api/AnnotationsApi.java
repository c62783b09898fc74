package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.document.DocumentId;
import app.touchstone.exchange.AnnotationFile;
import app.touchstone.exchange.AnnotationImport;
import app.touchstone.exchange.ImportReport;
import app.touchstone.exchange.LabelChoice;
import app.touchstone.exchange.MarkExports;
import app.touchstone.exchange.MarksFormat;
import app.touchstone.marking.MarkBatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT + "/documents/{document}/annotations")
@Tag(name = "Annotations", description = "A document's marks for other tools, and theirs for us.")
class AnnotationsApi {

    private static final String JSON_LD = "application/ld+json";
    private static final String JSON = "application/json";
    private static final String TSV = "text/tab-separated-values";
    private static final String CSV = "text/csv";

    private final MarkExports exports;
    private final AnnotationImport imports;

    AnnotationsApi(MarkExports exports, AnnotationImport imports) {
        this.exports = exports;
        this.imports = imports;
    }

    @GetMapping(produces = {JSON_LD, JSON})
    @Operation(
            summary = "The marks as a W3C Web Annotation collection, as WebAnno TSV 3.3, or as a table",
            description = "`Accept` chooses: `application/ld+json` (offsets in Unicode code points),"
                    + " `text/tab-separated-values` (WebAnno TSV 3.3 for INCEpTION, offsets in UTF-16 units),"
                    + " `text/csv` (code points; `bom=true` for spreadsheets). Written while it is read.")
    void webAnnotation(
            @AuthenticationPrincipal Member member, @PathVariable DocumentId document, HttpServletResponse response)
            throws IOException {
        write(member, document, MarksFormat.WEB_ANNOTATION, false, response);
    }

    @GetMapping(produces = TSV)
    @Operation(summary = "The text and its marks as WebAnno TSV 3.3")
    void tsv(@AuthenticationPrincipal Member member, @PathVariable DocumentId document, HttpServletResponse response)
            throws IOException {
        write(member, document, MarksFormat.WEBANNO_TSV, false, response);
    }

    @GetMapping(produces = CSV)
    @Operation(summary = "The marks in their context as a table")
    void csv(
            @AuthenticationPrincipal Member member,
            @PathVariable DocumentId document,
            @RequestParam(defaultValue = "false") boolean bom,
            HttpServletResponse response)
            throws IOException {
        write(member, document, MarksFormat.CSV, bom, response);
    }

    @PostMapping(consumes = {JSON_LD, JSON})
    @Operation(
            summary = "Web annotations become marks on the document's newest snapshot",
            description =
                    "An annotation, a list, a page, a collection with its pages embedded, or a graph; up to 200,000"
                            + " annotations. With `dryRun=true` nothing is stored, and the answer says what would become of"
                            + " each. The quote decides: offsets may count code points or UTF-16 units. What stands there"
                            + " already is left alone, so the same file may be sent again. The body may be packed"
                            + " (`Content-Encoding: gzip`), which a file of more than 22 MB must be.",
            parameters =
                    @Parameter(
                            name = "code",
                            in = ParameterIn.QUERY,
                            description = "What a tag is, once for each tag that is no code: `CODE_ID:tag`,"
                                    + " `claim:tag` or `skip:tag`.",
                            array = @ArraySchema(schema = @Schema(type = "string"))),
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = JSON_LD, schema = @Schema(type = "object")),
                                @Content(mediaType = JSON, schema = @Schema(type = "object"))
                            }))
    ImportReport add(
            @AuthenticationPrincipal Member member,
            @PathVariable DocumentId document,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        member.require(Permission.MARK);
        String[] told = request.getParameterValues("code");
        Map<String, LabelChoice> choices = LabelChoice.parse(told == null ? List.of() : List.of(told));
        AnnotationFile file = read(request);
        return dryRun ? imports.look(member, document, file, choices) : imports.apply(member, document, file, choices);
    }

    @DeleteMapping("/{batch}")
    @Operation(summary = "Take the marks of an own import off again; each can be put back")
    MarkBatch undo(
            @AuthenticationPrincipal Member member, @PathVariable DocumentId document, @PathVariable long batch) {
        return imports.undo(member, document, batch);
    }

    private static AnnotationFile read(HttpServletRequest request) throws IOException {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return AnnotationFile.read(request.getInputStream());
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            throw Problem.invalid("file", "exchange.annotations.encoding", encoding);
        }
        try (InputStream unpacked = new GZIPInputStream(request.getInputStream())) {
            return AnnotationFile.read(unpacked);
        } catch (ZipException broken) {
            throw Problem.invalid("file", "exchange.annotations.encoding", encoding);
        }
    }

    private void write(
            Member member, DocumentId document, MarksFormat format, boolean bom, HttpServletResponse response)
            throws IOException {
        String name = exports.fileName(member, document, format);
        response.setContentType(format.contentType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (OutputStream out = response.getOutputStream()) {
            exports.write(member, document, format, bom, out);
        }
    }
}
