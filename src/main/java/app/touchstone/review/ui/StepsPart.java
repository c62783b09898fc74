package app.touchstone.review.ui;

import static app.touchstone.claim.ClaimState.ADJUDICATED;
import static app.touchstone.claim.ClaimState.AGREED;
import static app.touchstone.claim.ClaimState.DISPUTED;
import static app.touchstone.claim.ClaimState.DRAFT;
import static app.touchstone.claim.ClaimState.IN_REVIEW;
import static app.touchstone.claim.ClaimState.OPEN;
import static app.touchstone.claim.ClaimState.PUBLISHED;
import static app.touchstone.claim.ClaimState.SETTLED;

import app.touchstone.account.CurrentMember;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.claim.ClaimState;
import app.touchstone.look.EntryDialog;
import app.touchstone.look.Labels;
import app.touchstone.look.Told;
import app.touchstone.review.Condition;
import app.touchstone.review.ReviewPlaces;
import app.touchstone.review.Reviews;
import app.touchstone.review.Transition;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Where the claim stands in its life, and the moves onward from there, read from the one table of transitions. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class StepsPart extends Div {

    private static final Set<Transition> BACKWARDS = Set.of(
            Transition.PUT_BACK,
            Transition.THROWN_AWAY,
            Transition.CALLED_BACK,
            Transition.REOPENED,
            Transition.JUDGED_AGAIN,
            Transition.TAKEN_BACK);

    /** The report stands as it is; in other states a step leads to it when there is something to do there. */
    private static final Set<ClaimState> READ_ONLY_REPORT = Set.of(PUBLISHED, ClaimState.RETRACTED);

    private final CurrentMember current;
    private final Reviews reviews;
    private BooleanSupplier before = () -> true;
    private Runnable changed = () -> {};
    private @Nullable ClaimOnScreen now;

    StepsPart(CurrentMember current, Reviews reviews) {
        this.current = current;
        this.reviews = reviews;
        addClassName("steps-part");
    }

    /** @param kept keeps what is typed before the claim moves; false when that failed and the move must not be made */
    void whenMoving(BooleanSupplier kept, Runnable told) {
        before = kept;
        changed = told;
    }

    void show(ClaimOnScreen onScreen) {
        now = onScreen;
        removeAll();
        add(strip(onScreen.claim().state()));
        Div moves = new Div();
        moves.addClassName("moves");
        reviews.steps(onScreen.member(), onScreen.id()).stream()
                .filter(step -> !step.transition().conditions().contains(Condition.EDITION_MADE))
                // whoever may not decide is not asked to
                .filter(step -> step.transition() != Transition.DECIDED_BY_EDITOR
                        || step.missing().equals(Optional.of(Condition.DECIDED)))
                .forEach(step -> moves.add(move(step)));
        if (READ_ONLY_REPORT.contains(onScreen.claim().state())) {
            moves.addComponentAsFirst(report("review.report.open"));
        }
        add(moves);
    }

    private OrderedList strip(ClaimState state) {
        OrderedList strip = new OrderedList();
        strip.addClassName("steps");
        strip.getElement().setAttribute("aria-label", getTranslation("review.steps.label"));
        List<ClaimState> path = path(state);
        int at = path.indexOf(state);
        for (int i = 0; i < path.size(); i++) {
            ListItem step = new ListItem(Labels.of(this, path.get(i)));
            if (i < at) {
                step.addClassName("done");
                Span done = new Span(" " + getTranslation("review.steps.done"));
                done.addClassName("visually-hidden");
                step.add(done);
            } else if (i == at) {
                step.getElement().setAttribute("aria-current", "step");
            }
            strip.add(step);
        }
        return strip;
    }

    /** The road most claims take, with the turn this one took when it is on one. */
    private static List<ClaimState> path(ClaimState state) {
        if (state == ClaimState.DISCARDED) {
            return List.of(DRAFT, state);
        }
        List<ClaimState> path = new ArrayList<>(List.of(DRAFT, OPEN, IN_REVIEW));
        switch (state) {
            case AGREED -> path.add(AGREED);
            case DISPUTED, ADJUDICATED -> path.addAll(List.of(DISPUTED, ADJUDICATED));
            default -> {}
        }
        path.addAll(List.of(SETTLED, PUBLISHED));
        if (!path.contains(state)) {
            path.add(state);
        }
        return path;
    }

    private Div move(Reviews.Step step) {
        Transition row = step.transition();
        Div move = new Div();
        move.addClassName("move");
        if (row.conditions().contains(Condition.DECIDED)) {
            Anchor decide =
                    new Anchor(ReviewPlaces.adjudication(shown().id()), getTranslation("review.adjudication.open"));
            decide.addClassName("as-button");
            move.add(decide);
            return move;
        }
        if (row.conditions().contains(Condition.GATE_MET)) {
            Anchor prepare = report("review.report.prepare");
            prepare.addClassName("as-button");
            move.add(prepare);
            return move;
        }
        Button button = new Button(Labels.of(this, row), event -> ask(row));
        button.setDisableOnClick(true);
        button.setEnabled(step.possible());
        if (step.possible() && !BACKWARDS.contains(row)) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        move.add(button);
        step.missing().ifPresent(condition -> {
            Span reason = new Span(getTranslation("review.condition." + condition.name()));
            reason.addClassName("soft");
            move.add(reason);
        });
        return move;
    }

    private Anchor report(String key) {
        Anchor link = new Anchor(ClaimPlaces.report(shown().id()), getTranslation(key));
        link.setRouterIgnore(false);
        return link;
    }

    private void ask(Transition row) {
        if (!row.conditions().contains(Condition.REASON_GIVEN)) {
            go(row, "");
            show(shown());
            return;
        }
        TextArea reason = new TextArea(getTranslation("review.reason"));
        reason.setHelperText(getTranslation("review.reason.rule"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(2000);
        new EntryDialog(
                        Labels.of(this, row),
                        Labels.of(this, row),
                        Map.of("reason", reason),
                        () -> giveReason(row, reason))
                .with(reason)
                .open();
        show(shown());
    }

    private void giveReason(Transition row, TextArea reason) {
        if (reason.getValue().isBlank()) {
            throw app.touchstone.basis.Problem.invalid("reason", "review.condition.REASON_GIVEN");
        }
        move(row, reason.getValue());
    }

    private void go(Transition row, String reason) {
        try {
            move(row, reason);
        } catch (RuntimeException problem) {
            Told.at(this, problem);
        }
    }

    private void move(Transition row, String reason) {
        if (before.getAsBoolean()) {
            reviews.move(current.get(), shown().id(), shown().claim().version(), row.to(), reason, Set.of());
            changed.run();
            Told.done(getTranslation("review.moved", Labels.of(this, row.to())));
        }
    }

    private ClaimOnScreen shown() {
        if (now == null) {
            throw new IllegalStateException("not shown yet");
        }
        return now;
    }
}
