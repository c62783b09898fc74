package app.touchstone.site;

import app.touchstone.basis.Problem;
import app.touchstone.codebook.Codebook;
import app.touchstone.report.Front;
import app.touchstone.report.Hall;
import app.touchstone.report.PublicAddress;
import app.touchstone.report.PublicEdition;
import app.touchstone.report.PublicMethod;
import app.touchstone.report.PublicPage;
import app.touchstone.report.PublicQuery;
import app.touchstone.report.PublicReport;
import app.touchstone.report.ReadingRoom;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pages of a desk that are not about one report: its reports, its corrections, and which desks there are. */
@RestController
class DeskPages {

    /** How many corrections a page lists. */
    static final int LOGGED = 50;

    private final ReadingRoom room;
    private final PublicAddress address;
    private final HouseStamp house;
    private final Frames frames;
    private final Answers answers;
    private final PageTemplates templates;

    DeskPages(
            ReadingRoom room,
            PublicAddress address,
            HouseStamp house,
            Frames frames,
            Answers answers,
            PageTemplates templates) {
        this.room = room;
        this.address = address;
        this.house = house;
        this.frames = frames;
        this.answers = answers;
        this.templates = templates;
    }

    /** The desks; with one alone there is nothing to choose. */
    @GetMapping("/read")
    ResponseEntity<byte[]> desks(HttpServletRequest request) {
        List<Front> fronts = room.fronts();
        if (fronts.size() == 1) {
            HttpHeaders headers = new HttpHeaders();
            headers.setLocation(URI.create(frames.path(fronts.getFirst(), "")));
            headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
            return new ResponseEntity<>(headers, HttpStatus.FOUND);
        }
        SiteWords words = SiteWords.of(request);
        Hall hall = room.hall();
        Version version = Version.of(
                Objects.requireNonNullElse(hall.changedAt(), Instant.EPOCH), house.value(), words, "desks", hall);
        return answers.page(
                request,
                version,
                Answers.HTML,
                () -> templates.render(
                        "desks",
                        words,
                        Map.of(
                                "fronts",
                                fronts,
                                "canonical",
                                address.of("/read"),
                                "paths",
                                fronts.stream()
                                        .map(front -> frames.path(front, ""))
                                        .toList())));
    }

    @GetMapping("/read/{desk}")
    ResponseEntity<byte[]> reports(@PathVariable String desk, HttpServletRequest request) {
        Front front = room.front(desk);
        SiteWords words = SiteWords.of(request);
        PublicQuery query = ListAddress.read(request.getParameterMap());
        Version version = version(front, words, "reports", query);
        if (query.text().isEmpty()) {
            return answers.page(request, version, Answers.HTML, () -> list(front, words, query));
        }
        return answers.passing(request, version, Answers.HTML, () -> list(front, words, query));
    }

    private String list(Front front, SiteWords words, PublicQuery query) {
        PublicPage<PublicReport> found = room.find(front, query);
        String path = frames.path(front, "");
        Frame frame = frames.page(
                words,
                front,
                "reports",
                path,
                ListAddress.write(query),
                title(words, front, query),
                about(front, words));
        if (!query.text().isEmpty() || found.total() == 0) {
            frame = frame.unlisted();
        }
        Map<String, Object> values = new HashMap<>();
        values.put("query", query);
        values.put("total", found.total());
        values.put("choices", ListChoices.of(words, query, room.choices(front)));
        values.put("paging", Paging.of(words, path, query, found.pages(PublicQuery.PER_PAGE)));
        values.put(
                "reports",
                found.items().stream()
                        .map(report -> ListedReport.of(words, frames, front, report))
                        .toList());
        return templates.render("reports", frame, values);
    }

    private static String title(SiteWords words, Front front, PublicQuery query) {
        return query.page() == 1
                ? words.say("site.reports.of", front.title())
                : words.say("site.reports.page", front.title(), query.page());
    }

