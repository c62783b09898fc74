package app.touchstone.account.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.touchstone.OnH2;
import app.touchstone.ReviewDesk;
import app.touchstone.TestDesk;
import app.touchstone.account.AccountPlaces;
import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.account.Scope;
import app.touchstone.account.Tokens;
import app.touchstone.basis.Translations;
import app.touchstone.journal.Journal;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The door, the tokens and the journal, as a person meets them. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
@OnH2
@ViewPackages(packages = "app.touchstone")
class AccountScreensTest extends SpringBrowserlessTest {

    @Autowired
    TestDesk desk;

    @Autowired
    Desks desks;

    @Autowired
    Tokens tokens;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

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
    void should_lead_the_first_visitor_from_the_sign_in_to_the_setup() {
        desk.empty();
        navigate("sign-in", SetupView.class);
        assertThat(getCurrentView()).isInstanceOf(SetupView.class);
    }

    @Test
    void should_set_the_desk_up_once_and_lead_on_to_the_sign_in() {
        desk.empty();
        navigate(SetupView.class);
        fill("Eurasia desk", "a long enough password");
        click("account.setup.submit");

        assertThat(desks.nobodyYet()).isFalse();
        assertThat(getCurrentView()).isInstanceOf(SignInView.class);
    }

    @Test
    void should_say_at_the_field_that_a_password_is_too_short_and_store_nothing() {
        desk.empty();
        navigate(SetupView.class);
        fill("Eurasia desk", "short");
        click("account.setup.submit");

        PasswordField password = find(PasswordField.class).single();
        assertThat(password.isInvalid()).isTrue();
        assertThat(password.getErrorMessage()).contains("12").contains("200");
        assertThat(desks.nobodyYet()).isTrue();
        assertThat(find(Button.class)
                        .withText(words("account.setup.submit"))
                        .single()
                        .isEnabled())
                .isTrue();
    }

    @Test
    void should_show_a_new_token_once_and_list_it_without_its_secret() {
        navigate(AccountPlaces.TOKENS, TokensView.class);
        test(find(TextField.class).withLabel(words("account.tokens.name")).single())
                .setValue("nightly export");
        click("account.tokens.makeSubmit");

        String secret = find(TextField.class)
                .withLabel(words("account.tokens.secret.label"))
                .single()
                .getValue();
        assertThat(tokens.authenticate(secret)).isPresent();
        click("look.secret.done");
        assertThat(find(H3.class).withText("nightly export").exists()).isTrue();
        assertThat(find(TextField.class)
                        .withLabel(words("account.tokens.secret.label"))
                        .exists())
                .isFalse();
    }

    @Test
    void should_ask_for_a_name_and_a_scope_before_it_makes_a_token() {
        navigate(AccountPlaces.TOKENS, TokensView.class);
        find(CheckboxGroup.class).single().clear();
        click("account.tokens.makeSubmit");

        assertThat(find(TextField.class)
                        .withLabel(words("account.tokens.name"))
                        .single()
                        .isInvalid())
                .isTrue();
        assertThat(find(CheckboxGroup.class).single().isInvalid()).isTrue();
        assertThat(tokens.mine(ada)).isEmpty();
    }

    @Test
    void should_revoke_a_token_after_asking() {
        tokens.make(ada, "old script", Set.of(Scope.READ), null);
        navigate(AccountPlaces.TOKENS, TokensView.class);
        click("account.tokens.revoke");
        assertThat(tokens.mine(ada)).hasSize(1);
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(tokens.mine(ada)).isEmpty();
    }

    @Test
    void should_offer_ninety_days_and_warn_of_no_end() {
        navigate(AccountPlaces.TOKENS, TokensView.class);
        @SuppressWarnings("unchecked")
        Select<Integer> lifetime = find(Select.class).single();
        assertThat(lifetime.getValue()).isEqualTo(90);
        assertThat(find(Paragraph.class)
                        .withText(words("account.tokens.endless"))
                        .exists())
                .isFalse();
        lifetime.setValue(0);
        assertThat(find(Paragraph.class)
                        .withText(words("account.tokens.endless"))
                        .exists())
                .isTrue();
    }

