package app.touchstone.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.account.PersonId;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.report.Correcting;
import app.touchstone.report.CorrectionKind;
import app.touchstone.report.ReadingRoom;
import app.touchstone.report.ReportNotes;
import app.touchstone.report.Reports;
import app.touchstone.review.Reviews;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reading room as readers meet it: without script, on a telephone, by night, on paper. */
class ReadingRoomWalkTest extends Walk {

    private static final List<String> PAGES =
            List.of("", "?q=nothing+fits", "/corrections", "/methodology", "/codebooks/policy-frames", "/about");

    @Autowired
    Desks desks;

    @Autowired
    ReadingRoom readingRoom;

    @Autowired
    Reports reports;

    @Autowired
    Reviews reviews;

    @Autowired
    Claims claims;

    @Autowired
    JdbcClient jdbc;

    /** Whoever published the report corrects it: one letter, and in a language that runs the other way. */
    private void correct(ClaimId claim) {
        Member editor = desks.member(new PersonId(jdbc.sql("select person_id from membership where role = 'EDITOR'")
                        .query(UUID.class)
                        .list()
                        .getFirst()))
                .orElseThrow();
        reviews.move(
                editor, claim, claims.get(editor, claim).version(), ClaimState.UNDER_CORRECTION, "A letter.", Set.of());
        ReportNotes notes = reports.preview(editor, claim).notes();
        reports.write(
                editor,
                claim,
                new ReportNotes(notes.rightOfReply(), notes.interests(), "ar", notes.version(), notes.reply()));
        reports.publish(
                editor,
                claim,
                claims.get(editor, claim).version(),
                new Correcting(CorrectionKind.TYPO, "A letter was missing."));
    }

    private String room(Page page) {
        page.navigate(at("read"));
        return page.url().substring(at("").length()).replaceAll("\\?.*", "");
    }

    @Test
    void should_be_read_without_any_script() {
        Page page = withoutScript();
        room(page);
        assertThat(heading(page, "Reports")).isVisible();
        Locator first = page.locator(".site-reports h2 a").first();
        String title = first.textContent();
        page.getByLabel("Words").fill(title.split(" ")[0]);
        button(page, "Show").click();
        assertThat(page.locator(".site-count")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .first()
                .click();
        assertThat(heading(page, title)).isVisible();
        link(page, "Edition 1").click();
        assertThat(heading(page, title)).isVisible();
        link(page, "Methodology").click();
        assertThat(heading(page, "From a claim to a verdict")).isVisible();
        page.locator(".site-books a").first().click();
        assertThat(page.locator(".site-code").first()).isVisible();
        link(page, "Corrections").click();
        assertThat(heading(page, "Corrections")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Українська"))
                .click();
        assertThat(heading(page, "Виправлення")).isVisible();
        link(page, "Звіти").click();
        assertThat(heading(page, "Звіти")).isVisible();
    }

    @Test
    void should_be_gone_through_by_keyboard() {
        Page page = window(WIDE, ColorScheme.LIGHT);
        room(page);
        page.keyboard().press("Tab");
        assertThat(link(page, "Skip to the text")).isFocused();
        page.keyboard().press("Enter");
        Assertions.assertThat(page.url()).endsWith("#content");
    }

    @ParameterizedTest
    @CsvSource({WIDE + ",LIGHT", WIDE + ",DARK", "390,LIGHT", "390,DARK"})
    void should_give_axe_nothing_to_say_and_scroll_one_way_only(int width, ColorScheme scheme) {
        Page page = window(width, scheme);
        String room = room(page);
        correct(readingRoom
                .edition(
                        room.substring("read/".length()),
                        addresses(page).getLast().substring(room.length() + 1),
                        null)
                .claim());
        List<String> places =
                new ArrayList<>(PAGES.stream().map(one -> room + one).toList());
        for (String address : addresses(page)) {
            places.add(address);
            places.add(address + "/1");
            places.add(address + "/card");
        }
        places.add(addresses(page).getLast() + "/2/changes");
        List<String> findings = new ArrayList<>();
        for (String place : places) {
            page.navigate(at(place));
            findings.addAll(Axe.findings(page).stream()
                    .map(one -> "/" + place + ": " + one)
                    .toList());
            Object wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (((Number) wide).intValue() > 0) {
                findings.add("/" + place + " is " + wide + " pixels too wide at " + width);
            }
        }
        Assertions.assertThat(findings).isEmpty();
    }

    private List<String> addresses(Page page) {
        return page.locator(".site-reports h2 a").all().stream()
                .map(link -> link.getAttribute("href").substring(1))
                .limit(3)
                .toList();
    }

    @Test
    void should_stop_nothing_by_its_own_policy_and_fetch_nothing_from_elsewhere() {
        Page page = window(WIDE, ColorScheme.LIGHT);
        List<String> told = new ArrayList<>();
        page.onConsoleMessage(message -> told.add(message.text()));
        page.onRequest(request -> {
            if (!request.url().startsWith(at(""))) {
                told.add(request.url());
            }
        });
        String room = room(page);
        PAGES.forEach(place -> page.navigate(at(room + place)));
        page.navigate(at(room));
        page.locator(".site-reports h2 a").first().click();
        assertThat(page.locator("article")).isVisible();
        Assertions.assertThat(told).isEmpty();
    }

    @Test
    void should_stand_in_another_page_as_a_card_and_as_nothing_else() {
        Page page = window(WIDE, ColorScheme.LIGHT);
        room(page);
        String report =
                page.locator(".site-reports h2 a").first().getAttribute("href").substring(1);
        // another site: the same machine by another name
        String elsewhere = at("elsewhere").replace("localhost", "127.0.0.1");
        page.route(
                elsewhere,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<iframe id=card src=\"" + at(report + "/card") + "\"></iframe><iframe id=page src=\""
                                + at(report) + "\"></iframe>")));
        page.navigate(elsewhere);
        assertThat(page.frameLocator("#card").locator("h1")).isVisible();
        assertThat(page.frameLocator("#page").locator("article")).hasCount(0);
    }

    @Test
    void should_show_readers_at_once_what_an_administrator_chose() {
        Page page = signedIn("ada");
        go(page, "reading-room", "Reading room");
        field(page, "Name readers see").fill("The harbour desk");
        field(page, "Colour on white").fill("#ffee00");
        assertThat(page.getByText("The nearest that can be read is")).isVisible();
        button(page, "Save and show it to readers").click();
        assertThat(page.getByText("Text in this colour could not be read").first())
                .isVisible();
        field(page, "Colour on white").fill("#0b6670");
        button(page, "Save and show it to readers").click();
        assertThat(page.getByText("Readers see it now.")).isVisible();
        Axe.findsNothing(page);
        Page reader = window(WIDE, ColorScheme.LIGHT);
        room(reader);
        assertThat(link(reader, "The harbour desk")).isVisible();
        assertThat(reader.locator(".site-reports h2 a").first()).isVisible();
    }
}
