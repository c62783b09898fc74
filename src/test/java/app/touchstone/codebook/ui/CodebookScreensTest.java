package app.touchstone.codebook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.OnH2;
import app.touchstone.ReviewDesk;
import app.touchstone.TestDesk;
import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.basis.Translations;
import app.touchstone.codebook.CodebookDraft;
import app.touchstone.codebook.CodebookDrafts;
import app.touchstone.codebook.CodebookFile.Entry;
import app.touchstone.codebook.CodebookHead;
import app.touchstone.codebook.CodebookPlaces;
import app.touchstone.codebook.Codebooks;
import app.touchstone.codebook.DraftChange;
import app.touchstone.codebook.ScaleDraft;
import app.touchstone.codebook.ScaleDrafts;
import app.touchstone.look.EmptyState;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
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
class CodebookScreensTest extends SpringBrowserlessTest {

    @Autowired
    TestDesk desk;

    @Autowired
    Codebooks codebooks;

    @Autowired
    CodebookDrafts drafts;

    @Autowired
    ScaleDrafts scaleDrafts;

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
    void should_list_the_books_and_offer_to_edit_only_to_those_who_may() {
        navigate(CodebookPlaces.ALL, CodebooksView.class);
        assertThat(find(Anchor.class)
                        .withCondition(link -> link.getHref().startsWith(CodebookPlaces.ALL + "/"))
                        .all())
                .hasSize(3);
        assertThat(buttons("codebook.new")).isOne();
        signIn(desk.join(ada, "len", Role.READER));
        book();
        assertThat(buttons("codebook.edit")).isZero();
    }

    @Test
    void should_store_a_field_when_it_is_left_and_take_it_back() {
        CodebookDraft draft = drafts.start(ada, "policy-frames");
        navigate(CodebookPlaces.draft(draft.id()), CodebookDraftView.class);
        test(field("codebook.field.label")).setValue("Called anew");
        String key = draft.content().file().codes().getFirst().key();
        assertThat(label(draft, key)).isEqualTo("Called anew");
        test(button("codebook.undo")).click();
        assertThat(label(draft, key)).isNotEqualTo("Called anew");
    }

    @Test
    void should_tell_what_is_wrong_at_the_field_and_not_publish() {
        CodebookDraft draft = drafts.start(ada, "policy-frames");
        String key = draft.content().file().codes().getFirst().key();
        navigate(CodebookPlaces.draft(draft.id()), CodebookDraftView.class);
        TextArea definition = find(TextArea.class)
                .withCondition(area -> words("codebook.definition").equals(area.getLabel()))
                .single();
        test(definition).setValue(" ");
        assertThat(definition.isInvalid()).isTrue();
        assertThat(definition.getErrorMessage()).isEqualTo(words("codebook.csv.definition", key));
        test(button("codebook.publish")).click();
        assertThat(find(Button.class)
                        .withText(words("codebook.publish.do", 2))
                        .single()
                        .isEnabled())
                .isFalse();
    }

    @Test
    void should_preview_publish_and_show_the_new_version() {
        CodebookDraft draft = drafts.start(ada, "policy-frames");
        drafts.change(
                ada,
                draft.id(),
                draft.version(),
                new DraftChange.Add(
                        new Entry("fresh", null, "Fresh", "means it", "", "", "", null, null, "red", null)));
        navigate(CodebookPlaces.draft(draft.id()), CodebookDraftView.class);
        test(button("codebook.publish")).click();
        test(find(Button.class).withText(words("codebook.publish.do", 2)).single())
                .click();
        assertThat(codebooks.versions(ada, "policy-frames"))
                .extracting(CodebookHead::number)
                .containsExactly(2, 1);
        assertThat(getCurrentView()).isInstanceOf(CodebookView.class);
    }

    @Test
    void should_show_an_empty_draft_what_to_do_first() {
        CodebookDraft draft = drafts.create(
                ada,
                new app.touchstone.codebook.NewCodebook(
                        "mine", app.touchstone.codebook.CodeKind.FRAMING, "Mine", "en", null));
        navigate(CodebookPlaces.draft(draft.id()), CodebookDraftView.class);
        assertThat(find(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void should_show_a_files_faults_before_anything_is_stored() {
        navigate(CodebookPlaces.ALL, CodebooksView.class);
        ImportDialog dialog = new ImportDialog(ada, drafts, scaleDrafts);
        dialog.open();
        dialog.read("w.csv", "key,label,definition,colour\na,A,,pink\n".getBytes(StandardCharsets.UTF_8));
        assertThat(find(com.vaadin.flow.component.html.ListItem.class, dialog).all())
                .hasSize(2);
        assertThat(button("codebook.import.take").isEnabled()).isFalse();
        dialog.read("r.csv", "key,label,definition,colour\na,A,d,red\n".getBytes(StandardCharsets.UTF_8));
        test(button("codebook.import.take")).click();
        assertThat(drafts.of(ada, "r")).isPresent();
    }

    @Test
    void should_edit_a_scale() {
        ScaleDraft draft = scaleDrafts.start(ada, "five-step");
        navigate(CodebookPlaces.scaleDraft(draft.id()), ScaleDraftView.class);
        TextField first = find(TextField.class)
                .withCondition(field -> "False".equals(field.getValue()))
                .single();
        test(first).setValue("Wrong");
        assertThat(scaleDrafts.get(ada, draft.id()).file().ratings().getFirst().label())
                .isEqualTo("Wrong");
    }

    private CodebookView book() {
        return navigate(CodebookPlaces.version(codebooks.newest(ada).getFirst().id()), CodebookView.class);
    }

    private String label(CodebookDraft draft, String key) {
        return drafts.get(ada, draft.id()).content().code(key).orElseThrow().label();
    }

    private TextField field(String key) {
        return find(TextField.class)
                .withCondition(one -> words(key).equals(one.getLabel()))
                .single();
    }

    private Button button(String key) {
        return find(Button.class).withText(words(key)).single();
    }

    private int buttons(String key) {
        return find(Button.class).withText(words(key)).all().size();
    }

    private static String words(String key, Object... arguments) {
        return Translations.get().text(Locale.ENGLISH, key, arguments);
    }

    private static void signIn(Member member) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(member, "", "ROLE_MEMBER"));
    }
}
