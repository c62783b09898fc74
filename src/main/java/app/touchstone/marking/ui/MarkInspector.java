package app.touchstone.marking.ui;

import app.touchstone.claim.Claim;
import app.touchstone.codebook.Code;
import app.touchstone.look.DateTexts;
import app.touchstone.look.Labels;
import app.touchstone.marking.Mark;
import app.touchstone.marking.MarkVersion;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The chosen mark seen closer: what it says of its passage, what that means, and what can be done with it. The same
 * components show one mark after the other, so that choosing costs the browser only the words that differ.
 */
final class MarkInspector extends Div {

    /**
     * A mark with what stands behind it.
     *
     * @param meaning whether to show what the code means
     */
    record Shown(Mark mark, @Nullable Code code, @Nullable Claim claim, String madeBy, boolean meaning) {}

    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_QUOTE = 300;

    private final MarkActs acts;
    private final boolean editable;
    private final Paragraph hint = soft();
    private final Div card = new Div();
    private final Span swatch = new Span();
    private final Text title = new Text("");
    private final Text quote = new Text("");
    private final CodeMeaning meaning = new CodeMeaning();
    private final Text made = new Text("");
    private final Paragraph noteRead = new Paragraph();
    private final TextArea note = new TextArea(getTranslation("marking.note"));
    private final Div actions = new Div();
    private final Button recode;
    private final Button decide;
    private final InspectedClaim claim;
    private @Nullable Shown shown;
    /** The version whose note stands in the field. */
    private long noteVersion;

    /** @param otherCode asks which code instead; otherClaim asks which claim instead */
    MarkInspector(MarkActs acts, Consumer<Shown> otherCode, Consumer<Shown> otherClaim, boolean editable) {
        this.acts = acts;
        this.editable = editable;
        addClassName("stack");
        hint.setText(getTranslation(editable ? "marking.inspector.choose" : "marking.inspector.chooseToRead"));
        recode = new Button(getTranslation("marking.recode"), event -> with(otherCode));
        decide = new Button(
                getTranslation("marking.decide"),
                event -> with(now -> acts.decide(now.mark().id())));
        claim = new InspectedClaim(() -> with(otherClaim));
        build();
        clear();
    }

    private void build() {
        card.addClassName("card");
        swatch.getElement().setAttribute("aria-hidden", "true");
        H2 head = new H2(swatch, new Span(title));
        head.addClassName("card-title");
        Div passage = new Div(quote);
        passage.addClassName("quote");
        passage.getElement().setAttribute("dir", "auto");
        Paragraph who = soft();
        who.add(made);
        noteRead.setVisible(false);
        note.setMaxLength(LONGEST_NOTE);
        note.setHelperText(getTranslation("marking.note.help"));
        note.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                with(now -> noted(now, event.getValue()));
            }
        });
        actions.addClassName("actions");
        actions.add(
                decide,
                recode,
                new Button(
                        getTranslation("marking.remove"),
                        event -> with(now -> acts.remove(List.of(now.mark().id())))));
        card.add(head, passage, meaning, who, noteRead, note, actions);
        note.setVisible(editable);
        actions.setVisible(editable);
        add(hint, card, claim);
    }

    private void noted(Shown now, String text) {
        if (!Objects.equals(text.strip(), now.mark().note())) {
            acts.note(new MarkVersion(now.mark().id(), noteVersion), text);
        }
    }

    private void with(Consumer<Shown> act) {
        if (shown != null) {
            act.accept(shown);
        }
    }

    void clear() {
        shown = null;
        hint.setVisible(true);
        hidden(card, true);
        hidden(claim, true);
    }

    void show(Shown now) {
        words(now);
        note.setValue(now.mark().note());
        note.setHelperText(getTranslation("marking.note.help"));
        noteVersion = now.mark().version();
    }

    /** Somebody else changed the mark that is shown: a note that is being written here stays as it is. */
    void news(Shown now) {
        boolean noteChanged =
                shown == null || !shown.mark().note().equals(now.mark().note());
        words(now);
        if (noteChanged) {
            note.setHelperText(getTranslation("marking.note.changed", now.mark().note()));
        } else {
            noteVersion = now.mark().version();
        }
    }

    private void words(Shown now) {
        shown = now;
        Mark mark = now.mark();
        Code code = now.code();
        hint.setVisible(false);
        hidden(card, false);
        if (!ListedMark.swatch(code).equals(swatch.getClassName())) {
            swatch.setClassName(ListedMark.swatch(code));
        }
        String kind = Labels.of(this, mark.kind());
        title.setText(code == null ? kind : kind + " › " + code.path());
        quote.setText(ListedMark.shortened(mark.quote(), LONGEST_QUOTE));
        meaning.show(now.meaning() ? code : null);
        made.setText(getTranslation("marking.inspector.made", now.madeBy(), DateTexts.time(this, mark.madeAt())));
        noteRead.setText(mark.note());
        noteRead.setVisible(!editable && !mark.note().isEmpty());
        hidden(recode, code == null);
        hidden(decide, !mark.toDecide());
        hidden(claim, now.claim() == null);
        claim.show(now.claim(), editable);
    }

    /** Hidden by the browser, which has it from the start: showing it first then costs no building. */
    static void hidden(Component part, boolean hidden) {
        part.getElement().setAttribute("hidden", hidden);
    }

    private static Paragraph soft() {
        Paragraph line = new Paragraph();
        line.addClassName("soft");
        return line;
    }
}
