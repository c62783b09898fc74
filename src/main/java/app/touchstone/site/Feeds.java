package app.touchstone.site;

import app.touchstone.report.Front;
import app.touchstone.report.PublicAddress;
import app.touchstone.report.PublicEdition;
import app.touchstone.report.ReadingRoom;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What went out last, for programs that follow a desk: reports and corrections, or corrections alone; as Atom (RFC 4287)
 * and JSON Feed 1.1.
 */
@RestController
class Feeds {

    private static final String ATOM = "application/atom+xml;charset=utf-8";
    private static final String JSON = "application/feed+json;charset=utf-8";

    /** How many editions a feed tells. */
    static final int ENTRIES = 50;

    private final ReadingRoom room;
    private final PublicAddress address;
    private final HouseStamp house;
    private final Frames frames;
    private final Answers answers;

    Feeds(ReadingRoom room, PublicAddress address, HouseStamp house, Frames frames, Answers answers) {
        this.room = room;
        this.address = address;
        this.house = house;
        this.frames = frames;
        this.answers = answers;
    }

    @GetMapping("/read/{desk}/feed.atom")
    ResponseEntity<byte[]> atom(@PathVariable String desk, HttpServletRequest request) {
        return feed(desk, request, "/feed.atom", false);
    }

    @GetMapping("/read/{desk}/feed.json")
    ResponseEntity<byte[]> json(@PathVariable String desk, HttpServletRequest request) {
        return feed(desk, request, "/feed.json", false);
    }

    @GetMapping("/read/{desk}/corrections.atom")
    ResponseEntity<byte[]> correctionsAtom(@PathVariable String desk, HttpServletRequest request) {
        return feed(desk, request, "/corrections.atom", true);
    }

    @GetMapping("/read/{desk}/corrections.json")
    ResponseEntity<byte[]> correctionsJson(@PathVariable String desk, HttpServletRequest request) {
        return feed(desk, request, "/corrections.json", true);
    }

    private ResponseEntity<byte[]> feed(String desk, HttpServletRequest request, String name, boolean corrections) {
        Front front = room.front(desk);
        SiteWords words = SiteWords.of(request);
        Version version = Version.of(
                front.changedAt(),
                house.value(),
                front.desk(),
                front.stamp(),
                front.letterhead().version(),
                front.name(),
                words,
                name);
        boolean atom = name.endsWith("atom");
        return answers.page(request, version, atom ? ATOM : JSON, () -> {
            List<FeedEntry> entries = room.log(front, corrections, 0, ENTRIES).items().stream()
                    .map(one -> entry(front, one))
                    .toList();
            Feed feed = new Feed(
                    words.say(corrections ? "site.corrections.of" : "site.reports.of", front.title()),
                    words.say(corrections ? "site.feed.about.corrections" : "site.feed.about", front.title()),
                    front.title(),
                    words.language().toLanguageTag(),
                    address.base() + words.at(frames.path(front, corrections ? "/corrections" : ""), ""),
                    address.base() + words.at(frames.path(front, name), ""),
                    picture(front),
                    front.letterhead().details().licence(),
                    front.changedAt(),
                    entries);
            return atom ? feed.atom() : feed.json();
        });
    }

    private String picture(Front front) {
        String logo = front.letterhead().logo();
        return logo == null ? "" : address.base() + frames.path(front, "/logo/" + logo);
    }

    /** An entry is told in the language of its report. */
    private FeedEntry entry(Front front, PublicEdition edition) {
        SiteWords words = SiteWords.of(java.util.Locale.forLanguageTag(edition.language()));
        var kind = edition.correction();
        String report = address.base() + frames.path(front, "/" + edition.slug());
        String verdict = words.say("site.feed.entry.first", edition.ratingLabel());
        return new FeedEntry(
                report + "/" + edition.number(),
                report,
                kind == null
                        ? edition.title()
                        : words.say("site.feed.entry.corrected", words.name(kind), edition.title()),
                kind == null ? verdict + "\n\n" + edition.summary() : edition.reason() + "\n\n" + verdict,
                kind == null ? edition.ratingLabel() : words.name(kind),
                edition.language(),
                edition.publishedAt());
    }
}
