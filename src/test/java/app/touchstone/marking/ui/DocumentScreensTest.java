package app.touchstone.marking.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.touchstone.OnH2;
import app.touchstone.ReviewDesk;
import app.touchstone.TestDesk;
import app.touchstone.account.Member;
import app.touchstone.basis.Translations;
import app.touchstone.claim.Claims;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebook;
import app.touchstone.codebook.Codebooks;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentDetails;
import app.touchstone.document.DocumentPlaces;
import app.touchstone.document.Documents;
import app.touchstone.document.Imports;
import app.touchstone.document.ui.ImportView;
import app.touchstone.look.Tabbed;
import app.touchstone.marking.ConcordanceLine;
import app.touchstone.marking.ConcordanceOrder;
import app.touchstone.marking.Mark;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.MarkKind;
import app.touchstone.marking.Marks;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
@OnH2
@ViewPackages(packages = "app.touchstone")
class DocumentScreensTest extends SpringBrowserlessTest {

    private static final String TEXT = "He said it takes two sides.\n\nThe golden billion lives well.";

    @Autowired
    TestDesk desk;

    @Autowired
    Imports imports;

    @Autowired
    Documents documents;

    @Autowired
    Marks marks;

    @Autowired
    Claims claims;

    @Autowired
    Codebooks codebooks;

