package app.touchstone.webhook.ui;

import app.touchstone.look.DateTexts;
import app.touchstone.look.Labels;
import app.touchstone.webhook.Webhook;
import app.touchstone.webhook.WebhookPlaces;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One webhook with what can be done with it. */
final class WebhookCard extends Div {

    /** What the buttons do. */
    record Deeds(
            Consumer<Webhook> change, Consumer<Webhook> test, Consumer<Webhook> rotate, Consumer<Webhook> remove) {}

    WebhookCard(Webhook webhook, Deeds deeds) {
        addClassNames("card", "stack");
        H2 title = new H2(webhook.details().address());
        title.addClassName("card-title");
        add(title);
        if (webhook.pausedAt() != null) {
            Paragraph paused =
                    new Paragraph(getTranslation("webhook.paused", DateTexts.time(this, webhook.pausedAt())));
            paused.addClassName("warn");
            add(paused);
        }
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(
                facts,
                "webhook.state",
                getTranslation(webhook.details().active() ? "webhook.state.on" : "webhook.state.off"));
        if (!webhook.details().note().isEmpty()) {
            fact(facts, "webhook.note", webhook.details().note());
        }
        fact(
                facts,
                "webhook.events",
                new TreeSet<>(webhook.details().events())
                        .stream().map(event -> Labels.of(this, event)).collect(Collectors.joining(" · ")));
        fact(facts, "webhook.made", DateTexts.time(this, webhook.madeAt()));
        Instant overlap = webhook.formerSecretUntil();
        if (overlap != null && overlap.isAfter(Instant.now())) {
            fact(facts, "webhook.formerSecret", getTranslation("webhook.until", DateTexts.time(this, overlap)));
        }
        Anchor log = new Anchor(WebhookPlaces.deliveries(webhook.id()), getTranslation("webhook.deliveries"));
        Div actions = new Div(
                log,
                button("webhook.change", webhook, deeds.change),
                button("webhook.test", webhook, deeds.test),
                button("webhook.rotate", webhook, deeds.rotate),
                button("webhook.remove", webhook, deeds.remove));
        actions.addClassName("actions");
        add(facts, actions);
    }

    private Button button(String key, Webhook webhook, Consumer<Webhook> deed) {
        Button button = new Button(getTranslation(key), event -> deed.accept(webhook));
        button.setAriaLabel(getTranslation(
                "webhook.of", getTranslation(key), webhook.details().address()));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new Term(getTranslation(key)), new Description(value));
    }
}
