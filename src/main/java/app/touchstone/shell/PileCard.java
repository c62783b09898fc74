package app.touchstone.shell;

import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.look.DateTexts;
import app.touchstone.look.Labels;
import app.touchstone.look.StateBadge;
import app.touchstone.report.ReportPlaces;
import app.touchstone.review.ReviewPlaces;
import app.touchstone.review.Waiting;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Claims that wait for the same thing: how many, the first of them, and the way to the others. */
final class PileCard extends Div {

    /** The most that is counted of what has to be looked for claim by claim. */
    private static final int COUNTED = 100;

    private final UnorderedList list = new UnorderedList();

    PileCard(Waiting.Pile pile, Supplier<Optional<Waiting.Pile>> whole) {
        addClassName("card");
        boolean bounded = Waiting.state(pile.step()).isEmpty();
        Span number = new Span(
                bounded && pile.total() >= COUNTED ? getTranslation("shell.desk.many") : String.valueOf(pile.total()));
        number.addClassName("pile-count");
        H3 title = new H3(new Span(Labels.of(this, pile.step())), number);
        title.addClassName("pile-title");
        Paragraph hint = new Paragraph(getTranslation("step.hint." + pile.step().name()));
        hint.addClassName("soft");
        list.addClassNames("plain-list", "desk-items");
        add(title, hint, list);
        show(pile);
        long more = pile.total() - pile.first().size();
        if (more > 0) {
            Waiting.state(pile.step())
                    .ifPresentOrElse(
                            state -> add(new Anchor(
                                    ClaimPlaces.ALL + "?state=" + state.name(),
                                    getTranslation("shell.desk.more", more))),
                            () -> add(opener(more, whole)));
        }
    }

    private Button opener(long more, Supplier<Optional<Waiting.Pile>> whole) {
        Button open = new Button(getTranslation("shell.desk.more", more), event -> {
            whole.get().ifPresent(this::show);
            event.getSource().setVisible(false);
        });
        open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return open;
    }

    private void show(Waiting.Pile pile) {
        list.removeAll();
        pile.first().forEach(claim -> list.add(line(pile, claim)));
    }

    private ListItem line(Waiting.Pile pile, Claim claim) {
        ListItem line = new ListItem(link(pile.step(), claim));
        Instant due = pile.due().get(claim.id());
        if (due == null) {
            line.add(new StateBadge(claim.state()));
            return line;
        }
        boolean late = due.isBefore(Instant.now());
        Span until = new Span(getTranslation(late ? "shell.desk.late" : "shell.desk.until", DateTexts.time(this, due)));
        until.addClassName(late ? "overdue" : "soft");
        line.add(until);
        return line;
    }

    private static Anchor link(Waiting.Step step, Claim claim) {
        String address =
                switch (step) {
                    case PUBLISH, CORRECT -> ReportPlaces.preview(claim.id());
                    case ADJUDICATE -> ReviewPlaces.adjudication(claim.id());
                    default -> ClaimPlaces.workspace(claim.id());
                };
        return new Anchor(address, claim.details().wording());
    }
}
