package app.touchstone.account.ui;

import app.touchstone.account.Desks;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where people sign in; the very first visit is led on to the setup. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
public class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Desks desks;
    private final LoginForm form = new LoginForm();

    public SignInView(Desks desks) {
        this.desks = desks;
        addClassName("door");
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
        Div box = new Div(
                new H1(getTranslation("app.name")),
                new Paragraph(getTranslation("app.tagline")),
                form,
                new Anchor("/read", getTranslation("account.signIn.readingRoom")));
        box.addClassName("door-box");
        add(box);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (desks.nobodyYet()) {
            event.forwardTo(SetupView.class);
            return;
        }
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.signIn.title");
    }

    private LoginI18n texts() {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form labels = texts.getForm();
        labels.setTitle(getTranslation("account.signIn.title"));
        labels.setUsername(getTranslation("account.email"));
        labels.setPassword(getTranslation("account.password"));
        labels.setSubmit(getTranslation("account.signIn.submit"));
        texts.setForm(labels);
        LoginI18n.ErrorMessage error = new LoginI18n.ErrorMessage();
        error.setTitle(getTranslation("account.signIn.wrong.title"));
        error.setMessage(getTranslation("account.signIn.wrong.message"));
        error.setUsername(getTranslation("account.email.required"));
        error.setPassword(getTranslation("account.password.required"));
        texts.setErrorMessage(error);
        return texts;
    }
}
