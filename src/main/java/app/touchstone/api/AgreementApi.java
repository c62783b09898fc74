package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.CodebookId;
import app.touchstone.codebook.ScaleId;
import app.touchstone.insight.AgreementAnswer;
import app.touchstone.insight.AgreementChoices;
import app.touchstone.insight.AgreementQuery;
import app.touchstone.insight.Agreements;
import app.touchstone.insight.Intervals;
import app.touchstone.insight.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT + "/agreement")
@Tag(
        name = "Agreement",
        description = "How far people agree, over settled rounds and over marks. What cannot be computed is undefined"
                + " with a reason, never 0 or 1.")
class AgreementApi {

    private final Agreements agreements;

    AgreementApi(Agreements agreements) {
        this.agreements = agreements;
    }

    @GetMapping
    @Operation(
            summary = "Figures with 95 % intervals, by code, pair, version and month, and the cases worst first",
            description = "bootstrap: replicates for the intervals, 0 for none, at most 10000. from, to: months as"
                    + " 2026-01, in UTC.")
    AgreementAnswer figures(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "RATINGS") Subject subject,
            @RequestParam(required = false) @Nullable ScaleId scale,
            @RequestParam(required = false) @Nullable CodebookId codebook,
            @RequestParam(required = false) @Nullable CodeId code,
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to,
            @RequestParam(defaultValue = "1000") int bootstrap) {
        if (bootstrap < 0 || bootstrap > Intervals.MOST) {
            throw Problem.invalid("bootstrap", "insight.bootstrap.range", Intervals.MOST);
        }
        return agreements.answer(
                member, new AgreementQuery(subject, scale, codebook, code, from, to), Intervals.of(bootstrap));
    }

    @GetMapping("/choices")
    @Operation(summary = "What can be asked for: scales, codebooks, codes and months that have something")
    AgreementChoices choices(@AuthenticationPrincipal Member member) {
        return agreements.choices(member);
    }

    @GetMapping(path = "/judgements.csv", produces = "text/csv")
    @Operation(
            summary = "The judgements behind the figures",
            description = "The columns unit, rater and value, as the command line's agreement reads them. A set"
                    + " without codes is a bar alone; of marks every character is a unit.")
    void judgements(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "RATINGS") Subject subject,
            @RequestParam(required = false) @Nullable ScaleId scale,
            @RequestParam(required = false) @Nullable CodebookId codebook,
            @RequestParam(required = false) @Nullable CodeId code,
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to,
            HttpServletResponse response)
            throws IOException {
        member.require(Permission.READ);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"judgements.csv\"");
        try (Writer out = response.getWriter()) {
            agreements.write(member, new AgreementQuery(subject, scale, codebook, code, from, to), out);
        }
    }
}
