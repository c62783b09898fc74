package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.evidence.Source;
import app.touchstone.evidence.SourceDetails;
import app.touchstone.evidence.SourceId;
import app.touchstone.evidence.SourceKind;
import app.touchstone.evidence.SourceQuery;
import app.touchstone.evidence.SourceType;
import app.touchstone.evidence.Sources;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
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
@RequestMapping(ApiSecurity.ROOT + "/sources")
@Tag(name = "Sources", description = "Outlets, people, institutions and records behind evidence, each kept once.")
class SourcesApi {

    private final Sources sources;

    SourcesApi(Sources sources) {
        this.sources = sources;
    }

    @GetMapping
    @Operation(summary = "Sources in the order in which they were added; text is a part of name or address")
    Page<Source> page(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable SourceKind kind,
            @RequestParam(required = false) @Nullable SourceType type,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Page.of(sources.page(member, new SourceQuery(text, kind, type, country), cursor, limit));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a source")
    Source add(@AuthenticationPrincipal Member member, @RequestBody SourceDetails details) {
        return sources.add(member, details);
    }

    @GetMapping("/{source}")
    @Operation(summary = "One source")
    Source get(@AuthenticationPrincipal Member member, @PathVariable SourceId source) {
        return sources.get(member, source);
    }

    @PutMapping("/{source}")
    @Operation(summary = "Change a source")
    Source change(
            @AuthenticationPrincipal Member member,
            @PathVariable SourceId source,
            @RequestParam long version,
            @RequestBody SourceDetails details) {
        return sources.change(member, source, version, details);
    }
}
