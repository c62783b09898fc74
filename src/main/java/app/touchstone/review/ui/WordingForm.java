package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimDetails;
import app.touchstone.claim.Claims;
import app.touchstone.look.DateTexts;
import app.touchstone.look.DayField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** What the claim says, who says it, when and where; open until it is judged, then fixed. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class WordingForm extends ClaimPart {

    private final CurrentMember current;
    private final Claims claims;
    private final TextArea wording = new TextArea(getTranslation("claim.wording"));
    private final ClaimantsField claimants;
    private final DayField saidOn = new DayField(getTranslation("claim.saidOn"));
    private final TextField saidAt = new TextField(getTranslation("claim.saidAt"));
    private final TextArea context = new TextArea(getTranslation("claim.context"));
    private final Button save = new Button(getTranslation("app.save"), event -> save());
    private final Span status = new Span();
    private final Div form;
    private final Div fixed = new Div();
    private @Nullable ClaimDetails stored;
    private long version;

    WordingForm(CurrentMember current, Claims claims) {
        super("claim.part.title");
        this.current = current;
        this.claims = claims;
        claimants = new ClaimantsField(() -> claims.claimants(current.get()));
        wording.setHelperText(getTranslation("claim.wording.rule"));
        wording.setRequiredIndicatorVisible(true);
        wording.setMaxLength(1000);
        wording.setMinRows(2);
        saidAt.setMaxLength(300);
        context.setMaxLength(5000);
        context.setHelperText(getTranslation("claim.context.rule"));
        wording.setValueChangeMode(ValueChangeMode.LAZY);
        saidAt.setValueChangeMode(ValueChangeMode.LAZY);
        context.setValueChangeMode(ValueChangeMode.LAZY);
        Div row = new Div(saidOn, saidAt);
        row.addClassName("form-row");
        status.addClassName("soft");
        Div actions = new Div(save, status);
        actions.addClassName("actions");
        form = new Div(wording, claimants, row, context, actions);
        form.addClassName("form");
        add(form, fixed);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL).listenOn(form).setBrowserDefaultAllowed(false);
        wording.addValueChangeListener(event -> tellTyped());
        saidOn.addValueChangeListener(event -> tellTyped());
        saidAt.addValueChangeListener(event -> tellTyped());
        context.addValueChangeListener(event -> tellTyped());
        claimants.whenChanged(this::tellTyped);
    }

    @Override
    void show() {
        Claim claim = now().claim();
        boolean open = now().wordingMayChange();
        form.setVisible(open);
        fixed.setVisible(!open);
        if (!open) {
            showFixed(claim.details());
        }
        if (claim.details().equals(stored)) {
            // it moved on or nothing happened: what is being typed stays, and still belongs to these words
            version = claim.version();
        } else if (!dirty()) {
            stored = claim.details();
            version = claim.version();
            fill(claim.details());
        }
        tellTyped();
    }

    /** Whether something is typed that is not stored. */
    boolean dirty() {
        return stored != null && form.isVisible() && (!details().equals(stored) || unreadableDay());
    }

    /** Stores what was typed. @return whether nothing is left unsaved */
    boolean save() {
        if (!dirty()) {
            return true;
        }
        if (unreadableDay()) {
            saidOn.focus();
            return false;
        }
        return attempt(
                () -> {
                    Claim changed = claims.change(current.get(), now().id(), version, details());
                    stored = changed.details();
                    version = changed.version();
                    fill(changed.details());
                },
                fields());
    }

    private boolean unreadableDay() {
        return saidOn.isInvalid() && saidOn.isEmpty();
    }

    private ClaimDetails details() {
        return new ClaimDetails(
                wording.getValue().strip(),
                claimants.chosen(),
                saidOn.getValue(),
                saidAt.getValue().strip(),
                context.getValue().strip());
    }

    private void fill(ClaimDetails details) {
        wording.setValue(details.wording());
        claimants.show(details.claimants());
        saidOn.setValue(details.saidOn());
        saidAt.setValue(details.saidAt());
        context.setValue(details.context());
        tellTyped();
    }

    private void tellTyped() {
        status.setText(getTranslation(dirty() ? "claim.unsaved" : "claim.allSaved"));
        save.setEnabled(dirty());
    }

    private void showFixed(ClaimDetails details) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "claim.wording", details.wording());
        details.claimants()
                .forEach(one -> fact(
                        facts,
                        "claim.claimant",
                        one.description().isEmpty() ? one.name() : one.name() + ", " + one.description()));
        fact(facts, "claim.saidOn", details.saidOn() == null ? "" : DateTexts.day(this, details.saidOn()));
        fact(facts, "claim.saidAt", details.saidAt());
        fact(facts, "claim.context", details.context());
        fixed.removeAll();
        fixed.add(facts);
    }

    private void fact(DescriptionList facts, String key, String text) {
        if (!text.isBlank()) {
            facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(text));
        }
    }

    private Map<String, HasValidation> fields() {
        Map<String, HasValidation> fields = new LinkedHashMap<>();
        fields.put("wording", wording);
        fields.put("saidOn", saidOn);
        fields.put("saidAt", saidAt);
        fields.put("context", context);
        fields.putAll(claimants.fields());
        return fields;
    }
}
