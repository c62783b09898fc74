package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ReadersDesk;
import app.touchstone.ReviewDesk;
import app.touchstone.account.LetterheadDetails;
import app.touchstone.account.Letterheads;
import app.touchstone.api.Script.Answer;
import app.touchstone.claimreview.ClaimReviewLint;
import app.touchstone.claimreview.Severity;
import app.touchstone.journal.CanonicalJson;
import app.touchstone.report.CorrectionKind;
import app.touchstone.report.Edition;
import app.touchstone.report.Reports;
import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.RdfDataset;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The reading room as browsers, caches, engines and feed readers meet it. */
class PublicPagesTest extends ApiTest {

    private static final String ROOM = "/read/test-desk";
    private static final String REPORT = ROOM + "/is-the-earth-flat";

    @Autowired
    ReviewDesk work;

    @Autowired
    Reports reports;

    @Autowired
    Letterheads letterheads;

    @Autowired
    JdbcClient jdbc;

    private Script reader;
    private ReadersDesk readers;
    private Edition published;

    @BeforeEach
    void something() {
        reader = new Script("http://localhost:" + port, "");
        readers = new ReadersDesk(work, reports);
        published = readers.publish(ada, "Is the Earth flat?", "false", "en");
    }

    private Document page(String path) {
        Answer answer = reader.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        return Jsoup.parse(answer.text(), reader.base() + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ROOM,
                ROOM + "?q=nothing+fits",
                ROOM + "/corrections",
                ROOM + "/methodology",
                ROOM + "/codebooks/policy-frames",
                ROOM + "/about",
                REPORT,
                REPORT + "/1",
                REPORT + "/card"
            })
    void should_be_pages_that_everybody_can_read(String path) {
        Document page = page(path);
        assertThat(page.select("h1")).as("one heading above all").hasSize(1);
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.title()).isNotBlank();
        assertThat(page.select("meta[name=description]").attr("content")).isNotBlank();
        assertThat(page.select("link[rel=canonical]").attr("href")).startsWith(reader.base());
        assertThat(page.select("meta[property=og:title]").attr("content")).isNotBlank();
        assertThat(page.select("script:not([type=application/ld+json]), style, [style], [onclick], [onload]"))
                .as("nothing that a strict policy would stop")
                .isEmpty();
        int level = 0;
        for (Element heading : page.select("h1, h2, h3, h4")) {
            int next = heading.tagName().charAt(1) - '0';
            assertThat(next).as("headings skip no level: " + heading.text()).isLessThanOrEqualTo(level + 1);
            level = next;
        }
        for (Element image : page.select("img")) {
            assertThat(image.hasAttr("alt")).isTrue();
        }
        assertThat(page.text()).doesNotContain("??", "!site.");
    }

    @Test
    void should_lead_to_the_one_desk_and_list_several() {
        assertThat(reader.get("/read").header("Location")).isEqualTo(ROOM);
        jdbc.sql("insert into desk (id, name, slug, created_at) values (?, 'Other desk', 'other', current_timestamp)")
                .param(java.util.UUID.randomUUID())
                .update();
        Document page = page("/read");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main a")).extracting(link -> link.attr("href")).containsExactly("/read/other", ROOM);
        assertThat(page("/read/other").text()).contains("Nothing has been published yet");
        assertThat(page("/read/other/corrections").text()).contains("Nothing has been corrected yet");
    }

    @Test
    void should_forbid_all_that_the_pages_do_not_need() {
        Answer answer = reader.get(REPORT);
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none';")
                .contains("frame-ancestors 'self'")
                .doesNotContain("unsafe", "script-src");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(answer.header("Referrer-Policy")).isNotEmpty();
        assertThat(answer.header("Set-Cookie")).isEmpty();
        Answer card = reader.get(REPORT + "/card");
        assertThat(card.header("Content-Security-Policy")).contains("frame-ancestors *");
        assertThat(card.header("X-Frame-Options")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ROOM,
                ROOM + "?q=earth",
                REPORT,
                REPORT + "/1",
                ROOM + "/feed.atom",
                ROOM + "/methodology",
                "/sitemap.xml",
                REPORT + "/1/report.pdf"
            })
    void should_say_in_a_word_that_a_reader_has_it_already(String path) {
        Answer first = reader.get(path);
        String tag = first.header("ETag");
        assertThat(tag).matches("\"[0-9a-f]{40}\"");
        assertThat(first.header("Last-Modified")).isNotEmpty();
        assertThat(first.header("Cache-Control")).contains("no-cache");
        Answer again = reader.with("If-None-Match", tag).get(path);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.raw().body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(reader.with("If-None-Match", "\"other\", W/" + tag).get(path).status())
                .isEqualTo(304);
        assertThat(reader.with("If-None-Match", "\"other\"").get(path).status()).isEqualTo(200);
        assertThat(reader.with("If-Modified-Since", first.header("Last-Modified"))
                        .get(path)
                        .status())
                .isEqualTo(304);
        assertThat(reader.with("If-Modified-Since", "yesterday, perhaps")
                        .get(path)
                        .status())
                .isEqualTo(200);
        Answer head = reader.send("HEAD", path, "", BodyPublishers.noBody());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(tag);
        assertThat(head.raw().body()).isEmpty();
    }

    @Test
    void should_dress_pages_in_sheets_that_are_asked_for_by_tag_alone() {
        for (String sheet : List.of("/site.css", "/report.css", "/robots.txt")) {
            Answer first = reader.get(sheet);
            assertThat(first.header("Last-Modified")).isEmpty();
            assertThat(reader.with("If-None-Match", first.header("ETag"))
                            .get(sheet)
                            .status())
                    .isEqualTo(304);
            assertThat(reader.with("If-Modified-Since", "Thu, 26 Nov 2026 01:00:00 GMT")
                            .get(sheet)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void should_tell_pages_of_other_words_and_forms_apart() throws Exception {
        Answer plain = reader.get(ROOM);
        Answer ukrainian = reader.with("Accept-Language", "uk").get(ROOM);
        assertThat(ukrainian.header("ETag")).isNotEqualTo(plain.header("ETag"));
        assertThat(Jsoup.parse(ukrainian.text()).select("html").attr("lang")).isEqualTo("uk");
        assertThat(plain.header("Vary")).contains("Accept-Language", "Accept-Encoding");
        assertThat(Jsoup.parse(reader.get(ROOM + "?hl=uk").text())
                        .select("html")
                        .attr("lang"))
                .isEqualTo("uk");
        Answer packed = reader.with("Accept-Encoding", "gzip").get(ROOM);
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("ETag")).isNotEqualTo(plain.header("ETag"));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.raw().body())).readAllBytes())
                .isEqualTo(plain.raw().body());
        assertThat(reader.with("If-None-Match", packed.header("ETag")).get(ROOM).status())
                .isEqualTo(304);
    }

    @Test
    void should_be_another_page_after_a_correction_and_keep_the_old_edition_under_a_notice() {
        String tag = reader.get(REPORT).header("ETag");
        String old = reader.get(REPORT + "/1").header("ETag");
        readers.correct(ada, published, CorrectionKind.CLARIFICATION, "It was not said which Earth.");
        Answer now = reader.with("If-None-Match", tag).get(REPORT);
        assertThat(now.status()).isEqualTo(200);
        assertThat(now.text()).contains("It was not said which Earth.", "Clarification");
        assertThat(reader.with("If-None-Match", old).get(REPORT + "/1").status())
                .isEqualTo(200);
        Document first = page(REPORT + "/1");
        assertThat(first.select(".site-notice").text()).contains("older edition");
        assertThat(first.select(".site-notice a").attr("href")).isEqualTo(REPORT);
        assertThat(first.select("link[rel=canonical]").attr("href")).endsWith(REPORT);
        assertThat(first.select("article").text()).doesNotContain("which Earth");
        assertThat(page(ROOM + "/corrections").text()).contains("It was not said which Earth.", "Clarification");
    }

    @Test
    void should_show_word_by_word_what_an_edition_changed() {
        readers.correct(ada, published, CorrectionKind.CLARIFICATION, "It was not said which Earth.");
        Document page = page(REPORT + "/2/changes");
        assertThat(page.select("h1").text()).isEqualTo("What edition 2 changed");
        assertThat(page.select(".report-changes ins").text()).contains("Nor since");
        assertThat(page(REPORT).select("#editions a[href$=/2/changes]")).hasSize(1);
        assertThat(page(ROOM + "/corrections").select("a[href$=/2/changes]")).hasSize(1);
        assertThat(reader.get(REPORT + "/1/changes").status()).isEqualTo(404);
        assertThat(reader.get(REPORT + "/3/changes").status()).isEqualTo(404);
    }

    @Test
    void should_keep_a_retracted_report_at_its_address_and_say_so() {
        readers.retract(ada, published, "The source was forged.");
        Document page = page(REPORT);
        assertThat(page.select(".report-notice").text()).contains("The source was forged.");
        assertThat(page(ROOM).select(".site-gone").text()).isEqualTo("Retracted");
        assertThat(page(REPORT + "/card").select(".site-gone").text()).isEqualTo("Retracted");
        assertThat(page(REPORT + "/1").select(".report-notice")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/read/nobody",
                "/read/nobody/feed.atom",
                "/read/nobody/about",
                ROOM + "/no-report",
                ROOM + "/",
                "/read/",
                REPORT + "/2",
                REPORT + "/999999",
                REPORT + "/0",
                REPORT + "/9999999",
                REPORT + "/-1",
                REPORT + "/1/report.exe",
                REPORT + "/1/nothing",
                REPORT + "/1/a/b/c",
                ROOM + "/codebooks/none",
                ROOM + "/logo/" + "00",
                "/read/%00",
                "/read/%E2%82%A0%F0%9F",
                ROOM + "?q=%ED%A0%80",
                "/read/test-desk%2Fis-the-earth-flat",
                "/sitemap-x.xml",
                "/oembed",
                "/oembed?url=javascript:alert(1)",
                "/oembed?url=https://other.example/read/test-desk/is-the-earth-flat"
            })
    void should_say_plainly_that_there_is_nothing(String path) {
        Answer answer = reader.get(path);
        assertThat(answer.status()).as(path).isBetween(400, 404);
        assertThat(answer.text()).doesNotContain("Exception", "at app.touchstone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?page=0",
                "?page=-3",
                "?page=abc",
                "?page=99999999999999",
                "?page=10000",
                "?year=soon",
                "?year=0",
                "?verdict=%00",
                "?q=%00%01",
                "?q=%27%20or%201%3D1",
                "?q=%25%25%25__",
                "?q=a&q=b&page=1&page=2",
                "?framing=%F0%9F%98%80",
                "?language=xx-nothing",
                "?hl=tlh",
                "?unknown=1",
                "?q"
            })
    void should_make_something_of_every_question(String query) {
        assertThat(page(ROOM + query).select("h1").text()).isEqualTo("Reports");
        assertThat(reader.get(ROOM + "/corrections" + query).status()).isEqualTo(200);
    }

    @Test
    void should_take_a_long_question() {
        assertThat(reader.get(ROOM + "?q=" + "word+".repeat(1000)).status()).isEqualTo(200);
    }

    @Test
    void should_carry_a_claim_review_that_others_can_read() throws Exception {
        Document page = page(REPORT);
        String script = page.select("script[type=application/ld+json]").html();
        JsonNode markup = Script.JSON.readTree(script);
        assertThat(ClaimReviewLint.check(markup, URI.create(reader.base() + REPORT)))
                .noneMatch(finding -> finding.severity() == Severity.ERROR);
        RdfDataset triples = JsonLd.toRdf(JsonDocument.of(new StringReader(script)))
                .loader((address, options) -> {
                    assertThat(address.toString()).startsWith("https://schema.org");
                    return JsonDocument.of(new StringReader("{\"@context\": {\"@vocab\": \"https://schema.org/\"}}"));
                })
                .get();
        assertThat(triples.toList())
                .anySatisfy(
                        triple -> assertThat(triple.getObject().getValue()).isEqualTo("https://schema.org/ClaimReview"))
                .anySatisfy(triple -> {
                    assertThat(triple.getPredicate().getValue()).isEqualTo("https://schema.org/alternateName");
                    assertThat(triple.getObject().getValue()).isEqualTo("False");
                });
    }

    @Test
    void should_give_the_bytes_that_the_hash_is_of() {
        Answer content = reader.get(REPORT + "/1/content.json");
        assertThat(CanonicalJson.sha256(content.raw().body())).isEqualTo(published.sha256());
        assertThat(page(REPORT).select("#verify code").text()).isEqualTo(published.sha256());
        for (Element link : page(REPORT).select(".site-files a")) {
            Answer file = reader.get(link.attr("href"));
            assertThat(file.status()).as(link.text()).isEqualTo(200);
            assertThat(file.header("Content-Disposition")).startsWith("attachment;");
        }
    }

    @Test
    void should_be_followed_as_atom() throws Exception {
        readers.correct(ada, published, CorrectionKind.TYPO, "A letter & a <sign> were missing.");
        SyndFeed feed = feed(ROOM + "/feed.atom");
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).contains("Test desk");
        assertThat(feed.getEntries())
                .extracting(SyndEntry::getTitle)
                .containsExactly("Corrected (Typing error): Is the Earth flat?", "Is the Earth flat?");
        SyndEntry correction = feed.getEntries().getFirst();
        assertThat(correction.getDescription().getValue()).startsWith("A letter & a <sign> were missing.");
        assertThat(correction.getLink()).isEqualTo(reader.base() + REPORT);
        assertThat(correction.getUri()).isEqualTo(reader.base() + REPORT + "/2");
        assertThat(correction.getUpdatedDate()).isNotNull();
        assertThat(feed(ROOM + "/corrections.atom").getEntries()).hasSize(1);
        assertThat(page(ROOM).select("link[type=application/atom+xml]").attr("href"))
                .isEqualTo(ROOM + "/feed.atom");
    }

    private SyndFeed feed(String path) throws Exception {
        Answer answer = reader.get(path);
        assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
        return new SyndFeedInput()
                .build(new XmlReader(new ByteArrayInputStream(answer.raw().body())));
    }

    /** By the rules of JSON Feed 1.1: what is required, and which of it is text. */
    @Test
    void should_be_followed_as_json_feed() {
        Answer answer = reader.get(ROOM + "/feed.json");
        assertThat(answer.header("Content-Type")).startsWith("application/feed+json");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        JsonNode feed = answer.json();
        assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("title").isString()).isTrue();
        assertThat(reader.get(URI.create(feed.path("feed_url").asString()).getPath())
                        .status())
                .isEqualTo(200);
        assertThat(feed.path("items")).hasSize(1);
        for (JsonNode item : feed.path("items")) {
            assertThat(item.path("id").isString()).isTrue();
            assertThat(item.path("content_text").isString()).isTrue();
            assertThat(java.time.Instant.parse(item.path("date_published").asString()))
                    .isNotNull();
            assertThat(item.path("tags").isArray()).isTrue();
        }
    }

    @Test
    void should_list_all_there_is_for_engines() throws Exception {
        Answer map = reader.get("/sitemap.xml");
        var xml = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(map.raw().body()));
        assertThat(xml.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
        assertThat(xml.getDocumentElement().getLocalName()).isEqualTo("urlset");
        var places = xml.getElementsByTagNameNS("*", "loc");
        List<String> found = java.util.stream.IntStream.range(0, places.getLength())
                .mapToObj(i -> places.item(i).getTextContent())
                .toList();
        assertThat(found).contains(reader.base() + REPORT, reader.base() + ROOM + "/methodology");
        found.forEach(place -> assertThat(
                        reader.get(place.substring(reader.base().length())).status())
                .isEqualTo(200));
        assertThat(reader.get("/robots.txt").text())
                .contains("Allow: /read", "Disallow: /", "Sitemap: " + reader.base() + "/sitemap.xml");
    }

    @Test
    void should_tell_other_sites_how_to_show_a_card() {
        Document page = page(REPORT);
        String discovery = page.select("link[type=application/json+oembed]").attr("href");
        JsonNode answer =
                reader.get(discovery.substring(reader.base().length())).json();
        assertThat(answer.path("version").asString()).isEqualTo("1.0");
        assertThat(answer.path("type").asString()).isEqualTo("rich");
        assertThat(answer.path("width").isInt()).isTrue();
        Element frame = Jsoup.parse(answer.path("html").asString()).selectFirst("iframe");
        assertThat(frame.attr("src")).isEqualTo(reader.base() + REPORT + "/card");
        assertThat(frame.attr("title")).contains("Is the Earth flat?");
        String url = URLEncoder.encode(reader.base() + REPORT + "/1", StandardCharsets.UTF_8);
        Answer xml = reader.get("/oembed?format=xml&maxwidth=300&maxheight=abc&url=" + url);
        assertThat(xml.header("Content-Type")).startsWith("text/xml");
        assertThat(Jsoup.parse(xml.text(), "", org.jsoup.parser.Parser.xmlParser())
                        .select("oembed > width")
                        .text())
                .isEqualTo("300");
        assertThat(reader.get("/oembed?format=yaml&url=" + url).status()).isEqualTo(501);
        assertThat(page(REPORT + "/card").select("a").attr("href")).isEqualTo(reader.base() + REPORT);
    }

    @Test
    void should_wear_the_colours_and_the_logo_of_the_desk() {
        String before = reader.get(REPORT).header("ETag");
        letterheads.change(
                ada,
                0,
                new LetterheadDetails(
                        "Eurasia desk", "We check.\nAlways.", "desk@test.example", "", "", "CC0 1.0", "#0b6670", ""));
        letterheads.changeLogo(
                ada,
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9v9z\"/></svg>"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(reader.get(REPORT).header("ETag")).isNotEqualTo(before);
        Document page = page(REPORT);
        assertThat(page.select(".site-brand").text()).isEqualTo("Eurasia desk");
        Answer logo = reader.get(page.select(".site-brand img").attr("src"));
        assertThat(logo.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(logo.header("Content-Security-Policy")).contains("sandbox").doesNotContain("script");
        Answer style = reader.get(page.select("link[href*=desk.css]").attr("href"));
        assertThat(style.text()).contains("#0b6670");
        assertThat(style.header("Cache-Control")).contains("immutable");
        assertThat(page(ROOM + "/about").select("#errors a").attr("href")).isEqualTo("mailto:desk@test.example");
        assertThat(page(ROOM).select(".site-lead").text()).contains("We check.");
    }

    @Test
    void should_name_the_page_in_each_of_our_languages() {
        Document page = page(ROOM + "?year=2026");
        assertThat(page.select("link[hreflang]"))
                .extracting(link -> link.attr("hreflang"))
                .contains("en", "uk", "x-default");
        String ukrainian = page.select("link[hreflang=uk]").attr("href");
        assertThat(ukrainian).endsWith("?year=2026&hl=uk");
        Document there = page(ukrainian.substring(reader.base().length()));
        assertThat(there.select("h1").text()).isEqualTo("Звіти");
        assertThat(there.select(".site-head nav a").first().attr("href")).endsWith("?hl=uk");
    }

    @Test
    void should_set_a_report_of_the_other_direction_in_its_own() {
        readers.publish(ada, "هل الأرض مسطحة؟", "false", "ar");
        Element listed = page(ROOM).select(".site-reports h2").first();
        assertThat(listed.attr("dir")).isEqualTo("rtl");
        assertThat(listed.attr("lang")).isEqualTo("ar");
        Document page = page(listed.select("a").attr("href"));
        assertThat(page.select("article").attr("dir")).isEqualTo("rtl");
    }
}
