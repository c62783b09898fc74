package app.touchstone.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.touchstone.OnH2;
import app.touchstone.ReviewDesk;
import app.touchstone.TestDesk;
import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.basis.Translations;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentDetails;
import app.touchstone.document.DocumentPlaces;
import app.touchstone.document.Imports;
import app.touchstone.exchange.AnnotationFile;
import app.touchstone.look.EmptyState;
import app.touchstone.marking.Marks;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
@OnH2
@ViewPackages(packages = "app.touchstone")
class MarksExchangeViewTest extends SpringBrowserlessTest {

    @Autowired
    TestDesk desk;

    @Autowired
    Imports imports;

    @Autowired
    Marks marks;

    private Member ada;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        ada = desk.fresh();
        signIn(ada);
        super.initVaadinEnvironment();
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void should_show_what_would_happen_then_import_then_take_back() {
        Document document = open();
        take("[" + annotation("1", "what?", "golden billion") + "," + annotation("2", "what?", "lives") + ","
                + annotation("3", "what?", "nowhere here") + "]");
        waitFor(words("exchange.labels.again"));
        assertThat(grid().getListDataView().getItemCount()).isEqualTo(3);
        assertThat(button(words("exchange.import.do", 0)).isEnabled()).isFalse();
        assertThat(marks.on(ada, document.snapshot())).isEmpty();

        choose("what?", words("exchange.labels.claim"));
        test(button(words("exchange.labels.again"))).click();
        waitFor(words("exchange.import.do", 2));
        test(button(words("exchange.import.do", 2))).click();
        waitFor(words("exchange.import.undo", 2));
        assertThat(marks.on(ada, document.snapshot())).hasSize(2);
        test(button(words("exchange.import.undo", 2))).click();
        assertThat(marks.on(ada, document.snapshot())).isEmpty();
    }

    @Test
    void should_say_that_a_file_has_no_annotations() {
        open();
        take("[]");
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(find(EmptyState.class).all()).hasSize(1);
        });
    }

    @Test
    void should_say_what_is_wrong_and_stay_ready() {
        open();
        AnnotationImportSteps steps = find(AnnotationImportSteps.class).single();
        try {
            take("[{");
        } catch (RuntimeException wrong) {
            steps.failed(wrong);
        }
        assertThat(find(Notification.class).all()).hasSize(1);
        take("[]");
    }

    @Test
    void should_offer_only_the_way_out_to_a_reader() {
        Document document = imports.paste(ada, titled(), "The golden billion lives well.");
        signIn(desk.join(ada, "len", Role.READER));
        navigate(DocumentPlaces.exchange(document.id()), MarksExchangeView.class);
        assertThat(find(Anchor.class)
                        .withCondition(link -> link.getHref().contains("/export/documents/" + document.id()))
                        .all())
                .hasSize(3);
        assertThat(find(AnnotationImportSteps.class).all()).isEmpty();
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private void choose(String label, String option) {
        ComboBox field = find(ComboBox.class).single();
        assertThat(field.getLabel()).startsWith(label);
        test(field).selectItem(option);
    }

    private Document open() {
        Document document = imports.paste(ada, titled(), "The golden billion lives well.");
        navigate(DocumentPlaces.exchange(document.id()), MarksExchangeView.class);
        return document;
    }

    private static DocumentDetails titled() {
        return new DocumentDetails("A speech", "", "", null, "", "en");
    }

    private static void signIn(Member member) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(member, "", "ROLE_MEMBER"));
    }

    /** What the upload hands over. */
    private void take(String json) {
        AnnotationFile file = AnnotationFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        find(AnnotationImportSteps.class).single().take(file);
    }

    private Grid<?> grid() {
        return find(Grid.class).single();
    }

    private void waitFor(String label) {
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(find(Button.class).withText(label).all()).hasSize(1);
        });
    }

    private Button button(String label) {
        return find(Button.class).withText(label).single();
    }

    private static String words(String key, Object... arguments) {
        return Translations.get().text(Locale.ENGLISH, key, arguments);
    }

    private static String annotation(String id, String tag, String quote) {
        return """
                {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:x:%s", "type": "Annotation",
                 "body": {"type": "TextualBody", "purpose": "tagging", "value": "%s"},
                 "target": {"source": "https://example.org/a",
                            "selector": {"type": "TextQuoteSelector", "exact": "%s"}}}""".formatted(id, tag, quote);
    }
}
