package app.touchstone.marking.ui;

import app.touchstone.marking.MarkId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Choosing several marks in the list, and what can be done with all of them: another code, one mark of them, none. */
final class MarkPicks extends Div {

    private final Checkbox several = new Checkbox(getTranslation("marking.list.several"));
    private final Span count = new Span();
    private final Div acts = new Div();
    private final Set<MarkId> picked = new HashSet<>();
    private Supplier<Set<MarkId>> inSight = Set::of;
    private Runnable refresh = () -> {};

    /** For who may only read. */
    MarkPicks() {
        setVisible(false);
    }

    MarkPicks(Consumer<Set<MarkId>> recode, Consumer<Set<MarkId>> merge, Consumer<Set<MarkId>> remove) {
        addClassName("mark-picks");
        count.getElement().setAttribute("role", "status");
        acts.addClassName("actions");
        acts.add(
                small("marking.list.pickAll", () -> pick(inSight.get())),
                small("marking.recode", () -> with(recode)),
                small("marking.merge", () -> with(merge)),
                small("marking.remove", () -> with(remove)));
        several.addValueChangeListener(event -> pick(Set.of()));
        add(several, count, acts);
        show();
    }

    void serve(Supplier<Set<MarkId>> marksInSight, Runnable refreshing) {
        inSight = marksInSight;
        refresh = refreshing;
    }

    boolean picking() {
        return several.getValue();
    }

    boolean has(MarkId mark) {
        return picked.contains(mark);
    }

    void turn(MarkId mark) {
        if (!picked.remove(mark)) {
            picked.add(mark);
        }
        show();
    }

    /** Lets go of marks that are not there any more. */
    void keep(Predicate<MarkId> there) {
        if (picked.removeIf(there.negate())) {
            show();
        }
    }

    private void pick(Set<MarkId> marks) {
        picked.clear();
        picked.addAll(marks);
        show();
        refresh.run();
    }

    private void with(Consumer<Set<MarkId>> act) {
        if (!picked.isEmpty()) {
            act.accept(Set.copyOf(picked));
        }
    }

    private void show() {
        acts.setVisible(picking());
        count.setText(picking() ? getTranslation("marking.list.picked", picked.size()) : "");
        List<Button> needing =
                acts.getChildren().skip(1).map(Button.class::cast).toList();
        needing.forEach(button -> button.setEnabled(!picked.isEmpty()));
        needing.get(1).setEnabled(picked.size() > 1);
    }

    private Button small(String key, Runnable act) {
        Button button = new Button(getTranslation(key), event -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
