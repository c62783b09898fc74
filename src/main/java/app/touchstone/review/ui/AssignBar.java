package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.People;
import app.touchstone.account.Permission;
import app.touchstone.account.Person;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.claim.Claims;
import app.touchstone.look.Asking;
import app.touchstone.look.Told;
import app.touchstone.review.DealingOut;
import app.touchstone.review.ManySeats;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
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
    private final Span count = new Span();
    private final Select<Person> person = new Select<>();
    private Set<Claim> chosen = Set.of();

    AssignBar(CurrentMember current, ManySeats seats, DealingOut dealing, Claims claims, People people) {
        this.current = current;
        this.seats = seats;
        this.dealing = dealing;
        this.claims = claims;
        addClassNames("actions", "assign-bar");
        count.getElement().setAttribute("role", "status");
        person.setAriaLabel(getTranslation("review.seats.person"));
        person.setPlaceholder(getTranslation("review.seats.person"));
        person.setItemLabelGenerator(Person::name);
        person.setItems(people.all(current.get()).stream()
                .filter(one -> !one.disabled() && one.role().permissions().contains(Permission.ASSESS))
                .toList());
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

    /** Without a choice all claims are dealt out that have free seats; that is asked first. */
    private void ask() {
        if (!chosen.isEmpty()) {
            deal();
            return;
        }
        Asking.first(
                getTranslation("review.many.all.title"),
                getTranslation("review.many.all.text"),
                getTranslation("review.many.deal"),
                getTranslation("app.cancel"),
                this::deal);
    }

    private void deal() {
        attempt(() -> {
            DealingOut.Outcome dealt = dealing.deal(current.get(), new DealingOut.Order(ids(), Set.of(), Set.of()));
            Map<ClaimId, String> without = new LinkedHashMap<>();
            dealt.without().forEach(claim -> without.put(claim, getTranslation("review.many.nobody")));
            tell(
                    getTranslation(
                            "review.seats.dealt", dealt.seats(), dealt.without().size()),
                    without,
                    () -> seats.takeBackDealt(current.get(), dealt.at()),
                    dealt.seats() == 0);
        });
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
