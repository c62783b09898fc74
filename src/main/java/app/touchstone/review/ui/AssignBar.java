package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.People;
import app.touchstone.account.Permission;
import app.touchstone.account.Person;
import app.touchstone.account.PersonId;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.claim.Claims;
import app.touchstone.look.EntryDialog;
import app.touchstone.look.Told;
import app.touchstone.review.DealingOut;
import app.touchstone.review.ManySeats;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Assigns the chosen claims: to one person, or dealt out; says what was refused and why, and can undo it. */
final class AssignBar extends Div {

    private final transient CurrentMember current;
    private final transient ManySeats seats;
    private final transient DealingOut dealing;
    private final transient Claims claims;
    private final transient People people;
    private final Span count = new Span();
    private final Select<Person> person = new Select<>();
    private Set<Claim> chosen = Set.of();

    AssignBar(CurrentMember current, ManySeats seats, DealingOut dealing, Claims claims, People people) {
        this.current = current;
        this.seats = seats;
        this.dealing = dealing;
        this.claims = claims;
        this.people = people;
        addClassNames("actions", "assign-bar");
        count.getElement().setAttribute("role", "status");
        person.setAriaLabel(getTranslation("review.seats.person"));
        person.setPlaceholder(getTranslation("review.seats.person"));
        person.setItemLabelGenerator(Person::name);
        person.setItems(assessors());
        add(
                count,
                person,
                new Button(getTranslation("review.many.give"), event -> give()),
                new Button(getTranslation("review.many.deal"), event -> ask()));
        show(Set.of());
    }

    void show(Set<Claim> now) {
        chosen = Set.copyOf(now);
        count.setText(getTranslation("review.many.chosen", chosen.size()));
    }

    private Set<ClaimId> ids() {
        return chosen.stream().map(Claim::id).collect(Collectors.toSet());
    }

    private void give() {
        Person to = person.getValue();
        if (to == null || chosen.isEmpty()) {
            Told.done(getTranslation("review.many.nothing"));
            return;
        }
        attempt(() -> {
            ManySeats.Done done = seats.give(current.get(), ids(), to.id());
            tell(
                    getTranslation("review.many.given", done.seats().size(), to.name()),
                    refusals(done),
                    () -> seats.takeBack(current.get(), done.seats()),
                    done.seats().isEmpty());
        });
    }

    /** Without a choice all claims are dealt out that have free seats; which, among whom and with what skills is asked first. */
    private void ask() {
        MultiSelectComboBox<Person> among = new MultiSelectComboBox<>(getTranslation("review.many.people"));
        among.setHelperText(getTranslation("review.many.people.rule"));
        among.setItemLabelGenerator(Person::name);
        among.setItems(assessors());
        TextField skills = new TextField(getTranslation("review.many.skills"));
        skills.setHelperText(getTranslation("review.profile.skills.rule"));
        Paragraph which = new Paragraph(getTranslation("review.many.which", chosen.size()));
        Paragraph rule = new Paragraph(getTranslation("review.many.dealAsk.rule"));
        rule.addClassName("soft");
        new EntryDialog(
                        getTranslation("review.many.dealAsk"),
                        getTranslation("review.many.deal"),
                        Map.of("people", among, "skills", skills),
                        () -> deal(
                                among.getValue().stream().map(Person::id).collect(Collectors.toSet()),
                                Arrays.stream(skills.getValue().split(","))
                                        .map(String::strip)
                                        .filter(word -> !word.isEmpty())
                                        .collect(Collectors.toSet())))
                .with(which, among, skills, rule)
                .open();
    }

    private void deal(Set<PersonId> among, Set<String> skills) {
        DealingOut.Outcome dealt = dealing.deal(current.get(), new DealingOut.Order(ids(), among, skills));
        Map<ClaimId, String> without = new LinkedHashMap<>();
        dealt.without().forEach(claim -> without.put(claim, getTranslation("review.many.nobody")));
        tell(
                getTranslation(
                        "review.seats.dealt", dealt.seats(), dealt.without().size()),
                without,
                () -> seats.takeBackDealt(current.get(), dealt.at()),
                dealt.seats() == 0);
    }

    private List<Person> assessors() {
        return people.all(current.get()).stream()
                .filter(one -> !one.disabled() && one.role().permissions().contains(Permission.ASSESS))
                .toList();
    }

    private Map<ClaimId, String> refusals(ManySeats.Done done) {
        Map<ClaimId, String> words = new LinkedHashMap<>();
        done.refused().forEach((claim, problem) -> words.put(claim, Told.text(this, problem)));
        return words;
    }

    private void tell(String what, Map<ClaimId, String> refused, Supplier<ManySeats.Done> undo, boolean nothing) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("review.many.result"));
        Paragraph line = new Paragraph(what);
        line.getElement().setAttribute("role", "status");
        dialog.add(line);
        if (!refused.isEmpty()) {
            dialog.add(new Paragraph(getTranslation("review.many.refused", refused.size())), list(refused));
        }
        Button close = new Button(getTranslation("app.close"), event -> dialog.close());
        if (!nothing) {
            Paragraph rule = new Paragraph(getTranslation("review.many.undoRule"));
            rule.addClassName("soft");
            dialog.add(rule);
            dialog.getFooter().add(new Button(getTranslation("review.many.undo"), event -> {
                dialog.close();
                attempt(() -> {
                    ManySeats.Done done = undo.get();
                    tell(getTranslation("review.many.undone", done.seats().size()), refusals(done), () -> done, true);
                });
            }));
        }
        dialog.getFooter().add(close);
        dialog.open();
    }

    private UnorderedList list(Map<ClaimId, String> refused) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        Map<ClaimId, Claim> known =
                claims.byIds(current.get(), List.copyOf(refused.keySet()).subList(0, Math.min(refused.size(), 50)));
        refused.forEach((id, why) -> {
            Claim claim = known.get(id);
            if (claim != null) {
                list.add(new ListItem(
                        new Anchor(ClaimPlaces.workspace(id), claim.details().wording()), new Span(why)));
            }
        });
        return list;
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException problem) {
            Told.at(this, problem);
        }
    }
}
