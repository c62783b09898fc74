package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.NewPerson;
import app.touchstone.account.People;
import app.touchstone.account.Role;
import app.touchstone.look.Labels;
import app.touchstone.look.Told;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;

/** Adds somebody to the desk. */
final class NewPersonForm extends Section {

    private final transient CurrentMember members;
    private final transient People people;
    private final transient Runnable added;
    private final TextField name = new TextField(getTranslation("review.people.name"));
    private final EmailField email = new EmailField(getTranslation("review.people.email"));
    private final PasswordField password = new PasswordField(getTranslation("review.people.password"));
    private final Select<Role> role = new Select<>();

    NewPersonForm(CurrentMember members, People people, Runnable added) {
        this.members = members;
        this.people = people;
        this.added = added;
        addClassNames("card", "form");
        role.setLabel(getTranslation("review.people.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(one -> Labels.of(this, one));
        role.setValue(Role.REVIEWER);
        password.setHelperText(getTranslation("review.people.passwordRule"));
        password.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        // what is refused is said when it is sent, by the same rules as everywhere
        email.setManualValidation(true);
        Button submit = new Button(getTranslation("review.people.addSubmit"), event -> add());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new H2(getTranslation("review.people.add")), name, email, password, role, submit);
    }

    private void add() {
        Map<String, com.vaadin.flow.component.HasValidation> fields =
                Map.of("name", name, "email", email, "password", password, "role", role);
        try {
            people.add(
                    members.get(),
                    new NewPerson(name.getValue(), email.getValue(), password.getValue(), role.getValue()));
            Told.done(getTranslation("review.people.added", name.getValue()));
            fields.values().forEach(field -> field.setInvalid(false));
            name.clear();
            email.clear();
            password.clear();
            added.run();
        } catch (RuntimeException problem) {
            Told.at(this, problem, fields);
        }
    }
}
