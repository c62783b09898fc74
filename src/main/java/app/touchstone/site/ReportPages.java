package app.touchstone.site;

import app.touchstone.basis.Problem;
import app.touchstone.claimreview.ClaimReviewMarkup;
import app.touchstone.report.ChangesRendering;
import app.touchstone.report.Edition;
import app.touchstone.report.EditionHistory;
import app.touchstone.report.Front;
import app.touchstone.report.HtmlRendering;
import app.touchstone.report.PublicAddress;
import app.touchstone.report.ReadingRoom;
import app.touchstone.report.ReportContent;
import app.touchstone.report.ReportMarkup;
import app.touchstone.report.ReportPlaces;
import app.touchstone.report.ShownEdition;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The pages of one report: its newest edition, each edition at its own address, and a card to be framed elsewhere. They
 * are written in the report's language, so that one address has one text.
 */
@RestController
class ReportPages {

    private final ReadingRoom room;
    private final EditionHistory history;
    private final PublicAddress address;
    private final HouseStamp house;
    private final Frames frames;
    private final Answers answers;
    private final PageTemplates templates;

    ReportPages(
            ReadingRoom room,
            EditionHistory history,
            PublicAddress address,
            HouseStamp house,
            Frames frames,
            Answers answers,
            PageTemplates templates) {
        this.room = room;
        this.history = history;
        this.address = address;
        this.house = house;
        this.frames = frames;
        this.answers = answers;
        this.templates = templates;
    }

    @GetMapping("/read/{desk}/{slug}")
    ResponseEntity<byte[]> newest(@PathVariable String desk, @PathVariable String slug, HttpServletRequest request) {
        return report(desk, slug, null, request);
    }

    @GetMapping("/read/{desk}/{slug}/{edition:[0-9]{1,6}}")
    ResponseEntity<byte[]> edition(
            @PathVariable String desk,
            @PathVariable String slug,
            @PathVariable int edition,
            HttpServletRequest request) {
        return report(desk, slug, edition, request);
    }

    private ResponseEntity<byte[]> report(
            String desk, String slug, @Nullable Integer number, HttpServletRequest request) {
        ShownEdition shown = room.shown(desk, slug, number);
        Version version = version(shown, number == null ? "newest" : "edition");
        return answers.page(request, version, Answers.HTML, () -> page(shown, number != null));
    }

    /** @param own whether the edition was asked for at its own address */
    private String page(ShownEdition shown, boolean own) {
        Front front = shown.front();
        Edition edition = room.edition(front.slug(), shown.slug(), shown.number());
        ReportContent content = edition.content();
        SiteWords words = words(content);
        String path = ReportPlaces.reading(front.slug(), shown.slug());
        String page = address.of(path);
        EditionLines editions =
                EditionLines.of(words, frames, front, room.editions(front.slug(), shown.slug()), shown.number());
        Map<String, Object> values = new HashMap<>();
        values.put("content", content);
        values.put("article", HtmlRendering.article(content, page));
        values.put("markup", ClaimReviewMarkup.embeddable(ReportMarkup.of(content, page)));
        values.put("newest", address.path(path));
        values.put("files", address.path(ReportPlaces.reading(front.slug(), shown.slug(), shown.number())));
        values.put("downloads", Download.all(words));
        values.put("sha256", edition.sha256());
        values.put("superseded", shown.number() < shown.newest());
        values.put("editions", editions);
        values.put("citation", Citation.of(words, front, content, edition.sha256(), address));
        values.put("contact", Contact.of(front));
        values.put("embed", Embedding.html(words, address, front, content));
        Head head = Head.page(content.title() + " · " + front.title(), content.summary(), page, List.of())
                .article(Embedding.discovery(address, page));
        boolean old = own && shown.number() < shown.newest();
        return templates.render("report", frames.report(words, front, old ? head.unlisted() : head), values);
    }

    /** What an edition says otherwise than the one before, word by word. */
    @GetMapping("/read/{desk}/{slug}/{edition:[0-9]{1,6}}/changes")
    ResponseEntity<byte[]> changes(
            @PathVariable String desk,
            @PathVariable String slug,
            @PathVariable int edition,
            HttpServletRequest request) {
        ShownEdition shown = room.shown(desk, slug, edition);
        if (edition < 2) {
            throw Problem.notFound("report");
        }
        return answers.page(request, version(shown, "changes"), Answers.HTML, () -> {
            Front front = shown.front();
            ReportContent content = room.edition(front.slug(), slug, edition).content();
            SiteWords words = words(content);
            String path = ReportPlaces.reading(front.slug(), slug);
            EditionLines.Line line =
                    EditionLines.of(words, frames, front, room.editions(front.slug(), slug), edition).lines().stream()
                            .filter(EditionLines.Line::here)
                            .findFirst()
                            .orElseThrow();
            Map<String, Object> values = new HashMap<>();
            values.put("content", content);
            values.put("number", edition);
            values.put("line", line);
            values.put("own", address.path(path + "/" + edition));
            values.put("before", address.path(path + "/" + (edition - 1)));
            values.put(
                    "changes",
                    ChangesRendering.section(
                            history.changes(front.slug(), slug, edition - 1, edition, words.language()),
                            words.language()));
            String title = words.say("site.changes.of", edition) + " · " + content.title();
            Head head = Head.page(title, content.summary(), address.of(path + "/" + edition + "/changes"), List.of());
            return templates.render("changes", frames.report(words, front, head), values);
        });
    }

    /** Small enough to stand in another page. */
    @GetMapping("/read/{desk}/{slug}/card")
    ResponseEntity<byte[]> card(@PathVariable String desk, @PathVariable String slug, HttpServletRequest request) {
        ShownEdition shown = room.shown(desk, slug, null);
        return answers.page(request, version(shown, "card"), Answers.HTML, () -> {
            Front front = shown.front();
            ReportContent content =
                    room.edition(front.slug(), shown.slug(), shown.number()).content();
            SiteWords words = words(content);
            String page = address.of(ReportPlaces.reading(front.slug(), shown.slug()));
            Head head = Head.page(content.title(), content.summary(), page, List.of())
                    .unlisted();
            Map<String, Object> values = new HashMap<>();
            values.put("content", content);
            values.put("newest", page);
            values.put(
                    "hue",
                    "report-hue-" + content.verdict().rating().colour().name().toLowerCase(Locale.ROOT));
            values.put("published", words.day(content.publishedAt()));
            return templates.render("card", frames.report(words, front, head), values);
        });
    }

    private static SiteWords words(ReportContent content) {
        return SiteWords.of(content.locale());
    }

    private Version version(ShownEdition shown, String page) {
        Front front = shown.front();
        var changed = front.letterhead().changedAt();
        return Version.of(
                changed != null && changed.isAfter(shown.changedAt()) ? changed : shown.changedAt(),
                house.value(),
                front.desk(),
                front.name(),
                front.letterhead().version(),
                shown.slug(),
                shown.sha256(),
                shown.newest(),
                shown.newestSha256(),
                page);
    }
}
