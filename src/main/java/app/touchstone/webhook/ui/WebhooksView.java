package app.touchstone.webhook.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Permission;
import app.touchstone.look.Asking;
import app.touchstone.look.EmptyState;
import app.touchstone.look.PageHead;
import app.touchstone.look.SecretDialog;
import app.touchstone.look.Told;
import app.touchstone.webhook.Webhook;
import app.touchstone.webhook.WebhookDetails;
import app.touchstone.webhook.WebhookPlaces;
import app.touchstone.webhook.Webhooks;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which programs are told what happens on the desk; for administrators. */
@Route(WebhookPlaces.ALL)
@PermitAll
public class WebhooksView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CurrentMember current;
    private final transient Webhooks webhooks;
    private final Div list = new Div();

    WebhooksView(CurrentMember current, Webhooks webhooks) {
        this.current = current;
        this.webhooks = webhooks;
        current.get().require(Permission.PEOPLE);
        addClassName("page");
        list.addClassName("stack");
        add(new PageHead(getPageTitle(), getTranslation("webhook.line")).withActions(adding()), list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private Button adding() {
        Button add = new Button(getTranslation("webhook.add"), event -> edit(null));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    private void show() {
        list.removeAll();
        List<Webhook> all = webhooks.all(current.get());
        WebhookCard.Deeds deeds = new WebhookCard.Deeds(this::edit, this::test, this::rotate, this::remove);
        all.forEach(one -> list.add(new WebhookCard(one, deeds)));
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("webhook.none.title"), getTranslation("webhook.none.text"), adding()));
        }
    }

    private void edit(@Nullable Webhook known) {
        new WebhookForm(known == null ? null : known.details())
                .open(
                        getTranslation(known == null ? "webhook.add" : "webhook.change"),
                        details -> store(known, details));
    }

    private void store(@Nullable Webhook known, WebhookDetails details) {
        if (known == null) {
            reveal(webhooks.add(current.get(), details));
        } else {
            webhooks.change(current.get(), known.id(), known.version(), details);
            Told.done(getTranslation("app.saved"));
        }
        show();
    }

    private void test(Webhook webhook) {
        attempt(() -> {
            webhooks.test(current.get(), webhook.id());
            UI.getCurrentOrThrow().navigate(WebhookPlaces.deliveries(webhook.id()));
        });
    }

    private void rotate(Webhook webhook) {
        Asking.first(
                getTranslation("webhook.rotateAsk.title"),
                getTranslation("webhook.rotateAsk.text", Webhooks.OVERLAP.toHours()),
                getTranslation("webhook.rotate"),
                getTranslation("app.cancel"),
                () -> attempt(() -> reveal(webhooks.rotate(current.get(), webhook.id()))));
    }

    private void remove(Webhook webhook) {
        Asking.first(
                getTranslation("webhook.removeAsk.title", webhook.details().address()),
                getTranslation("webhook.removeAsk.text"),
                getTranslation("webhook.remove"),
                getTranslation("app.cancel"),
                () -> attempt(() -> {
                    webhooks.remove(current.get(), webhook.id());
                    Told.done(getTranslation("webhook.removed"));
                }));
    }

    private void reveal(Webhook.Secret secret) {
        new SecretDialog(
                        getTranslation("webhook.secret.title"),
                        getTranslation("webhook.secret.once"),
                        getTranslation("webhook.secret.label"),
                        secret.secret())
                .open();
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException problem) {
            Told.at(this, problem);
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("webhook.title");
    }
}
