package app.touchstone.review.ui;

import app.touchstone.account.Member;
import app.touchstone.capture.Capture;
import app.touchstone.capture.CaptureId;
import app.touchstone.capture.CapturePlaces;
import app.touchstone.capture.Captures;
import app.touchstone.capture.ui.CaptureDrop;
import app.touchstone.capture.ui.FetchField;
import app.touchstone.job.Jobs;
import app.touchstone.look.DateTexts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where evidence is from, and the archived copy of it: fetched, uploaded, or none; with its text, to quote from. */
class EvidenceCopy extends Div {

    private final Captures captures;
    private final Member member;
    private final Consumer<Capture> changed;
    private final FetchField fetch;
    private final Div shown = new Div();
    private @Nullable CaptureId capture;

    /** @param changed told when a copy was taken */
    EvidenceCopy(Captures captures, Jobs jobs, Member member, Consumer<Capture> changed) {
        this.captures = captures;
        this.member = member;
        this.changed = changed;
        addClassName("stack");
        fetch = new FetchField(captures, jobs, member, getTranslation("evidence.address"), this::took);
        CaptureDrop drop =
                new CaptureDrop(captures, member, () -> address().getValue().strip(), this::took);
        Details file = new Details(getTranslation("evidence.copy.file"), drop);
        shown.addClassName("stack");
        shown.getElement().setAttribute("role", "group");
        shown.getElement().setAttribute("aria-label", getTranslation("evidence.copy"));
        add(fetch, file, shown);
        show(null);
    }

    TextField address() {
        return fetch.address();
    }

    @Nullable
    CaptureId capture() {
        return capture;
    }

    private void took(Capture taken) {
        show(taken.id());
        if (address().isEmpty()) {
            address().setValue(taken.finalAddress());
        }
        changed.accept(taken);
    }

    final void show(@Nullable CaptureId id) {
        capture = id;
        shown.removeAll();
        if (id == null) {
            Paragraph none = new Paragraph(getTranslation("evidence.copy.none"));
            none.addClassName("soft");
            shown.add(none);
            return;
        }
        Capture copy = captures.get(member, id);
        Anchor link = new Anchor(CapturePlaces.one(id), copy.name(), AnchorTarget.BLANK);
        Span when = new Span(getTranslation("evidence.copy.taken", DateTexts.time(this, copy.takenAt())));
        when.addClassName("soft");
        Button without = new Button(getTranslation("evidence.copy.without"), event -> show(null));
        Div line = new Div(link, when, without);
        line.addClassName("actions");
        shown.add(line);
        String words = captures.text(member, id);
        if (!words.isEmpty()) {
            Paragraph text = new Paragraph(words);
            text.addClassNames("quote", "capture-text");
            text.getElement().setAttribute("dir", "auto");
            text.getElement().setAttribute("tabindex", "0");
            shown.add(new Details(getTranslation("evidence.copy.text"), text));
        }
    }
}
