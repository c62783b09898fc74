package app.touchstone.account.ui;

import app.touchstone.account.Desks;
import app.touchstone.account.NewPerson;
import app.touchstone.account.Role;
import app.touchstone.look.Told;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;

/** The first visit: names the desk and its first administrator. The door closes behind them. */
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
public class SetupView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Desks desks;
    private final TextField desk = new TextField(getTranslation("account.setup.desk"));
    private final TextField name = new TextField(getTranslation("account.name"));
    private final EmailField email = new EmailField(getTranslation("account.email"));
    private final PasswordField password = new PasswordField(getTranslation("account.password"));

    public SetupView(Desks desks) {
        this.desks = desks;
        addClassName("door");
        password.setHelperText(getTranslation("account.password.rule"));
        Button submit = new Button(getTranslation("account.setup.submit"), event -> setUp());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.setDisableOnClick(true);
        submit.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        Div box = new Div(
                new H1(getTranslation("account.setup.title")),
                new Paragraph(getTranslation("account.setup.intro")),
                desk,
                name,
                email,
                password,
                submit);
        box.addClassName("door-box");
        add(box);
    }

    private void setUp() {
        try {
            desks.setUp(
                    desk.getValue(),
                    new NewPerson(name.getValue(), email.getValue(), password.getValue(), Role.ADMINISTRATOR));
            getUI().ifPresent(ui -> ui.navigate(SignInView.class));
        } catch (RuntimeException problem) {
            Told.at(this, problem, Map.of("deskName", desk, "name", name, "email", email, "password", password));
            getChildren()
                    .flatMap(box -> box.getChildren())
                    .filter(Button.class::isInstance)
                    .forEach(button -> ((Button) button).setEnabled(true));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!desks.nobodyYet()) {
            event.forwardTo(SignInView.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.setup.title");
    }
}
