package app.touchstone.site;

import app.touchstone.basis.Problem;
import app.touchstone.report.Edition;
import app.touchstone.report.PublicAddress;
import app.touchstone.report.ReadingRoom;
import app.touchstone.report.ReportContent;
import app.touchstone.report.ReportPlaces;
import app.touchstone.report.ShownEdition;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** Tells other sites how to show a report's card, by its address (oEmbed 1.0, type "rich"). */
@RestController
class OEmbed {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int NARROWEST = 220;
    private static final int LOWEST = 120;

    private final ReadingRoom room;
    private final PublicAddress address;
    private final HouseStamp house;
    private final Answers answers;

    OEmbed(ReadingRoom room, PublicAddress address, HouseStamp house, Answers answers) {
        this.room = room;
        this.address = address;
        this.house = house;
        this.answers = answers;
    }

    /** Answers 404 for an address that is no report of ours and 501 for a format that is neither json nor xml. */
    @GetMapping("/oembed")
    ResponseEntity<byte[]> embed(HttpServletRequest request) {
        String format = ListAddress.clean(request.getParameter("format"));
        if (!List.of("", "json", "xml").contains(format)) {
            return ResponseEntity.status(HttpStatus.NOT_IMPLEMENTED).build();
        }
        ShownEdition shown = asked(request.getParameter("url"));
        int width = size(request.getParameter("maxwidth"), Embedding.WIDTH, NARROWEST);
        int height = size(request.getParameter("maxheight"), Embedding.HEIGHT, LOWEST);
        boolean xml = format.equals("xml");
        Version version = Version.of(
                shown.changedAt(),
                house.value(),
                shown.front().desk(),
                shown.front().title(),
                shown.slug(),
                shown.newestSha256(),
                width,
                height,
                xml);
        return answers.passing(
                request,
                version,
                xml ? "text/xml;charset=utf-8" : "application/json;charset=utf-8",
                () -> write(shown, width, height, xml));
    }

    private String write(ShownEdition shown, int width, int height, boolean xml) {
        Edition edition = room.edition(shown.front().slug(), shown.slug(), null);
        ReportContent content = edition.content();
        SiteWords words = SiteWords.of(content.locale());
        String page = ReportPlaces.reading(shown.front().slug(), shown.slug());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("version", "1.0");
        answer.put("type", "rich");
        answer.put("title", content.title());
        answer.put("provider_name", shown.front().title());
        answer.put("provider_url", address.of("/read/" + shown.front().slug()));
        answer.put("author_name", content.deskName());
        answer.put("cache_age", 3600);
        answer.put("width", width);
        answer.put("height", height);
        answer.put(
                "html",
                Embedding.html(
                        address.of(page + "/card"),
                        words.say("site.embed.title", shown.front().title(), content.title()),
                        width,
                        height));
        if (!xml) {
            return JSON.writeValueAsString(answer);
        }
        Xml out = new Xml("oembed", "");
        answer.forEach((name, value) -> out.element(name, String.valueOf(value)));
        return out.end();
    }

    /** The report an address means: its page, one of its editions, or its card. */
    private ShownEdition asked(@Nullable String url) {
        String wanted = url == null ? "" : url.strip().replaceAll("[?#].*", "");
        String base = address.base();
        if (!wanted.startsWith(base + "/read/")) {
            throw Problem.notFound("report");
        }
        List<String> parts = Arrays.stream(
                        wanted.substring(base.length() + "/read/".length()).split("/"))
                .map(OEmbed::decoded)
                .toList();
        if (parts.size() < 2 || parts.size() > 3) {
            throw Problem.notFound("report");
        }
        return room.shown(parts.get(0), parts.get(1), null);
    }

    private static String decoded(String part) {
        try {
            return ListAddress.clean(UriUtils.decode(part, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("report");
        }
    }

    private static int size(@Nullable String asked, int usual, int least) {
        Integer most = ListAddress.number(ListAddress.clean(asked).toLowerCase(Locale.ROOT), 99_999);
        return most == null ? usual : Math.clamp(most, least, usual);
    }
}
