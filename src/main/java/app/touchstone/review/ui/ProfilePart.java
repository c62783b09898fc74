package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.People;
import app.touchstone.account.Permission;
import app.touchstone.account.Person;
import app.touchstone.look.Asking;
import app.touchstone.look.DayField;
import app.touchstone.look.Told;
import app.touchstone.review.Profile;
import app.touchstone.review.Profiles;
import app.touchstone.review.Seats;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What somebody brings to a dealing out: languages, skills, absence. Editors choose whose; everybody else has their own. */
final class ProfilePart extends Section {

    private final transient CurrentMember current;
    private final transient Profiles profiles;
    private final transient Seats seats;
    private final transient Runnable changed;
    private final Select<Person> person = new Select<>();
    private final TextField languages = new TextField(getTranslation("review.profile.languages"));
    private final TextField skills = new TextField(getTranslation("review.profile.skills"));
    private final DayField away = DayField.ahead(getTranslation("review.profile.away"));

    ProfilePart(CurrentMember current, Profiles profiles, People people, Seats seats, Runnable changed) {
        this.current = current;
        this.profiles = profiles;
        this.seats = seats;
        this.changed = changed;
        addClassName("card");
        Member member = current.get();
        person.setLabel(getTranslation("review.profile.person"));
        person.setItemLabelGenerator(Person::name);
        person.setItems(people.all(member).stream()
                .filter(one -> member.may(Permission.PUBLISH) || one.id().equals(member.person()))
                .toList());
        person.setVisible(member.may(Permission.PUBLISH));
        languages.setHelperText(getTranslation("review.profile.languages.rule"));
        skills.setHelperText(getTranslation("review.profile.skills.rule"));
        person.addValueChangeListener(event -> show());
        Button save = new Button(getTranslation("app.save"), event -> save());
        Div form = new Div(person, languages, skills, away, save);
        form.addClassName("form");
        add(new H2(getTranslation("review.profile.title")), form);
        person.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(member.person()))
                .findFirst()
                .ifPresent(person::setValue);
    }

    private void show() {
        if (person.getValue() != null) {
            Profile profile = profiles.of(current.get(), person.getValue().id());
            languages.setValue(String.join(", ", new TreeSet<>(profile.languages())));
            skills.setValue(String.join(", ", new TreeSet<>(profile.skills())));
            away.setValue(profile.awayUntil());
        }
    }

    private void save() {
        try {
            profiles.change(
                    current.get(),
                    person.getValue().id(),
                    new Profile(words(languages), words(skills), away.getValue()));
            Told.done(getTranslation("app.saved"));
            show();
            changed.run();
            offerToHandBack();
        } catch (RuntimeException problem) {
            Told.at(this, problem, Map.of("languages", languages, "skills", skills, "awayUntil", away));
        }
    }

    /** Whoever is away themselves is asked about their open work; about others editors decide seat by seat. */
    private void offerToHandBack() {
        Member member = current.get();
        if (away.getValue() == null
                || !person.getValue().id().equals(member.person())
                || !member.may(Permission.ASSESS)) {
            return;
        }
        int open = seats.unsealed(member);
        if (open > 0) {
            Asking.first(
                    getTranslation("review.profile.handBack.title"),
                    getTranslation("review.profile.handBack.text", open),
                    getTranslation("review.profile.handBack.yes"),
                    getTranslation("review.profile.handBack.no"),
                    () -> {
                        Told.done(getTranslation("review.profile.handedBack", seats.handBackAll(current.get())));
                        changed.run();
                    });
        }
    }

    private static Set<String> words(TextField field) {
        return Arrays.stream(field.getValue().split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
