package app.touchstone.exchange;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Downloads for people who are signed in to the workspace; written while they are read. */
@RestController
class ExportDownloads {

    private final ClaimsCsv csv;
    private final CurrentMember current;

    ExportDownloads(ClaimsCsv csv, CurrentMember current) {
        this.csv = csv;
        this.current = current;
    }

    @GetMapping("/export/claims.csv")
    void claims(HttpServletResponse response) throws IOException {
        Member member = current.get().require(Permission.READ);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"claims.csv\"");
        try (Writer out = response.getWriter()) {
            csv.write(member, out);
        }
    }
}
