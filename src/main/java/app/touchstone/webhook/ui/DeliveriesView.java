package app.touchstone.webhook.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Permission;
import app.touchstone.basis.CursorPage;
import app.touchstone.basis.Problem;
import app.touchstone.look.DateTexts;
import app.touchstone.look.EmptyState;
import app.touchstone.look.Labels;
import app.touchstone.look.PageHead;
import app.touchstone.look.Told;
import app.touchstone.webhook.Delivery;
import app.touchstone.webhook.DeliveryState;
import app.touchstone.webhook.WebhookId;
import app.touchstone.webhook.WebhookPlaces;
import app.touchstone.webhook.Webhooks;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was sent to one webhook, what came of it, and the way to send it again. */
@Route(WebhookPlaces.ALL + "/:id")
@PermitAll
public class DeliveriesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;

    private final transient CurrentMember current;
    private final transient Webhooks webhooks;
    private final PageHead head = new PageHead(getTranslation("webhook.deliveries"));
    private final Grid<Delivery> grid = new Grid<>();
    private final Button more = new Button(getTranslation("webhook.more"), event -> more());
    private final EmptyState nothing = new EmptyState(
            getTranslation("webhook.deliveries.none.title"), getTranslation("webhook.deliveries.none.text"));
    private transient WebhookId webhook = new WebhookId(CursorPage.START);
    private final transient List<Delivery> shown = new ArrayList<>();
    private @Nullable UUID next;

    DeliveriesView(CurrentMember current, Webhooks webhooks) {
        this.current = current;
        this.webhooks = webhooks;
        current.get().require(Permission.PEOPLE);
        addClassName("page");
        head.withActions(
                new Anchor(WebhookPlaces.ALL, getTranslation("webhook.title")),
                new Button(
                        getTranslation("webhook.test"), event -> attempt(() -> webhooks.test(current.get(), webhook))),
                new Button(getTranslation("webhook.refresh"), event -> first()));
        columns();
        add(head, nothing, grid, more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            webhook = WebhookId.of(event.getRouteParameters().get("id").orElse(""));
            head.withLine(webhooks.get(current.get(), webhook).details().address());
        } catch (IllegalArgumentException | Problem missing) {
            throw new NotFoundException();
        }
        first();
    }

    private void columns() {
        grid.addColumn(delivery -> DateTexts.time(this, delivery.madeAt()))
                .setHeader(getTranslation("webhook.at"))
                .setAutoWidth(true);
        grid.addColumn(delivery -> getTranslation("webhookEvent." + delivery.kind()))
                .setHeader(getTranslation("webhook.event"))
                .setAutoWidth(true);
        grid.addColumn(delivery -> Labels.of(this, delivery.state()))
                .setHeader(getTranslation("webhook.state"))
                .setAutoWidth(true);
        grid.addColumn(this::answer).setHeader(getTranslation("webhook.answer")).setFlexGrow(2);
        grid.addColumn(Delivery::tries)
                .setHeader(getTranslation("webhook.tries"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(LitRenderer.<Delivery>of("<vaadin-button theme='tertiary small' ?hidden='${item.waiting}'"
                                + " @click='${again}' aria-label='${item.label}'>${item.again}</vaadin-button>")
                        .withProperty("waiting", delivery -> delivery.state() == DeliveryState.WAITING)
                        .withProperty("again", delivery -> getTranslation("webhook.again"))
                        .withProperty(
                                "label",
                                delivery -> getTranslation(
                                        "webhook.of",
                                        getTranslation("webhook.again"),
                                        DateTexts.time(this, delivery.madeAt())))
                        .withFunction("again", this::again))
                .setHeader(getTranslation("webhook.actions"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItemDetailsRenderer(
                LitRenderer.<Delivery>of("<pre class='pre'>${item.payload}</pre><pre class='pre'>${item.excerpt}</pre>")
                        .withProperty("payload", Delivery::payload)
                        .withProperty("excerpt", Delivery::excerpt));
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", getTranslation("webhook.deliveries"));
    }

    private String answer(Delivery delivery) {
        String status = delivery.status() == null
                ? problem(delivery)
                : getTranslation("webhook.status", String.valueOf(delivery.status()), delivery.millis());
        return delivery.nextAt() == null || delivery.tries() == 0
                ? status
                : status + " · " + getTranslation("webhook.next", DateTexts.time(this, delivery.nextAt()));
    }

    private String problem(Delivery delivery) {
        return delivery.problem().isEmpty()
                ? getTranslation("webhook.notYet")
                : getTranslation(delivery.problem(), delivery.problemArguments().toArray());
    }

    private void again(Delivery delivery) {
        attempt(() -> webhooks.redeliver(current.get(), webhook, delivery.id()));
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
            Told.done(getTranslation("webhook.queued"));
        } catch (RuntimeException problem) {
            Told.at(this, problem);
        }
        first();
    }

    private void first() {
        shown.clear();
        next = null;
        more();
    }

    private void more() {
        CursorPage<Delivery> page = webhooks.deliveries(current.get(), webhook, next, PAGE);
        shown.addAll(page.items());
        next = page.next();
        grid.setItems(shown);
        grid.setVisible(!shown.isEmpty());
        nothing.setVisible(shown.isEmpty());
        more.setVisible(next != null);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("webhook.deliveries");
    }
}
