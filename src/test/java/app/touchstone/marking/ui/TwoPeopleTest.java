package app.touchstone.marking.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.touchstone.OnH2;
import app.touchstone.ReviewDesk;
import app.touchstone.TestDesk;
import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.basis.Translations;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebooks;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentDetails;
import app.touchstone.document.DocumentPlaces;
import app.touchstone.document.Imports;
import app.touchstone.marking.MarkFeed;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.Marks;
import app.touchstone.marking.NewMark;
import app.touchstone.marking.Presence;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.BrowserlessUserContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.communication.UidlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.node.ObjectNode;

/** Two people with one document open, each in a window of their own. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
@OnH2
class TwoPeopleTest {

    private static final String TEXT = "He said it takes two sides.\n\nThe golden billion lives well.";
    private static final int MARKS = 10_000;

    @Autowired
    ApplicationContext spring;

    @Autowired
    TestDesk desk;

    @Autowired
    Imports imports;

    @Autowired
    Marks marks;

    @Autowired
    Codebooks codebooks;

    @Autowired
    MarkFeed feed;

    @Autowired
    Presence presence;

    private final ReaderTelling reader = new ReaderTelling(TEXT);
    private SecuredBrowserlessApplicationContext<Authentication> app;
    private Member ada;
    private Member ben;
    private Document document;
    private BrowserlessUIContext adas;
    private BrowserlessUIContext bens;

    @BeforeEach
    void twoWindows() {
        ada = desk.fresh();
        ben = desk.join(ada, "ben", Role.REVIEWER);
        document = imports.paste(ada, new DocumentDetails("A speech", "", "", null, "", "en"), TEXT);
        app = SpringBrowserlessApplicationContext.createSecured(spring, "app.touchstone");
        adas = open(ada, document);
        bens = open(ben, document);
    }

    @AfterEach
    void close() {
        app.close();
        SecurityContextHolder.clearContext();
    }

    @Test
    void should_show_a_mark_in_the_other_window_without_moving_its_choice() {
        tell(bens, "marks-made", reader.claim(MarkId.fresh(), "two sides"));
        MarkId id = MarkId.fresh();
        tell(adas, "marks-made", reader.claim(id, "golden billion"));
        awaitMarks(bens, 2);
        assertThat(chosenQuote(bens)).isEqualTo("two sides");
        tell(adas, "marks-remove-asked", ReaderTelling.ids(id));
        awaitMarks(bens, 1);
        assertThat(chosenQuote(bens)).isEqualTo("two sides");
    }

    @Test
    void should_show_a_mark_that_a_script_made() {
        coded("golden billion");
        awaitMarks(bens, 1);
        awaitMarks(adas, 1);
    }

    @Test
    void should_never_take_back_what_somebody_else_has_changed_and_say_so() {
        MarkId id = MarkId.fresh();
        tell(adas, "marks-made", reader.claim(id, "golden billion"));
        marks.note(ben, id, "Ben was here");
        click(adas, "marking.undo");
        assertThat(marks.get(ada, id).removed()).isFalse();
        assertThat(adas.find(Notification.class).all())
                .anyMatch(shown -> shown.getElement().getTextRecursively().contains("ben")
                        || text(shown).contains("ben"));
    }

    @Test
    void should_refuse_a_note_on_a_mark_that_somebody_has_noted_meanwhile_and_keep_what_was_typed() {
        MarkId id = MarkId.fresh();
        tell(adas, "marks-made", reader.claim(id, "golden billion"));
        marks.note(ben, id, "Ben was here");
        awaitCall(adas, "putMarks", id);
        TextArea note = adas.find(TextArea.class).single();
        assertThat(note.getHelperText()).contains("Ben was here");
        adas.test(note).setValue("What Ada thinks");
        assertThat(marks.get(ada, id).note()).isEqualTo("Ben was here");
        assertThat(note.getValue()).isEqualTo("What Ada thinks");
    }

    @Test
    void should_name_who_else_is_here_until_they_leave() {
        assertThat(awaitHere(adas)).containsExactly("ben");
        assertThat(awaitHere(bens)).containsExactly("Ada");
        leave(bens);
        adas.activate();
        await().pollInSameThread().untilAsserted(() -> {
            adas.roundTrip();
            assertThat(here(adas)).isEmpty();
        });
        assertThat(presence.here(ada, document.id())).hasSize(1);
        leave(adas);
        assertThat(presence.here(ada, document.id())).isEmpty();
    }

    @Test
    void should_stop_listening_when_the_window_closes() {
        assertThat(feed.listening()).isEqualTo(2);
        leave(bens);
        assertThat(feed.listening()).isEqualTo(1);
        adas.activate();
        adas.getUI().navigate("documents");
        assertThat(feed.listening()).isZero();
    }

    @Test
    void should_cost_at_most_two_kilobytes_each_way_and_a_tenth_of_a_second_among_ten_thousand_marks() {
        String text = IntStream.range(0, MARKS).mapToObj(i -> "word" + i + " ").reduce("", String::concat);
        Document large = imports.paste(ada, new DocumentDetails("Large", "", "", null, "", "en"), text);
        CodeId code = codebooks.newest(ada).getFirst().codes().getFirst().id();
        List<NewMark> many = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < MARKS; i++) {
            String word = "word" + i;
            many.add(new NewMark(MarkId.fresh(), large.snapshot(), at, at + word.length(), word, code, ""));
            at += word.length() + 1;
        }
        marks.addAll(ada, many);
        BrowserlessUIContext window = open(ada, large);
        ReaderTelling words = new ReaderTelling(text);
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            ObjectNode told = words.coded(MarkId.fresh(), code, "word" + (5_000 + i), "word" + (5_100 + i));
            new UidlWriter().createUidl(window.getUI(), false);
            long start = System.nanoTime();
            tell(window, "marks-made", told);
            String answer = new UidlWriter().createUidl(window.getUI(), false).toString();
            fastest = Math.min(fastest, System.nanoTime() - start);
            assertThat(told.toString()).hasSizeLessThan(2_048);
            assertThat(answer).contains("confirmMarks").hasSizeLessThan(2_048);
        }
        assertThat(fastest / 1_000_000).as("milliseconds").isLessThan(100);
    }

    private BrowserlessUIContext open(Member member, Document opened) {
        BrowserlessUserContext user = app.newUser(new TestingAuthenticationToken(member, "", "ROLE_MEMBER"));
        BrowserlessUIContext window = user.newWindow();
        window.getUI().setLocale(Locale.ENGLISH);
        window.navigate(DocumentPlaces.workspace(opened.id()), DocumentWorkspaceView.class);
        window.roundTrip();
        return window;
    }

    /** What follows the browser's word that the page is being unloaded. */
    private static void leave(BrowserlessUIContext window) {
        window.activate();
        window.getUI().getSession().removeUI(window.getUI());
    }

    private static void tell(BrowserlessUIContext window, String event, ObjectNode detail) {
        window.activate();
        ReaderTelling.tell(window.find(PassageReader.class).single(), event, detail);
    }

    /** The call that tells a window's reader of a mark. */
    private static String awaitCall(BrowserlessUIContext window, String call, MarkId id) {
        window.activate();
        List<String> heard = new ArrayList<>();
        await().pollInSameThread().untilAsserted(() -> {
            window.roundTrip();
            heard.addAll(ReaderTelling.heard(window.getUI()));
            assertThat(heard).anyMatch(one -> one.contains(call) && one.contains(id.toString()));
        });
        return heard.stream()
                .filter(one -> one.contains(call) && one.contains(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static void awaitMarks(BrowserlessUIContext window, int marks) {
        window.activate();
        await().pollInSameThread().untilAsserted(() -> {
            window.roundTrip();
            assertThat(window.find(Tab.class).all()).extracting(Tab::getLabel).contains("Marks " + marks);
        });
    }

    private static String chosenQuote(BrowserlessUIContext window) {
        return window.find(Div.class).withClassName("quote").single().getText();
    }

    private static List<String> awaitHere(BrowserlessUIContext window) {
        window.activate();
        await().pollInSameThread().untilAsserted(() -> {
            window.roundTrip();
            assertThat(here(window)).isNotEmpty();
        });
        return here(window);
    }

    private static List<String> here(BrowserlessUIContext window) {
        return window
                .find(app.touchstone.look.Chip.class, window.find(HereNow.class).single())
                .all()
                .stream()
                .map(chip -> chip.getText())
                .toList();
    }

    private static void click(BrowserlessUIContext window, String key) {
        window.test(window.find(Button.class)
                        .withText(Translations.get().text(Locale.ENGLISH, key))
                        .single())
                .click();
    }

    private static String text(Notification shown) {
        return shown.getChildren()
                .map(child -> child.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    private void coded(String quote) {
        int start = TEXT.indexOf(quote);
        CodeId code = codebooks.newest(ada).getFirst().codes().getFirst().id();
        marks.add(
                ben, new NewMark(MarkId.fresh(), document.snapshot(), start, start + quote.length(), quote, code, ""));
    }
}
