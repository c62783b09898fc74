package app.touchstone.insight;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.CodebookId;
import app.touchstone.codebook.ScaleId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The judgements behind the figures, for people who are signed in to the workspace. */
@RestController
class AgreementDownload {

    private final Agreements agreements;
    private final CurrentMember current;

    AgreementDownload(Agreements agreements, CurrentMember current) {
        this.agreements = agreements;
        this.current = current;
    }

    @GetMapping(InsightPlaces.JUDGEMENTS)
    void judgements(
            @RequestParam Subject subject,
            @RequestParam(required = false) @Nullable ScaleId scale,
            @RequestParam(required = false) @Nullable CodebookId codebook,
            @RequestParam(required = false) @Nullable CodeId code,
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to,
            HttpServletResponse response)
            throws IOException {
        Member member = current.get().require(Permission.READ);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"judgements.csv\"");
        try (Writer out = response.getWriter()) {
            agreements.write(member, new AgreementQuery(subject, scale, codebook, code, from, to), out);
        }
    }
}
