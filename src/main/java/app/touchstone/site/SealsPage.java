package app.touchstone.site;

import app.touchstone.exchange.PublishedSeals;
import app.touchstone.exchange.PublishedSeals.Seal;
import app.touchstone.report.Front;
import app.touchstone.report.ReadingRoom;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The heads of the desk's evidence bundles as plain text, a line each, so that an outsider can compare one. */
@RestController
class SealsPage {

    private static final String TEXT = "text/plain;charset=utf-8";

    private final ReadingRoom room;
    private final PublishedSeals seals;
    private final Answers answers;

    SealsPage(ReadingRoom room, PublishedSeals seals, Answers answers) {
        this.room = room;
        this.seals = seals;
        this.answers = answers;
    }

    @GetMapping("/read/{desk}/seals.txt")
    ResponseEntity<byte[]> seals(@PathVariable String desk, HttpServletRequest request) {
        Front front = room.front(desk);
        List<Seal> all = seals.of(front.desk());
        String newest = all.isEmpty() ? "" : all.getFirst().head();
        return answers.passing(
                request,
                Version.of(all.isEmpty() ? front.changedAt() : all.getFirst().at(), "seals.txt", newest, all.size()),
                TEXT,
                () -> all.stream()
                        .map(seal -> seal.head() + "  " + seal.at() + "  " + seal.report() + "\n")
                        .collect(Collectors.joining()));
    }
}
