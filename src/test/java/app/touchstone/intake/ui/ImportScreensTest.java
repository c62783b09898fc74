package app.touchstone.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.touchstone.TestDesk;
import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.basis.Translations;
import app.touchstone.claim.Claims;
import app.touchstone.intake.ColumnUse;
import app.touchstone.intake.DayOrder;
import app.touchstone.intake.Intake;
import app.touchstone.intake.IntakePlaces;
import app.touchstone.intake.Intakes;
import app.touchstone.intake.TableReading;
import app.touchstone.look.EmptyState;
import app.touchstone.look.Tabbed;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
class ImportScreensTest extends SpringBrowserlessTest {

    @Autowired
    TestDesk desk;

    @Autowired
    Intakes intakes;

    @Autowired
    Claims claims;

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
    void should_go_from_the_columns_over_the_dry_run_to_the_claims_and_back() {
        open("what;who\nBees pay taxes;Ana\n;Ben\n");
        assertThat(button("intake.look").isEnabled()).isTrue();
        test(button("intake.look")).click();
        assertThat(find(Notification.class).all()).as("no column is the claim").hasSize(1);

        use("what", ColumnUse.WORDING);
        test(button("intake.look")).click();
        waitFor(words("intake.bring", 1));
        assertThat(claims.page(ada, Set.of(), "", null, 10).items()).isEmpty();
        assertThat(find(Grid.class).single()).isNotNull();

        test(button("intake.bring", 1)).click();
        waitFor(words("intake.undo", 1));
        assertThat(claims.page(ada, Set.of(), "", null, 10).items()).hasSize(1);

        test(button("intake.undo", 1)).click();
        test(find(ConfirmDialog.class).single()).confirm();
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(claims.page(ada, Set.of(), "", null, 10).items()).isEmpty();
        });
    }

    @Test
    void should_take_what_is_pasted_and_look_at_reviews_at_once() {
        navigate(ImportsView.class);
        assertThat(find(EmptyState.class).all()).hasSize(1);
        find(Tabbed.class).single().setSelectedIndex(1);
        TextArea text = find(TextArea.class).single();
        test(text).setValue(" ");
        test(button("intake.paste.read")).click();
        assertThat(text.isInvalid()).isTrue();
        test(text).setValue("""
                {"@type": "ClaimReview", "url": "https://checks.example/1", "claimReviewed": "Bees pay taxes",
                 "reviewRating": {"alternateName": "Pernicious"}}""");
        test(button("intake.paste.read")).click();
        waitFor(words("intake.bring", 1));
        assertThat(find(UnknownRatings.class).all()).hasSize(1);
    }

    @Test
    void should_show_a_reader_what_came_in_and_no_way_to_go_on() {
        Intake intake = load("claim\nBees pay taxes\n");
        signIn(desk.join(ada, "len", Role.READER));
        navigate(IntakePlaces.one(intake.id()), ImportView.class);
        assertThat(find(Button.class).withText(words("intake.look")).all()).isEmpty();
        navigate(ImportsView.class);
        assertThat(find(FileTaking.class).all()).isEmpty();
        assertThat(find(Grid.class).all()).hasSize(1);
    }

    @Test
    void should_judge_and_mend_what_is_pasted() {
        navigate(LintView.class);
        TextArea text = find(TextArea.class).single();
        test(text).setValue("{\"@type\": \"ClaimReview\", \"claimReviewed\": \"a &amp; b\"}");
        test(button("intake.lint.do")).click();
        assertThat(find(Grid.class).all()).hasSize(1);
        test(button("intake.lint.mend")).click();
        assertThat(text.getValue()).contains("a & b");
    }

    private Intake load(String text) {
        try {
            return intakes.load(ada, "claims.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void open(String text) {
        Intake intake = load(text);
        intakes.read(ada, intake.id(), new TableReading("UTF-8", ";", true, List.of(), List.of(), DayOrder.DAY_FIRST));
        navigate(IntakePlaces.one(intake.id()), ImportView.class);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private void use(String column, ColumnUse use) {
        Select field = find(Select.class)
                .withCondition(select -> column.equals(select.getLabel()))
                .single();
        field.setValue(use);
    }

    private void waitFor(String label) {
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(find(Button.class).withText(label).all()).hasSize(1);
        });
    }

    private Button button(String key, Object... arguments) {
        return find(Button.class).withText(words(key, arguments)).single();
    }

    private static String words(String key, Object... arguments) {
        return Translations.get().text(Locale.ENGLISH, key, arguments);
    }

    private static void signIn(Member member) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(member, "", "ROLE_MEMBER"));
    }
}
