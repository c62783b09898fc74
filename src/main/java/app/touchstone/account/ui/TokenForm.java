package app.touchstone.account.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Scope;
import app.touchstone.account.Tokens;
import app.touchstone.look.Labels;
import app.touchstone.look.SecretDialog;
import app.touchstone.look.Told;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a token. */
final class TokenForm extends Section {

    /** Days a token may work; 0 is until it is revoked. */
    private static final Integer[] LIFETIMES = {7, 30, 90, 180, 365, 0};

    private final transient CurrentMember members;
    private final transient Tokens tokens;
    private final transient Runnable made;
    private final TextField name = new TextField(getTranslation("account.tokens.name"));
    private final CheckboxGroup<Scope> scopes = new CheckboxGroup<>(getTranslation("account.tokens.scopes"));
    private final Select<Integer> lifetime = new Select<>();
    private final Paragraph endless = new Paragraph(getTranslation("account.tokens.endless"));

    TokenForm(CurrentMember members, Tokens tokens, Runnable made) {
        this.members = members;
        this.tokens = tokens;
        this.made = made;
        addClassNames("card", "form");
        name.setHelperText(getTranslation("account.tokens.nameHint"));
        name.setRequiredIndicatorVisible(true);
        scopes.setItems(Scope.values());
        scopes.setItemLabelGenerator(scope -> Labels.of(this, scope));
        scopes.setValue(Set.of(Scope.READ));
        scopes.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        lifetime.setLabel(getTranslation("account.tokens.lifetime"));
        lifetime.setItems(LIFETIMES);
        lifetime.setItemLabelGenerator(days -> getTranslation("account.tokens.lifetime." + days));
        lifetime.setValue((int) Tokens.USUAL_LIFETIME.toDays());
        endless.addClassName("warn");
        endless.setVisible(false);
        lifetime.addValueChangeListener(event -> endless.setVisible(event.getValue() == 0));
        Button submit = new Button(getTranslation("account.tokens.makeSubmit"), event -> make());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new H2(getTranslation("account.tokens.make")), name, scopes, lifetime, endless, submit);
    }

    private void make() {
        try {
            Tokens.NewToken token = tokens.make(members.get(), name.getValue(), scopes.getValue(), duration());
            name.clear();
            name.setInvalid(false);
            scopes.setInvalid(false);
            made.run();
            new SecretDialog(
                            getTranslation("account.tokens.secret.title"),
                            getTranslation("account.tokens.secret.once"),
                            getTranslation("account.tokens.secret.label"),
                            token.secret())
                    .open();
        } catch (RuntimeException problem) {
            Told.at(this, problem, Map.of("name", name, "scopes", scopes));
        }
    }

    private @Nullable Duration duration() {
        int days = lifetime.getValue();
        return days == 0 ? null : Duration.ofDays(days);
    }
}
