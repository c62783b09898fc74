package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.look.EntryDialog;
import app.touchstone.look.Labels;
import app.touchstone.look.Told;
import app.touchstone.review.Condition;
import app.touchstone.review.ReviewPlaces;
import app.touchstone.review.Reviews;
import app.touchstone.review.Transition;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The moves of one card; looked up when it is opened, because each asks for much about its claim. */
final class BoardMoves extends Details {

    private final transient CurrentMember current;
    private final transient Reviews reviews;
    private final transient Claim claim;
    private final transient Runnable changed;
    private final Div moves = new Div();

    BoardMoves(CurrentMember current, Reviews reviews, Claim claim, Runnable changed) {
        this.current = current;
        this.reviews = reviews;
        this.claim = claim;
        this.changed = changed;
        Span words = new Span(getTranslation("review.board.moves"));
        Span of = new Span(" " + getTranslation("claim.number", claim.number()));
        of.addClassName("visually-hidden");
        setSummary(new Span(words, of));
        moves.addClassName("stack");
        add(moves);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                show();
            }
        });
    }

    private void show() {
        moves.removeAll();
        List<Reviews.Step> steps = reviews.steps(current.get(), claim.id());
        steps.forEach(step -> moves.add(move(step)));
        if (steps.isEmpty()) {
            moves.add(new Span(getTranslation("review.board.noMoves")));
        }
    }

    private Component move(Reviews.Step step) {
        Transition row = step.transition();
        if (row.conditions().contains(Condition.DECIDED)) {
            return new Anchor(ReviewPlaces.adjudication(claim.id()), Labels.of(this, row));
        }
        if (row.conditions().contains(Condition.GATE_MET) || row.conditions().contains(Condition.EDITION_MADE)) {
            return new Anchor(ClaimPlaces.report(claim.id()), Labels.of(this, row));
        }
        Button button = new Button(Labels.of(this, row), event -> ask(row));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setEnabled(step.possible());
        Div line = new Div(button);
        step.missing().ifPresent(condition -> {
            Span why = new Span(getTranslation("review.condition." + condition.name()));
            why.addClassName("soft");
            line.add(why);
        });
        return line;
    }

    private void ask(Transition row) {
        if (!row.conditions().contains(Condition.REASON_GIVEN)) {
            try {
                go(row, "");
            } catch (RuntimeException problem) {
                Told.at(this, problem);
            }
            return;
        }
        TextArea reason = new TextArea(getTranslation("review.reason"));
        reason.setHelperText(getTranslation("review.reason.rule"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(2000);
        new EntryDialog(Labels.of(this, row), Labels.of(this, row), Map.of("reason", reason), () -> {
                    if (reason.getValue().isBlank()) {
                        throw Problem.invalid("reason", "review.condition.REASON_GIVEN");
                    }
                    go(row, reason.getValue());
                })
                .with(reason)
                .open();
    }

    private void go(Transition row, String reason) {
        reviews.move(current.get(), claim.id(), claim.version(), row.to(), reason, Set.of());
        Told.done(getTranslation("review.moved", Labels.of(this, row.to())));
        changed.run();
    }
}
