package app.touchstone.intake;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dry run as a file, for people who are signed in to the workspace; written while it is read. */
@RestController
class IntakeDownloads {

    private final ItemsCsv csv;
    private final Intakes intakes;
    private final CurrentMember current;

    IntakeDownloads(ItemsCsv csv, Intakes intakes, CurrentMember current) {
        this.csv = csv;
        this.intakes = intakes;
        this.current = current;
    }

    @GetMapping("/export/imports/{intake}/items.csv")
    void items(
            @PathVariable IntakeId intake,
            @RequestParam(required = false) Set<ItemOutcome> outcome,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        Member member = current.get().require(Permission.READ);
        intakes.get(member, intake);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"import.csv\"");
        try (Writer out = response.getWriter()) {
            // spreadsheets take a file without the mark for one in their own charset
            out.write('\uFEFF');
            csv.list(member, intake, outcome == null ? Set.of() : outcome, language, out);
        }
    }
}
