package app.touchstone.review.ui;

import app.touchstone.look.Told;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One part of the claim workspace: a card with its heading, shown anew whenever something about the claim changed. */
abstract class ClaimPart extends Section {

    private final Div head;
    private final Span count = new Span();
    private Runnable changed = () -> {};
    private @Nullable ClaimOnScreen now;

    ClaimPart(String titleKey) {
        addClassNames("card", "claim-part");
        H2 title = new H2(getTranslation(titleKey));
        count.addClassName("soft");
        head = new Div(title, count);
        head.addClassName("part-head");
        add(head);
    }

    /** Shows the claim as it stands. What somebody is typing must survive this. */
    final void show(ClaimOnScreen onScreen) {
        now = onScreen;
        show();
    }

    abstract void show();

    /** What to do when this part changed the claim: the other parts have to see it. */
    final void whenChanged(Runnable told) {
        changed = told;
    }

    final ClaimOnScreen now() {
        if (now == null) {
            throw new IllegalStateException("not shown yet");
        }
        return now;
    }

    /** Does something to the claim, lets the other parts know, and tells what went wrong where. */
    final boolean attempt(Runnable deed, Map<String, ? extends HasValidation> fields) {
        try {
            deed.run();
        } catch (RuntimeException problem) {
            Told.at(this, problem, fields);
            return false;
        }
        changed.run();
        return true;
    }

    final boolean attempt(Runnable deed) {
        return attempt(deed, Map.of());
    }

    final void changed() {
        changed.run();
    }

    final void inHead(Component... added) {
        head.add(added);
    }

    final void count(int number) {
        count.setText(number == 0 ? "" : String.valueOf(number));
    }

    /** A small button in a row of a list; {@code of} says to a screen reader which row it belongs to. */
    final Button small(String key, String of, Runnable deed) {
        Button button = new Button(getTranslation(key), event -> deed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key) + ": " + of);
        button.setDisableOnClick(true);
        button.addClickListener(event -> button.setEnabled(true));
        return button;
    }
}
