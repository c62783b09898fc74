package app.touchstone.webhook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.OnH2;
import app.touchstone.TestDesk;
import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.basis.Translations;
import app.touchstone.webhook.WebhookDetails;
import app.touchstone.webhook.WebhookEvent;
import app.touchstone.webhook.WebhookId;
import app.touchstone.webhook.WebhookPlaces;
import app.touchstone.webhook.Webhooks;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
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

/** Who is told, and what became of it, as an administrator meets it. */
@SpringBootTest
@Import({TestDesk.class, app.touchstone.ReviewDesk.class})
@OnH2
@ViewPackages(packages = "app.touchstone")
class WebhookScreensTest extends SpringBrowserlessTest {

    @Autowired
    TestDesk desk;

    @Autowired
    Webhooks webhooks;

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

    private static void signIn(Member member) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(member, "", "ROLE_MEMBER"));
    }

    private WebhookId added() {
        return webhooks.add(
                        ada,
                        new WebhookDetails(
                                "https://93.184.216.34/hook", Set.of(WebhookEvent.CLAIM_MOVED), "website", true))
                .id();
    }

    @Test
    void should_say_what_to_do_first_and_show_the_secret_once() {
        navigate(WebhookPlaces.ALL, WebhooksView.class);
        assertThat(find(H2.class).withText(words("webhook.none.title")).exists())
                .isTrue();
        click("webhook.add");
        test(find(TextField.class).withLabel(words("webhook.address")).single()).setValue("https://93.184.216.34/hook");
        click("app.save");
        assertThat(find(TextField.class)
                        .withLabel(words("webhook.secret.label"))
                        .single()
                        .getValue())
                .startsWith(Webhooks.PREFIX);
        click("look.secret.done");
        assertThat(webhooks.all(ada)).hasSize(1);
        assertThat(find(H2.class).withText("https://93.184.216.34/hook").exists())
                .isTrue();
    }

    @Test
    void should_say_at_the_field_that_an_address_is_private_and_keep_the_form() {
        navigate(WebhookPlaces.ALL, WebhooksView.class);
        click("webhook.add");
        TextField address =
                find(TextField.class).withLabel(words("webhook.address")).single();
        test(address).setValue("http://127.0.0.2/");
        click("app.save");
        assertThat(address.isInvalid()).isTrue();
        assertThat(address.getErrorMessage()).isNotBlank();
        assertThat(webhooks.all(ada)).isEmpty();
    }

    @Test
    void should_list_deliveries_send_a_test_and_remove_after_asking() {
        WebhookId id = added();
        navigate(WebhookPlaces.deliveries(id), DeliveriesView.class);
        assertThat(find(H2.class)
                        .withText(words("webhook.deliveries.none.title"))
                        .exists())
                .isTrue();
        click("webhook.test");
        assertThat(find(Grid.class).single().getGenericDataView().getItems().count())
                .isEqualTo(1);
        navigate(WebhookPlaces.ALL, WebhooksView.class);
        click("webhook.remove");
        assertThat(webhooks.all(ada)).hasSize(1);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(webhooks.all(ada)).isEmpty();
    }

    @Test
    void should_be_closed_to_others() {
        added();
        signIn(desk.join(ada, "edda", Role.EDITOR));
        UI.getCurrentOrThrow().navigate(WebhookPlaces.ALL);
        assertThat(getCurrentView()).isNotInstanceOf(WebhooksView.class);
    }

    private void click(String key) {
        test(find(Button.class).withText(words(key)).last()).click();
    }

    private static String words(String key, Object... arguments) {
        return Translations.get().text(Locale.ENGLISH, key, arguments);
    }
}
