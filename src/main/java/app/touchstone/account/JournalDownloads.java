package app.touchstone.account;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The journal and its head as files, for people who are signed in to the workspace. */
@RestController
class JournalDownloads {

    private final JournalExport export;
    private final Anchors anchors;
    private final CurrentMember current;

    JournalDownloads(JournalExport export, Anchors anchors, CurrentMember current) {
        this.export = export;
        this.anchors = anchors;
        this.current = current;
    }

    @GetMapping("/" + AccountPlaces.JOURNAL_FILE)
    void journal(HttpServletResponse response) throws IOException {
        Member member = current.get().require(Permission.READ);
        response.setContentType("application/x-ndjson");
        response.setHeader("Content-Disposition", "attachment; filename=\"journal.jsonl\"");
        try (OutputStream out = response.getOutputStream()) {
            export.write(member, out);
        }
    }

    /** Small and the same for everybody who takes it at the same entry: made to be time stamped. */
    @GetMapping("/" + AccountPlaces.HEAD_FILE)
    void head(HttpServletResponse response) throws IOException {
        Anchors.Head head = anchors.head(current.get());
        response.setContentType("application/json");
        response.setHeader("Content-Disposition", "attachment; filename=\"journal-head-" + head.sequence() + ".json\"");
        try (OutputStream out = response.getOutputStream()) {
            out.write(head.file().getBytes(StandardCharsets.UTF_8));
        }
    }
}