    private static String about(Front front, SiteWords words) {
        String own = front.letterhead().details().description();
        return own.isEmpty() ? words.say("site.reports.about", front.title()) : own;
    }

    /** Everything that was ever corrected, and why. */
    @GetMapping("/read/{desk}/corrections")
    ResponseEntity<byte[]> corrections(@PathVariable String desk, HttpServletRequest request) {
        Front front = room.front(desk);
        SiteWords words = SiteWords.of(request);
        Integer asked = ListAddress.number(ListAddress.clean(request.getParameter("page")), ListAddress.LAST_PAGE);
        int page = asked == null ? 1 : asked;
        return answers.page(request, version(front, words, "corrections", page), Answers.HTML, () -> {
            PublicPage<PublicEdition> log = room.log(front, true, (page - 1) * LOGGED, LOGGED);
            String path = frames.path(front, "/corrections");
            Frame frame = frames.page(
                    words,
                    front,
                    "corrections",
                    path,
                    page == 1 ? "" : "page=" + page,
                    words.say("site.corrections.of", front.title()),
                    words.say("site.corrections.intro"));
            Map<String, Object> values = new HashMap<>();
            values.put("total", log.total());
            values.put("paging", Paging.plain(words, path, page, log.pages(LOGGED)));
            values.put(
                    "log",
                    log.items().stream()
                            .map(one -> LoggedEdition.of(words, frames, front, one))
                            .toList());
            return templates.render("corrections", frame, values);
        });
    }

    /** Who this is, how to reach them, and how to report an error. */
    @GetMapping("/read/{desk}/about")
    ResponseEntity<byte[]> about(@PathVariable String desk, HttpServletRequest request) {
        Front front = room.front(desk);
        SiteWords words = SiteWords.of(request);
        return answers.page(request, version(front, words, "about"), Answers.HTML, () -> {
            Frame frame = frames.page(
                    words,
                    front,
                    "about",
                    frames.path(front, "/about"),
                    "",
                    words.say("site.about.of", front.title()),
                    about(front, words));
            return templates.render("about", frame, Map.of("contact", Contact.of(front)));
        });
    }

    @GetMapping("/read/{desk}/methodology")
    ResponseEntity<byte[]> methodology(@PathVariable String desk, HttpServletRequest request) {
        Front front = room.front(desk);
        SiteWords words = SiteWords.of(request);
        Version version = version(front, words, "methodology", room.methodState(front));
        return answers.page(request, version, Answers.HTML, () -> {
            PublicMethod method = room.method(front);
            Frame frame = frames.page(
                    words,
                    front,
                    "methodology",
                    frames.path(front, "/methodology"),
                    "",
                    words.say("site.method.of", front.title()),
                    words.say("site.method.about"));
            return templates.render(
                    "methodology", frame, Map.of("method", method, "books", frames.path(front, "/codebooks") + "/"));
        });
    }

    /** One codebook: every code with its definition. */
    @GetMapping("/read/{desk}/codebooks/{key}")
    ResponseEntity<byte[]> codebook(@PathVariable String desk, @PathVariable String key, HttpServletRequest request) {
        Front front = room.front(desk);
        SiteWords words = SiteWords.of(request);
        Version version = version(front, words, "codebook", key, room.methodState(front));
        if (Answers.has(request, version)) {
            return answers.page(request, version, Answers.HTML, () -> "");
        }
        Codebook book = room.method(front).codebooks().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("report"));
        return answers.page(request, version, Answers.HTML, () -> {
            Frame frame = frames.page(
                    words,
                    front,
                    "methodology",
                    frames.path(front, "/codebooks/" + key),
                    "",
                    book.name() + " · " + front.title(),
                    book.description());
            return templates.render("codebook", frame, Map.of("shelf", CodeShelf.of(book)));
        });
    }

    private Version version(Front front, SiteWords words, Object... parts) {
        return Version.of(
                front.changedAt(),
                house.value(),
                front.desk(),
                front.stamp(),
                front.letterhead().version(),
                front.name(),
                words,
                List.of(parts));
    }
}