    @Test
    void should_show_administrators_the_tokens_of_others_and_let_them_take_one_back() {
        Member bea = desk.join(ada, "bea", Role.EDITOR);
        tokens.make(bea, "of Bea", Set.of(Scope.READ), null);
        navigate(AccountPlaces.TOKENS, TokensView.class);
        assertThat(find(H3.class).withText("of Bea").exists()).isTrue();
        click("account.tokens.revoke");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(tokens.mine(bea)).isEmpty();
        assertThat(find(H3.class).withText("of Bea").exists()).isFalse();
    }

    @Test
    void should_show_the_newest_entry_first_with_the_name_of_who_did_it() {
        tokens.make(ada, "script", Set.of(Scope.READ), null);
        navigate(AccountPlaces.JOURNAL, JournalView.class);

        JournalLine first =
                (JournalLine) find(Grid.class).single().getGenericDataView().getItem(0);
        assertThat(first.entry().sequence()).isEqualTo(journal.count(ada.desk().value()));
        assertThat(first.actor()).isEqualTo("Ada");
        assertThat(first.action()).isEqualTo(words("journal.action.token.made"));
    }

    @Test
    void should_find_entries_by_the_words_shown() {
        tokens.make(ada, "script", Set.of(Scope.READ), null);
        navigate(AccountPlaces.JOURNAL, JournalView.class);
        test(find(TextField.class).single()).setValue("token made");

        assertThat(find(Grid.class).single().getGenericDataView().getItems().count())
                .isEqualTo(1);
    }

    @Test
    void should_say_that_the_chain_holds() {
        navigate(AccountPlaces.JOURNAL, JournalView.class);
        click("account.journal.verify");
        long entries = journal.count(ada.desk().value());
        awaitResult(words("account.journal.holds", entries));
    }

    @Test
    void should_say_where_the_chain_was_altered() {
        desk.tamper(() -> jdbc.sql("update journal_entry set action = 'nothing.happened' where sequence = 2")
                .update());
        navigate(AccountPlaces.JOURNAL, JournalView.class);
        click("account.journal.verify");
        awaitResult(words("account.journal.broken", 2L, words("fault.CHANGED")));
    }

    @Test
    void should_lead_from_the_journal_to_its_file_and_its_head() {
        navigate(AccountPlaces.JOURNAL, JournalView.class);
        assertThat(find(Anchor.class)
                        .withText(words("account.journal.export"))
                        .single()
                        .getHref())
                .isEqualTo(AccountPlaces.JOURNAL_FILE);
        navigate(AccountPlaces.HEAD, HeadView.class);
        String hash = journal.last(ada.desk().value()).orElseThrow().hash();
        assertThat(find(DescriptionList.Description.class).all())
                .extracting(description -> description.getText().replace(" ", ""))
                .contains(hash);
    }

    @Test
    void should_put_a_deposit_of_the_head_on_record_and_list_it() {
        long entries = journal.count(ada.desk().value());
        navigate(AccountPlaces.HEAD, HeadView.class);
        test(find(Button.class)
                        .withText(words("account.anchor.record", entries))
                        .single())
                .click();
        assertThat(find(TextField.class).single().isInvalid())
                .as("where it was deposited is asked for")
                .isTrue();
        test(find(TextField.class).single()).setValue("with the notary");
        test(find(Button.class)
                        .withText(words("account.anchor.record", entries))
                        .single())
                .click();
        assertThat(find(Span.class)
                        .withText(words("account.anchor.of", entries, "with the notary"))
                        .exists())
                .isTrue();
        assertThat(journal.count(ada.desk().value())).isEqualTo(entries + 1);
    }

    private void awaitResult(String sentence) {
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(find(Div.class).withText(sentence).exists()).isTrue();
        });
    }

    private void fill(String name, String password) {
        test(find(TextField.class).withLabel(words("account.setup.desk")).single())
                .setValue(name);
        test(find(TextField.class).withLabel(words("account.name")).single()).setValue("Ada");
        test(find(EmailField.class).single()).setValue("ada@test.example");
        test(find(PasswordField.class).single()).setValue(password);
    }

    private void click(String key) {
        test(find(Button.class).withText(words(key)).last()).click();
    }

    private static String words(String key, Object... arguments) {
        return Translations.get().text(Locale.ENGLISH, key, arguments);
    }
}
