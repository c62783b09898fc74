package app.touchstone.marking.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.TestDesk;
import app.touchstone.account.Member;
import app.touchstone.basis.Translations;
import app.touchstone.codebook.CodeKind;
import app.touchstone.codebook.Codebook;
import app.touchstone.codebook.CodebookDraft;
import app.touchstone.codebook.CodebookDrafts;
import app.touchstone.codebook.CodebookFile.Entry;
import app.touchstone.codebook.DraftChange;
import app.touchstone.codebook.NewCodebook;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentDetails;
import app.touchstone.document.Imports;
import app.touchstone.look.EmptyState;
import app.touchstone.marking.DoubtedMark;
import app.touchstone.marking.Mark;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.Marks;
import app.touchstone.marking.NewMark;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
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
import org.springframework.test.context.TestPropertySource;

@SpringBootTest
@Import(TestDesk.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:screens;DB_CLOSE_DELAY=-1")
@ViewPackages(packages = "app.touchstone")
class ToDecideScreenTest extends SpringBrowserlessTest {

    private static final String TEXT = "alpha beta gamma delta";

    @Autowired
    TestDesk desk;

    @Autowired
    Imports imports;

    @Autowired
    Marks marks;

    @Autowired
    CodebookDrafts drafts;

    private Member ada;
    private Document document;

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
    void should_say_that_nothing_is_to_be_decided() {
        UI.getCurrentOrThrow().navigate("to-decide");
        assertThat(find(EmptyState.class).all()).hasSize(1);
        assertThat(find(Grid.class).all()).isEmpty();
    }

    @Test
    void should_let_some_stand_and_give_others_one_of_the_codes_that_took_the_place_of_theirs() {
        Codebook split = splitUnderTwoMarks();
        UI.getCurrentOrThrow().navigate("documents");
        UI.getCurrentOrThrow().navigate("");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("to-decide");
        UI.getCurrentOrThrow().navigate("to-decide");
        List<DoubtedMark> rows = rows();
        assertThat(rows).extracting(row -> row.mark().quote()).containsExactly("beta", "gamma");

        grid().select(rows.getFirst());
        click("marking.toDecide.holds");
        assertThat(rows()).extracting(row -> row.mark().quote()).containsExactly("gamma");

        grid().select(rows().getFirst());
        click("marking.toDecide.recode");
        @SuppressWarnings("unchecked") // the dialog's only one
        ComboBox<app.touchstone.codebook.Code> codes = find(ComboBox.class).single();
        assertThat(codes.getListDataView().getItems().limit(2))
                .extracting(app.touchstone.codebook.Code::key)
                .containsExactly("c1", "c2");
        codes.setValue(codes.getListDataView().getItem(1));
        click("app.save");
        assertThat(find(EmptyState.class).all()).hasSize(1);
        assertThat(marks.on(ada, document.snapshot()))
                .filteredOn(mark -> mark.quote().equals("gamma"))
                .extracting(Mark::code)
                .containsExactly(split.codes().getLast().id());
    }

    private Codebook splitUnderTwoMarks() {
        document = imports.paste(ada, new DocumentDetails("Words", "", "", null, "", "en"), TEXT);
        CodebookDraft draft = drafts.create(ada, new NewCodebook("greek", CodeKind.FRAMING, "Greek", "en", null));
        draft = drafts.change(ada, draft.id(), draft.version(), new DraftChange.Add(code("c")));
        Codebook first = drafts.publish(ada, draft.id(), draft.version());
        for (String quote : List.of("gamma", "beta")) {
            int start = TEXT.indexOf(quote);
            marks.add(
                    ada,
                    new NewMark(
                            MarkId.fresh(),
                            document.snapshot(),
                            start,
                            start + quote.length(),
                            quote,
                            first.codes().getFirst().id(),
                            ""));
        }
        draft = drafts.start(ada, "greek");
        draft = drafts.change(
                ada, draft.id(), draft.version(), new DraftChange.Split("c", List.of(code("c1"), code("c2"))));
        return drafts.publish(ada, draft.id(), draft.version());
    }

    private static Entry code(String key) {
        return new Entry(key, null, key, "means " + key, "", "", "", null, null, "teal", null);
    }

    @SuppressWarnings("unchecked") // the view's only grid
    private Grid<DoubtedMark> grid() {
        return find(Grid.class).single();
    }

    private List<DoubtedMark> rows() {
        roundTrip();
        return grid().getLazyDataView().getItems().toList();
    }

    private void click(String key) {
        test(find(Button.class)
                        .withText(Translations.get().text(Locale.ENGLISH, key))
                        .single())
                .click();
    }
}
