package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Erasure;
import app.touchstone.account.Member;
import app.touchstone.account.People;
import app.touchstone.account.Permission;
import app.touchstone.account.Person;
import app.touchstone.account.PersonId;
import app.touchstone.account.Role;
import app.touchstone.look.Asking;
import app.touchstone.look.DateTexts;
import app.touchstone.look.Labels;
import app.touchstone.look.Told;
import app.touchstone.review.ManySeats;
import app.touchstone.review.Profile;
import app.touchstone.review.Profiles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people of the desk. */
final class PeoplePart extends Section {

    private final transient CurrentMember members;
    private final transient People people;
    private final transient Erasure erasure;
    private final transient Profiles profiles;
    private final transient ManySeats many;
    private final Grid<Person> grid = new Grid<>();
    private transient Map<PersonId, Profile> known = Map.of();
    private transient Map<PersonId, Integer> held = Map.of();

    PeoplePart(CurrentMember members, People people, Erasure erasure, Profiles profiles, ManySeats many) {
        this.members = members;
        this.people = people;
        this.erasure = erasure;
        this.profiles = profiles;
        this.many = many;
        addClassName("stack");
        boolean mayChange = members.get().may(Permission.PEOPLE);
        grid.addColumn(LitRenderer.<Person>of(
                                "<div class='person-cell'><span>${item.name}</span><small>${item.email}</small></div>")
                        .withProperty("name", Person::name)
                        .withProperty("email", person -> person.erased() ? "" : person.email()))
                .setHeader(getTranslation("review.people.name"))
                .setWidth("14rem")
                .setFlexGrow(3);
        if (mayChange) {
            grid.addComponentColumn(this::role)
                    .setHeader(getTranslation("review.people.role"))
                    .setWidth("11rem")
                    .setFlexGrow(0);
        } else {
            grid.addColumn(person -> Labels.of(this, person.role())).setHeader(getTranslation("review.people.role"));
        }
        grid.addColumn(this::brings)
                .setHeader(getTranslation("review.people.brings"))
                .setFlexGrow(2);
        if (members.get().may(Permission.PUBLISH)) {
            grid.addComponentColumn(this::seats)
                    .setHeader(getTranslation("review.people.seats"))
                    .setWidth("10rem")
                    .setFlexGrow(0);
        }
        grid.addColumn(person -> DateTexts.day(this, person.joined()))
                .setHeader(getTranslation("review.people.joined"))
                .setAutoWidth(true);
        grid.addComponentColumn(person -> access(person, mayChange))
                .setHeader(getTranslation("review.people.access"))
                .setAutoWidth(true);
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("review.people.heading"));
        add(new H2(getTranslation("review.people.heading")), grid);
        show();
    }

    /** Reads the people again. */
    void show() {
        Member member = members.get();
        known = profiles.all(member);
        held = member.may(Permission.PUBLISH) ? many.held(member) : Map.of();
        grid.setItems(people.all(member));
    }

    private String brings(Person person) {
        Profile profile = known.get(person.id());
        if (profile == null) {
            return "";
        }
        return Stream.of(
                        profile.away(DateTexts.today())
                                ? getTranslation("review.people.away", DateTexts.day(this, profile.awayUntil()))
                                : "",
                        profile.languages().stream().sorted().collect(Collectors.joining(", ")),
                        profile.skills().stream().sorted().collect(Collectors.joining(", ")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private Component seats(Person person) {
        int open = held.getOrDefault(person.id(), 0);
        Div cell = new Div(new Span(String.valueOf(open)));
        cell.addClassName("actions");
        if (open > 0) {
            Button reassign = new Button(
                    getTranslation("review.people.reassign"),
                    event -> Asking.first(
                            getTranslation("review.people.reassignAsk.title", open, person.name()),
                            getTranslation("review.people.reassignAsk.text", person.name()),
                            getTranslation("review.people.reassign"),
                            getTranslation("app.cancel"),
                            () -> reassign(person)));
            reassign.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            reassign.setAriaLabel(getTranslation("review.people.reassign") + ": " + person.name());
            cell.add(reassign);
        }
        return cell;
    }

    private void reassign(Person person) {
        try {
            ManySeats.Reassigned done = many.reassign(members.get(), person.id());
            Told.done(getTranslation(
                    "review.people.reassigned",
                    done.taken(),
                    done.dealt() == null ? 0 : done.dealt().seats()));
        } catch (RuntimeException problem) {
            Told.at(this, problem);
        }
        show();
    }

    private Component role(Person person) {
        if (person.erased()) {
            return new Span(Labels.of(this, person.role()));
        }
        Select<Role> role = new Select<>();
        role.setItems(Role.values());
        role.setItemLabelGenerator(one -> Labels.of(this, one));
        role.setValue(person.role());
        role.setAriaLabel(getTranslation("review.people.roleOf", person.name()));
        role.addClassName("wide");
        role.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change(person, event.getValue());
            }
        });
        return role;
    }

    private void change(Person person, Role role) {
        try {
            people.changeRole(members.get(), person.id(), role);
            Told.done(getTranslation("review.people.roleChanged", person.name(), Labels.of(this, role)));
        } catch (RuntimeException problem) {
            Told.at(this, problem);
        }
        show();
    }

    private Component access(Person person, boolean mayChange) {
        if (person.erased()) {
            return new Span(getTranslation("review.people.erased"));
        }
        if (!mayChange) {
            return new Span(getTranslation(person.disabled() ? "review.people.disabled" : "review.people.active"));
        }
        String key = person.disabled() ? "review.people.enable" : "review.people.disable";
        Button button = new Button(getTranslation(key), event -> {
            if (person.disabled()) {
                disable(person, false);
            } else {
                ask(person);
            }
        });
        button.setAriaLabel(getTranslation(key) + ": " + person.name());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Member me = members.get();
        // nobody locks themselves out by a slip
        button.setEnabled(!me.person().equals(person.id()));
        Div buttons = new Div(button, eraser(person, me));
        buttons.addClassName("actions");
        return buttons;
    }

    private Button eraser(Person person, Member me) {
        Button erase = new Button(
                getTranslation("review.people.erase"),
                event -> Asking.first(
                        getTranslation("review.people.eraseAsk.title", person.name()),
                        getTranslation("review.people.eraseAsk.text"),
                        getTranslation("review.people.eraseAsk.yes"),
                        getTranslation("app.cancel"),
                        () -> erase(person)));
        erase.setAriaLabel(getTranslation("review.people.erase") + ": " + person.name());
        erase.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        erase.setEnabled(!me.person().equals(person.id()));
        return erase;
    }

    private void erase(Person person) {
        try {
            erasure.erase(members.get(), person.id());
            Told.done(getTranslation("review.people.eraseDone"));
        } catch (RuntimeException problem) {
            Told.at(this, problem);
        }
        show();
    }

    private void ask(Person person) {
        Asking.first(
                getTranslation("review.people.disableAsk.title", person.name()),
                getTranslation("review.people.disableAsk.text"),
                getTranslation("review.people.disable"),
                getTranslation("app.cancel"),
                () -> disable(person, true));
    }

    private void disable(Person person, boolean disabled) {
        try {
            people.disable(members.get(), person.id(), disabled);
        } catch (RuntimeException problem) {
            Told.at(this, problem);
        }
        show();
    }
}
