package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.People;
import app.touchstone.account.Permission;
import app.touchstone.account.Person;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimState;
import app.touchstone.look.Asking;
import app.touchstone.look.Chip;
import app.touchstone.look.DateTexts;
import app.touchstone.look.DayField;
import app.touchstone.look.EntryDialog;
import app.touchstone.review.Assessment;
import app.touchstone.review.Assessments;
import app.touchstone.review.ReviewRound;
import app.touchstone.review.Rounds;
import app.touchstone.review.Seat;
import app.touchstone.review.Seats;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Who assesses the claim: for editors all seats, for assessors their own. Nothing here tells who has sealed. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class SeatsPart extends ClaimPart {

    private final CurrentMember current;
    private final Seats seats;
    private final Rounds rounds;
    private final Assessments assessments;
    private final People people;
    private final Div body = new Div();

    SeatsPart(CurrentMember current, Seats seats, Rounds rounds, Assessments assessments, People people) {
        super("review.seats.title");
        this.current = current;
        this.seats = seats;
        this.rounds = rounds;
        this.assessments = assessments;
        this.people = people;
        body.addClassName("stack");
        add(body);
    }

    @Override
    void show() {
        setVisible(now().claim().state() == ClaimState.IN_REVIEW);
        body.removeAll();
        if (!isVisible()) {
            return;
        }
        Member member = now().member();
        List<Seat> shown = seats.of(member, now().id());
        int free = seats.free(member, now().id());
        Paragraph facts = new Paragraph(getTranslation("review.seats.free", free));
        facts.addClassName("soft");
        rounds.of(member, now().id())
                .map(ReviewRound::dueAt)
                .ifPresent(due ->
                        facts.add(new Span(" · " + getTranslation("review.seats.due", DateTexts.time(this, due)))));
        body.add(facts);
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        shown.forEach(seat -> list.add(line(seat)));
        body.add(list, actions(member, shown, free));
        if (member.may(Permission.PUBLISH) && free > 0) {
            body.add(giving(shown));
        }
        if (member.may(Permission.PUBLISH)) {
            Button deadline = new Button(getTranslation("review.seats.deadline"), event -> askDeadline());
            deadline.addThemeVariants(ButtonVariant.TERTIARY);
            body.add(deadline);
        }
    }

    /** The end of the chosen day, where the desk is; without a day there is no deadline. */
    private void askDeadline() {
        DayField until = DayField.ahead(getTranslation("review.seats.until"));
        until.setHelperText(getTranslation("review.seats.until.rule"));
        new EntryDialog(
                        getTranslation("review.seats.deadline"),
                        getTranslation("app.save"),
                        Map.of("until", until),
                        () -> {
                            rounds.extend(
                                    current.get(),
                                    now().id(),
                                    until.getValue() == null
                                            ? null
                                            : until.getValue()
                                                    .plusDays(1)
                                                    .atStartOfDay(ZoneId.systemDefault())
                                                    .toInstant());
                            changed();
                        })
                .with(until)
                .open();
    }

    private ListItem line(Seat seat) {
        ListItem line = new ListItem(new Span(seat.name()));
        if (seat.gone()) {
            line.add(new Chip(getTranslation("review.seats.gone")));
        } else if (seat.away() != null) {
            line.add(new Chip(getTranslation("review.seats.away", DateTexts.day(this, seat.away()))));
        }
        if (now().member().may(Permission.PUBLISH)) {
            line.add(
                    small("review.seats.reassign", seat.name(), () -> askToReassign(seat)),
                    small("review.seats.takeBack", seat.name(), () -> askToTakeBack(seat)));
        }
        return line;
    }

    private Div actions(Member member, List<Seat> shown, int free) {
        Div actions = new Div();
        actions.addClassName("actions");
        boolean mine = shown.stream().anyMatch(seat -> seat.person().equals(member.person()));
        boolean sealed =
                assessments.mine(member, now().id()).filter(Assessment::sealed).isPresent();
        if (!member.may(Permission.ASSESS) || sealed) {
            return actions;
        }
        if (mine) {
            actions.add(new Button(
                    getTranslation("review.seats.handBack"),
                    event -> attempt(() -> seats.handBack(current.get(), now().id()))));
        } else if (free > 0) {
            actions.add(new Button(
                    getTranslation("review.seats.take"),
                    event -> attempt(() -> seats.take(current.get(), now().id()))));
        }
        Button conflict = new Button(getTranslation("review.seats.conflict"), event -> askConflict());
        conflict.addThemeVariants(ButtonVariant.TERTIARY);
        actions.add(conflict);
        return actions;
    }

    private Div giving(List<Seat> shown) {
        Select<Person> person = new Select<>();
        person.setLabel(getTranslation("review.seats.person"));
        offer(person, shown);
        Button give = new Button(getTranslation("review.seats.give"), event -> {
            Person chosen = person.getValue();
            if (chosen != null) {
                attempt(() -> seats.give(current.get(), now().id(), chosen.id()));
            }
        });
        Div form = new Div(person, give);
        form.addClassName("actions");
        return form;
    }

    private void askToReassign(Seat seat) {
        Select<Person> to = new Select<>();
        to.setLabel(getTranslation("review.seats.reassignAsk", seat.name()));
        to.setHelperText(getTranslation("review.seats.takeBackAsk.text"));
        offer(to, seats.of(now().member(), now().id()));
        new EntryDialog(
                        getTranslation("review.seats.reassign"),
                        getTranslation("review.seats.reassign"),
                        Map.of("person", to),
                        () -> {
                            if (to.getValue() == null) {
                                throw Problem.invalid("person", "review.seats.person.none");
                            }
                            seats.reassign(
                                    current.get(),
                                    now().id(),
                                    seat.person(),
                                    to.getValue().id());
                            changed();
                        })
                .with(to)
                .open();
    }

    private void offer(Select<Person> choice, List<Seat> taken) {
        choice.setItemLabelGenerator(Person::name);
        choice.setItems(people.all(now().member()).stream()
                .filter(one -> !one.disabled() && one.role().permissions().contains(Permission.ASSESS))
                .filter(one -> taken.stream().noneMatch(seat -> seat.person().equals(one.id())))
                .toList());
    }

    private void askToTakeBack(Seat seat) {
        Asking.first(
                getTranslation("review.seats.takeBackAsk.title", seat.name()),
                getTranslation("review.seats.takeBackAsk.text"),
                getTranslation("review.seats.takeBack"),
                getTranslation("app.cancel"),
                () -> attempt(() -> seats.takeBack(current.get(), now().id(), seat.person())));
    }

    private void askConflict() {
        TextArea reason = new TextArea(getTranslation("review.seats.conflictReason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        new EntryDialog(
                        getTranslation("review.seats.conflict"),
                        getTranslation("app.save"),
                        Map.of("reason", reason),
                        () -> {
                            seats.declareConflict(current.get(), now().id(), reason.getValue());
                            changed();
                        })
                .with(reason)
                .open();
    }
}
