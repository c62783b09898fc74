package app.touchstone.site;

import app.touchstone.basis.Problem;
import app.touchstone.report.Front;
import app.touchstone.report.Hall;
import app.touchstone.report.PublicAddress;
import app.touchstone.report.ReadingRoom;
import app.touchstone.report.ReportPlaces;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What there is to read, for engines: every desk's pages and every report, by the protocol of sitemaps.org. */
@RestController
class Sitemaps {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XML = "application/xml;charset=utf-8";
    private static final List<String> DESK_PAGES = List.of("", "/corrections", "/methodology", "/about");

    private final ReadingRoom room;
    private final PublicAddress address;
    private final HouseStamp house;
    private final Frames frames;
    private final Answers answers;
    private final int perFile;

    /** @param perFile the protocol allows 50,000 addresses in a file */
    Sitemaps(
            ReadingRoom room,
            PublicAddress address,
            HouseStamp house,
            Frames frames,
            Answers answers,
            @Value("${touchstone.reading-room.sitemap-addresses:50000}") int perFile) {
        this.room = room;
        this.address = address;
        this.house = house;
        this.frames = frames;
        this.answers = answers;
        this.perFile = perFile;
    }

    /** All of it in one file while it fits, else the list of the files. */
    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> all(HttpServletRequest request) {
        return answer(request, "sitemap", () -> {
            int reports = room.count();
            List<Front> fronts = room.fronts();
            if (reports + fronts.size() * DESK_PAGES.size() <= perFile) {
                Xml xml = new Xml("urlset", NAMESPACE);
                desks(xml, fronts);
                reports(xml, 1);
                return xml.end();
            }
            Xml xml = new Xml("sitemapindex", NAMESPACE);
            for (int file = 0; file <= (reports + perFile - 1) / perFile; file++) {
                xml.open("sitemap")
                        .element("loc", address.of("/sitemap-" + file + ".xml"))
                        .close();
            }
            return xml.end();
        });
    }

    /** One file of them: 0 has the desks' own pages, 1 and on the reports in the order they came to be. */
    @GetMapping("/sitemap-{file}.xml")
    ResponseEntity<byte[]> one(@PathVariable("file") String asked, HttpServletRequest request) {
        Integer found = asked.equals("0") ? Integer.valueOf(0) : ListAddress.number(asked, ListAddress.LAST_PAGE);
        if (found == null) {
            throw Problem.notFound("report");
        }
        int file = found;
        return answer(request, "sitemap-" + file, () -> {
            Xml xml = new Xml("urlset", NAMESPACE);
            if (file == 0) {
                desks(xml, room.fronts());
            } else {
                reports(xml, file);
            }
            return xml.end();
        });
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, String name, Supplier<String> making) {
        Hall hall = room.hall();
        Instant changed = Objects.requireNonNullElse(hall.changedAt(), Instant.EPOCH);
        Version version = Version.of(changed, house.value(), hall, perFile, name);
        return answers.page(request, version, XML, making);
    }

    private void desks(Xml xml, List<Front> fronts) {
        for (Front front : fronts) {
            for (String page : DESK_PAGES) {
                xml.open("url").element("loc", address.base() + frames.path(front, page));
                if (page.isEmpty()) {
                    xml.element("lastmod", front.changedAt().toString());
                }
                xml.close();
            }
        }
    }

    private void reports(Xml xml, int file) {
        room.addresses((file - 1) * perFile, perFile)
                .forEach(one -> xml.open("url")
                        .element("loc", address.of(ReportPlaces.reading(one.desk(), one.slug())))
                        .element("lastmod", one.publishedAt().toString())
                        .close());
    }

    /** Engines may read what is published, and nothing of the workspace. */
    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots(HttpServletRequest request) {
        Version version = Version.of(Instant.EPOCH, house.value(), "robots");
        return answers.page(
                request,
                version,
                "text/plain;charset=utf-8",
                () -> String.join(
                        "\n",
                        "User-agent: *",
                        "Allow: /read",
                        "Allow: /site.css",
                        "Allow: /report.css",
                        "Disallow: /",
                        "",
                        "Sitemap: " + address.of("/sitemap.xml"),
                        ""));
    }
}