    private final ReaderTelling reader = new ReaderTelling(TEXT);
    private Member ada;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        ada = desk.fresh();
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(ada, "", "ROLE_MEMBER"));
        super.initVaadinEnvironment();
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void should_import_a_pasted_text_after_showing_what_was_read() {
        navigate(ImportView.class);
        find(TextArea.class).single().setValue(TEXT);
        click("document.import.read");
        waitFor("document.import.do");
        test(field("document.title")).setValue("A speech");
        click("document.import.do");

        Document stored = documents.latest(ada, "", 0, 5).getFirst();
        assertThat(stored.details().title()).isEqualTo("A speech");
        assertThat(stored.details().language()).isEqualTo("en");
        assertThat(getCurrentView()).isInstanceOf(DocumentWorkspaceView.class);
    }

    @Test
    void should_say_at_the_field_what_is_wrong_and_keep_what_was_typed() {
        navigate(ImportView.class);
        find(TextArea.class).single().setValue(" \n ");
        click("document.import.read");
        waitFor("document.import.read");
        TextArea text = find(TextArea.class).single();
        assertThat(text.isInvalid()).isTrue();
        assertThat(text.getErrorMessage()).isEqualTo(words("document.problem.EMPTY"));
        assertThat(text.getValue()).isEqualTo(" \n ");
    }

    @Test
    void should_keep_the_form_when_an_address_is_refused() {
        navigate(ImportView.class);
        find(TextArea.class).single().setValue(TEXT);
        click("document.import.read");
        waitFor("document.import.do");
        test(field("document.title")).setValue("A speech");
        test(field("document.address")).setValue("javascript:alert(1)");
        click("document.import.do");

        assertThat(field("document.address").isInvalid()).isTrue();
        assertThat(field("document.title").getValue()).isEqualTo("A speech");
        assertThat(documents.count(ada, "")).isZero();
        test(field("document.address")).setValue("https://example.org/a");
        click("document.import.do");
        assertThat(documents.count(ada, "")).isEqualTo(1);
    }

    @Test
    void should_invite_to_import_when_there_is_nothing() {
        navigate(DocumentsView.class);
        assertThat(find(Button.class)
                        .withText(words("marking.documents.import"))
                        .all())
                .hasSize(2);
    }

    @Test
    void should_take_the_filter_from_the_address() {
        article();
        imports.paste(ada, new DocumentDetails("Another", "", "", null, "", "en"), "Words.");
        UI.getCurrentOrThrow().navigate("documents", com.vaadin.flow.router.QueryParameters.of("filter", "speech"));
        Grid<?> grid = find(Grid.class).single();
        assertThat(grid.getLazyDataView().getItems()).hasSize(1);
    }

    @Test
    void should_store_a_mark_made_twice_once_and_take_it_back_and_forth() {
        Document document = open();
        MarkId id = MarkId.fresh();
        tell("marks-made", reader.claim(id, "golden billion"));
        tell("marks-made", reader.claim(id, "golden billion"));
        assertThat(on(document)).hasSize(1);

        click("marking.undo");
        assertThat(on(document)).isEmpty();
        assertThat(button("marking.undo").isEnabled()).isFalse();
        click("marking.redo");
        assertThat(on(document)).hasSize(1);
        assertThat(claims.byIds(ada, List.of(on(document).getFirst().claim()))).hasSize(1);
    }

    @Test
    void should_store_nothing_of_a_passage_that_is_not_there() {
        Document document = open();
        ObjectNode wrong = reader.claim(MarkId.fresh(), "He said");
        ((ObjectNode) wrong.path("marks").path(0).path("pieces").path(0)).put("quote", "Lavrov!");
        tell("marks-made", wrong);
        tell("marks-made", ReaderTelling.object().put("id", "nonsense"));
        assertThat(on(document)).isEmpty();
    }

    @Test
    void should_show_the_mark_that_the_address_names() {
        Document document = open();
        MarkId id = MarkId.fresh();
        tell("marks-made", reader.claim(id, "two sides"));
        UI.getCurrentOrThrow()
                .navigate(
                        DocumentPlaces.workspace(document.id()),
                        com.vaadin.flow.router.QueryParameters.of("mark", id.toString()));
        assertThat(find(Button.class).withText(words("marking.remove")).all()).hasSize(1);
        click("marking.remove");
        assertThat(on(document)).isEmpty();
        click("marking.undo");
        assertThat(on(document)).extracting(Mark::id).containsExactly(id);
    }

    @Test
    void should_write_a_note_and_take_it_back() {
        Document document = open();
        MarkId id = MarkId.fresh();
        tell("marks-made", reader.claim(id, "two sides"));
        test(find(TextArea.class).single()).setValue("Said by the spokesman");
        assertThat(on(document).getFirst().note()).isEqualTo("Said by the spokesman");
        click("marking.undo");
        assertThat(on(document).getFirst().note()).isEmpty();
    }

    @Test
    void should_place_a_mark_anew_split_it_and_merge_it_and_take_everything_back() {
        Document document = open();
        MarkId id = MarkId.fresh();
        MarkId second = MarkId.fresh();
        tell("marks-made", reader.claim(id, "golden billion lives"));
        ObjectNode placed = ReaderTelling.object().put("id", id.toString()).put("version", 0);
        placed.set("pieces", reader.pieces("two sides", "golden billion"));
        tell("mark-placed", placed);
        assertThat(quotes(document)).containsExactly("two sides … golden billion");
        tell(
                "mark-split",
                ReaderTelling.object()
                        .put("id", id.toString())
                        .put("at", TEXT.indexOf("billion"))
                        .put("newId", second.toString()));
        assertThat(quotes(document)).containsExactly("two sides … golden", "billion");
        tell("marks-merged", ReaderTelling.ids(second, id));
        assertThat(quotes(document)).containsExactly("two sides … golden … billion");

        click("marking.undo");
        assertThat(quotes(document)).containsExactly("two sides … golden", "billion");
        click("marking.undo");
        assertThat(quotes(document)).containsExactly("two sides … golden billion");
        click("marking.undo");
        assertThat(quotes(document)).containsExactly("golden billion lives");
        click("marking.redo");
        click("marking.redo");
        assertThat(quotes(document)).containsExactly("two sides … golden", "billion");
    }

    @Test
    void should_take_many_marks_made_at_once_back_at_once() {
        Document document = open();
        CodeId code = codebooks.newest(ada).getFirst().codes().getFirst().id();
        MarkId first = MarkId.fresh();
        MarkId second = MarkId.fresh();
        tell(
                "marks-made",
                reader.marks(
                        reader.mark(first, MarkKind.FRAMING, code, "two"),
                        reader.mark(second, MarkKind.FRAMING, code, "sides")));
        tell("marks-remove-asked", ReaderTelling.ids(first, second));
        assertThat(on(document)).isEmpty();
        click("marking.undo");
        assertThat(on(document)).hasSize(2);
        click("marking.undo");
        assertThat(on(document)).isEmpty();
        assertThat(button("marking.undo").isEnabled()).isFalse();
    }

    @Test
    void should_paint_a_refused_edit_as_it_is_stored() {
        Document document = open();
        MarkId id = MarkId.fresh();
        tell("marks-made", reader.claim(id, "golden billion"));
        ReaderTelling.heard(UI.getCurrentOrThrow());
        ObjectNode placed = ReaderTelling.object().put("id", id.toString()).put("version", 0);
        placed.set("pieces", reader.pieces("two sides", "He said"));
        tell("mark-placed", placed);
        assertThat(quotes(document)).containsExactly("golden billion");
        assertThat(ReaderTelling.heard(UI.getCurrentOrThrow()))
                .anyMatch(call -> call.contains("putMarks") && call.contains(id.toString()));
    }

    @Test
    void should_narrow_the_list_and_the_text_to_what_is_searched_for() {
        Document document = open();
        MarkId billion = MarkId.fresh();
        tell("marks-made", reader.claim(billion, "golden billion"));
        tell("marks-made", reader.claim(MarkId.fresh(), "two sides"));
        find(Tabbed.class).single().setSelectedIndex(1);
        roundTrip();
        assertThat(rows()).hasSize(2);
        ReaderTelling.heard(UI.getCurrentOrThrow());
        test(field("marking.list.words")).setValue("BILLION");
        assertThat(rows()).hasSize(1);
        assertThat(ReaderTelling.heard(UI.getCurrentOrThrow()))
                .anyMatch(call -> call.contains("showOnly") && call.contains(billion.toString()));
        test(field("marking.list.words")).setValue("");
        assertThat(rows()).hasSize(2);
        assertThat(ReaderTelling.heard(UI.getCurrentOrThrow()))
                .anyMatch(call -> call.contains("showOnly") && call.contains("null"));
        assertThat(on(document)).hasSize(2);
    }

    @Test
    void should_remove_all_marks_that_are_chosen_in_the_list() {
        Document document = open();
        tell("marks-made", reader.claim(MarkId.fresh(), "golden billion"));
        tell("marks-made", reader.claim(MarkId.fresh(), "two sides"));
        find(Tabbed.class).single().setSelectedIndex(1);
        roundTrip();
        test(find(Checkbox.class).single()).click();
        click("marking.list.pickAll");
        MarkPicks picks = find(MarkPicks.class).single();
        test(find(Button.class, picks).withText(words("marking.remove")).single())
                .click();
        assertThat(on(document)).isEmpty();
        click("marking.undo");
        assertThat(on(document)).hasSize(2);
    }

    @Test
    void should_line_up_the_passages_of_a_code_and_keep_the_choice_in_the_address() {
        Document document = open();
        CodeId code = codebooks.newest(ada).getFirst().codes().getFirst().id();
        tell("marks-made", reader.coded(MarkId.fresh(), code, "golden billion"));
        tell("marks-made", reader.coded(MarkId.fresh(), code, "two sides"));
        assertThat(on(document)).hasSize(2);
        UI.getCurrentOrThrow()
                .navigate("concordance", com.vaadin.flow.router.QueryParameters.of("code", code.toString()));
        assertThat(rows())
                .extracting(row -> ((ConcordanceLine) row).quote())
                .containsExactly("two sides", "golden billion");
        pick(find(Select.class).single(), ConcordanceOrder.PASSAGE);
        assertThat(rows())
                .extracting(row -> ((ConcordanceLine) row).quote())
                .containsExactly("golden billion", "two sides");
        UI.getCurrentOrThrow().navigate("concordance", com.vaadin.flow.router.QueryParameters.of("code", "nonsense"));
        assertThat(find(Grid.class).all()).isEmpty();
    }

    @Test
    void should_store_a_mark_under_the_version_that_was_open_when_somebody_publishes_a_new_one_meanwhile() {
        Document document = open();
        Codebook before = codebooks.newest(ada).getFirst();
        codebooks.publish(ada, before.file());
        CodeId code = before.codes().getFirst().id();
        tell("marks-made", reader.coded(MarkId.fresh(), code, "golden billion"));
        assertThat(on(document)).extracting(Mark::code).containsExactly(code);
        assertThat(codebooks.newest(ada)).noneMatch(book -> book.id().equals(before.id()));
        click("marking.undo");
        assertThat(on(document)).isEmpty();
    }

    @Test
    void should_say_that_there_is_no_such_document() {
        UI.getCurrentOrThrow().navigate("documents/nonsense");
        assertThat(find(H1.class).single().getText()).isEqualTo(words("shell.notFound.title"));
    }

    @SuppressWarnings("unchecked")
    private static <T> void pick(Select<?> select, T item) {
        ((Select<T>) select).setValue(item);
    }

    private List<String> quotes(Document document) {
        return on(document).stream().map(Mark::quote).toList();
    }

    private List<?> rows() {
        roundTrip();
        return find(Grid.class).single().getLazyDataView().getItems().toList();
    }

    private Document article() {
        return imports.paste(ada, new DocumentDetails("A speech", "", "", null, "", "en"), TEXT);
    }

    private Document open() {
        Document document = article();
        navigate(DocumentPlaces.workspace(document.id()), DocumentWorkspaceView.class);
        return document;
    }

    private List<Mark> on(Document document) {
        return marks.on(ada, document.snapshot());
    }

    /** What the browser's reader would tell. */
    private void tell(String event, ObjectNode detail) {
        ReaderTelling.tell(find(PassageReader.class).single(), event, detail);
        roundTrip();
    }

    private void waitFor(String buttonKey) {
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(find(Button.class).withText(words(buttonKey)).all()).hasSize(1);
        });
    }

    private TextField field(String key) {
        return find(TextField.class)
                .withCondition(field -> words(key).equals(field.getLabel()))
                .single();
    }

    private Button button(String key) {
        return find(Button.class).withText(words(key)).single();
    }

    private void click(String key) {
        test(button(key)).click();
    }

    private static String words(String key) {
        return Translations.get().text(Locale.ENGLISH, key);
    }
}
